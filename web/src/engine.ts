// Shares a study among workers and collects its records. The order in which they arrive changes
// nothing: every cell is a universe of its own.
import * as embedded from 'virtual:embedded'
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

/** Old rules simulated before, by everything that decides them. */
const remembered = new Map<string, (Float64Array | undefined)[]>()
const rememberedAtMost = 8

export class Engine {
  private readonly workers: Worker[] = []
  private number = 0
  private records: Records | null = null
  private listener: Listener | null = null

  constructor(readonly count = workersWanted()) {
    const script = URL.createObjectURL(new Blob([embedded.worker], { type: 'text/javascript' }))
    const wasm = bytesOf(embedded.wasm)
    for (let w = 0; w < count; ++w) {
      const worker = new Worker(script)
      worker.onmessage = ({ data }: MessageEvent<Answer>) => this.hear(data)
      const { states, draws } = embedded
      this.post(worker, { kind: 'start', wasm: wasm.slice(0), states, draws })
      this.workers.push(worker)
    }
  }

  /** Ends what is being simulated and begins this. */
  ask(study: Study, listener: Listener): void {
    this.records = new Records(study)
    this.listener = listener
    this.number += 1
    const known = this.remember(this.records)
    const request = requestOf(study)
    this.workers.forEach((worker, w) => {
      const cells = cellsOf(study).filter(
        (cell) => cell.draw % this.count === w && (cell.arm > 0 || known[cell.draw * study.replicates + cell.replicate] === undefined),
      )
      this.post(worker, { kind: 'study', study: this.number, request, cells })
    })
  }

  stop(): void {
    this.number += 1
    for (const worker of this.workers) this.post(worker, { kind: 'stop' })
  }

  private post(worker: Worker, question: Question): void {
    worker.postMessage(question)
  }

  /** Old rules do not change while cards turn: their records are taken from before. */
  private remember(records: Records): (Float64Array | undefined)[] {
    const { study } = records
    const key = JSON.stringify([study.base.name, study.arms[0].edits, study.seed, study.draws, study.replicates])
    let known = remembered.get(key)
    if (!known) {
      if (remembered.size >= rememberedAtMost) remembered.delete(remembered.keys().next().value!)
      known = new Array(records.draws * study.replicates).fill(undefined)
      remembered.set(key, known)
    }
    known.forEach((record, i) => {
      const draw = Math.floor(i / study.replicates)
      if (record) records.cells[records.at({ draw, arm: 0, replicate: i % study.replicates })] = record
    })
    this.known = known
    return known
  }
  private known: (Float64Array | undefined)[] = []

  private hear(answer: Answer): void {
    const { records, listener } = this
    if (answer.study !== this.number || !records || !listener) return
    if (answer.kind === 'begun') {
      records.size = answer.size
      if (records.columns.size === 0) records.read(answer.columns)
    } else if (answer.kind === 'cells') {
      answer.cells.forEach((cell, i) => {
        records.cells[records.at(cell)] = answer.records[i]
        if (cell.arm === 0) this.known[cell.draw * records.study.replicates + cell.replicate] = answer.records[i]
      })
      listener.progress(records)
      if (records.complete) this.askDigest(records)
    } else listener.digest?.(records, answer.digest)
  }

  private askDigest(records: Records): void {
    if (this.listener?.digest)
      this.post(this.workers[0], { kind: 'digest', study: this.number, records: records.all() })
  }
}

/** First one universe of every draw, then the others; the baseline last, which no dot shows. */
function cellsOf(study: Study): Cell[] {
  const cells: Cell[] = []
  const draws = [...Array(study.draws).keys()].map((draw) => draw + 1)
  for (const some of [draws, [0]])
    for (let replicate = 0; replicate < study.replicates; ++replicate)
      for (const draw of some) for (const arm of [0, 1]) cells.push({ draw, arm, replicate })
  return cells
}
