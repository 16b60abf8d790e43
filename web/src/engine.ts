// Shares a study among workers and collects its records. The order in which they arrive changes
// nothing: every cell is a universe of its own.
import * as embedded from 'virtual:embedded'
import { worlds } from './assumptions'
import type { Answer, Cell, Question } from './messages'
import { requestOf, type Study } from './scenario'

export interface Column {
  name: string
  offset: number
  width: number
  bySession: boolean
  sessions: number
}

/** The records of one study, as far as they have come in. */
export class Records {
  columns = new Map<string, Column>()
  size = 0
  readonly cells: (Float64Array | undefined)[]

  constructor(readonly study: Study) {
    this.cells = new Array(this.draws * study.arms.length * study.replicates)
  }

  /** Draws with the baseline, which is number 0. */
  get draws(): number {
    return this.study.draws + 1
  }

  at({ draw, arm, replicate }: Cell): number {
    return (draw * this.study.arms.length + arm) * this.study.replicates + replicate
  }

  get(cell: Cell): Float64Array | undefined {
    return this.cells[this.at(cell)]
  }

  has(draw: number, replicate: number): boolean {
    return this.study.arms.every((_, arm) => this.get({ draw, arm, replicate }) !== undefined)
  }

  /** Pairs of accepted draws that are complete. */
  get pairs(): number {
    let pairs = 0
    for (let draw = 1; draw < this.draws; ++draw)
      for (let replicate = 0; replicate < this.study.replicates; ++replicate)
        if (this.has(draw, replicate)) ++pairs
    return pairs
  }

  get complete(): boolean {
    return !this.cells.includes(undefined)
  }

  all(): Float64Array {
    const all = new Float64Array(this.size * this.cells.length)
    this.cells.forEach((record, i) => all.set(record!, i * this.size))
    return all
  }

  read(columns: string): void {
    for (const line of columns.trimEnd().split('\n')) {
      const [name, offset, width, bySession, sessions] = line.split('\t')
      this.columns.set(name, {
        name,
        offset: Number(offset),
        width: Number(width),
        bySession: bySession === '1',
        sessions: Number(sessions),
      })
    }
  }
}

export interface Listener {
  /** Some more cells have come in. */
  progress(records: Records): void
  digest?(records: Records, digest: string): void
}

export function workersWanted(): number {
  const asked = Number(/workers=(\d+)/.exec(location.hash)?.[1] ?? 0)
  return Math.min(8, asked || Math.min(4, navigator.hardwareConcurrency || 2))
}

function bytesOf(base64: string): ArrayBuffer {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; ++i) bytes[i] = text.charCodeAt(i)
  return bytes.buffer
}

/** Negotiations simulated before, under one set of rules. */
type Known = (Float64Array | undefined)[]
const knownAtMost = 16

/** Rules somebody comes back to need not be simulated again: not the old ones, while cards turn,
 * nor those of a card turned to and fro. Which arm of a study they are changes no universe. */
class Memory {
  private readonly rules = new Map<string, Known>()

  constructor(private readonly atMost: number) {}

  of(study: Study, arm: number): Known {
    const key = JSON.stringify([study.base.name, study.arms[arm].edits, study.seed, study.draws])
    const known = this.rules.get(key) ?? []
    this.rules.delete(key)
    this.rules.set(key, known)
    if (this.rules.size > this.atMost) this.rules.delete(this.rules.keys().next().value!)
    return known
  }
}

export class Engine {
  private readonly workers: Worker[] = []
  private readonly started: Promise<void>
  private readonly answers = new Memory(knownAtMost)
  /** Small studies, of the baseline alone, push no answer out. */
  private readonly worlds = new Memory(knownAtMost * worlds.length)
  private number = 0
  private records: Records | null = null
  private listener: Listener | null = null
  private known: Known[] = []

  /** `broken` hears what keeps the model from running here. */
  constructor(
    broken: (reason: string) => void,
    readonly count = workersWanted(),
  ) {
    const script = URL.createObjectURL(new Blob([embedded.worker], { type: 'text/javascript' }))
    for (let w = 0; w < count; ++w) {
      const worker = new Worker(script)
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        if (data.kind === 'broken') broken(data.reason)
        else this.hear(data)
      }
      worker.onerror = ({ message }) => broken(message)
      this.workers.push(worker)
    }
    this.started = this.start()
    this.started.catch((error) => broken(String(error)))
  }

  /** The module is compiled once for all workers. */
  private async start(): Promise<void> {
    const module = await WebAssembly.compile(bytesOf(embedded.wasm))
    const { states, draws } = embedded
    for (const worker of this.workers) worker.postMessage({ kind: 'start', module, states, draws } satisfies Question)
  }

  /** Ends what is being simulated and begins this. */
  ask(study: Study, listener: Listener): void {
    const records = new Records(study)
    this.records = records
    this.listener = listener
    this.number += 1
    const memory = study.draws > 0 ? this.answers : this.worlds
    this.known = study.arms.map((_, arm) => memory.of(study, arm))
    const cells = cellsOf(study)
    for (const cell of cells) records.cells[records.at(cell)] = this.known[cell.arm][ordinal(records, cell)]
    const asked = cells.filter(
      (cell) => !records.get(cell) && this.known.indexOf(this.known[cell.arm]) === cell.arm,
    )
    const request = requestOf(study)
    this.workers.forEach((worker, w) => {
      const own = asked.filter(({ draw, arm }) => (draw + (arm >> 1)) % this.count === w)
      this.post(worker, { kind: 'study', study: this.number, request, cells: own })
    })
  }

  stop(): void {
    this.number += 1
    for (const worker of this.workers) this.post(worker, { kind: 'stop' })
  }

  /** Nothing overtakes the start, or follows one that failed. */
  private post(worker: Worker, question: Question, transfer: Transferable[] = []): void {
    this.started.then(() => worker.postMessage(question, transfer)).catch(() => {})
  }

  private hear(answer: Exclude<Answer, { kind: 'broken' }>): void {
    const { records, listener } = this
    if (answer.study !== this.number || !records || !listener) return
    if (answer.kind === 'digest') listener.digest?.(records, answer.digest)
    else if (answer.kind === 'cells') {
      answer.cells.forEach((cell, i) => this.keep(records, cell, answer.records[i]))
      this.tell(records, listener)
    } else if (records.columns.size === 0) {
      records.size = answer.size
      records.read(answer.columns)
      if (records.complete) this.tell(records, listener)
    }
  }

  private keep(records: Records, cell: Cell, record: Float64Array): void {
    this.known[cell.arm][ordinal(records, cell)] = record
    this.known.forEach((known, arm) => {
      if (known === this.known[cell.arm]) records.cells[records.at({ ...cell, arm })] = record
    })
  }

  private tell(records: Records, listener: Listener): void {
    listener.progress(records)
    if (!records.complete || !listener.digest) return
    const all = records.all()
    this.post(this.workers[0], { kind: 'digest', study: this.number, records: all }, [all.buffer])
  }
}

/** Place of a universe among those of all draws, whatever the number of replicates. */
function ordinal(records: Records, { draw, replicate }: Cell): number {
  return replicate * records.draws + draw
}

/** First one universe of every draw, then the others; the baseline last, which no dot shows. */
function cellsOf(study: Study): Cell[] {
  const cells: Cell[] = []
  const draws = [...Array(study.draws).keys()].map((draw) => draw + 1)
  const arms = [...study.arms.keys()]
  for (const some of [draws, [0]])
    for (let replicate = 0; replicate < study.replicates; ++replicate)
      for (const draw of some) for (const arm of arms) cells.push({ draw, arm, replicate })
  return cells
}
