// One worker: holds a copy of the model and simulates the cells it is given, a few at a time, so
// that newer questions are heard between them.
import type { Answer, Cell, Question, Start } from './messages'

interface Module {
  HEAPF64: Float64Array
  _malloc(bytes: number): number
  _free(address: number): void
  _page_open(states: number, draws: number): number
  _page_study(request: number): number
  _page_columns(): number
  _page_record_size(): number
  _page_simulate(draw: number, arm: number, replicate: number): number
  _page_records(): number
  _page_digest(): number
  UTF8ToString(address: number): string
  stringToUTF8(text: string, address: number, bytes: number): void
  lengthBytesUTF8(text: string): number
}

interface Options {
  instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void): object
  onAbort(reason: unknown): void
}
declare const createModel: (options: Options) => Promise<Module>
declare const self: {
  onmessage: ((event: MessageEvent<Question>) => void) | null
  postMessage(answer: Answer, transfer?: Transferable[]): void
}

/** Milliseconds of simulation between two looks at the post. */
const patience = 20

let model: Module
let current = -1
let queue: Cell[] = []
let size = 0
const breath = new MessageChannel()

function withText<Result>(text: string, use: (address: number) => Result): Result {
  const bytes = model.lengthBytesUTF8(text) + 1
  const address = model._malloc(bytes)
  model.stringToUTF8(text, address, bytes)
  const result = use(address)
  model._free(address)
  return result
}

function begin(study: number, request: string): void {
  current = study
  withText(request, (address) => model._page_study(address))
  size = model._page_record_size()
  const columns = model.UTF8ToString(model._page_columns())
  self.postMessage({ kind: 'begun', study, size, columns })
}

function work(): void {
  const until = performance.now() + patience
  const done: Cell[] = []
  const records: Float64Array[] = []
  while (queue.length > 0 && performance.now() < until) {
    const cell = queue.shift()!
    const at = model._page_simulate(cell.draw, cell.arm, cell.replicate) / 8
    done.push(cell)
    records.push(model.HEAPF64.slice(at, at + size))
  }
  self.postMessage(
    { kind: 'cells', study: current, cells: done, records },
    records.map((record) => record.buffer as ArrayBuffer),
  )
  if (queue.length > 0) breath.port1.postMessage(0)
}

function digest(study: number, records: Float64Array): void {
  const at = model._page_records() / 8
  model.HEAPF64.set(records, at)
  self.postMessage({ kind: 'digest', study, digest: model.UTF8ToString(model._page_digest()) })
}

breath.port2.onmessage = () => {
  if (queue.length > 0) work()
}

function broken(reason: unknown): void {
  self.postMessage({ kind: 'broken', reason: String(reason) })
}

async function start({ module, states, draws }: Start): Promise<void> {
  model = await createModel({
    instantiateWasm(imports, done) {
      WebAssembly.instantiate(module, imports).then(done, broken)
      return {}
    },
    onAbort: broken,
  })
  withText(states, (table) => withText(draws, (values) => model._page_open(table, values)))
}

function answer(question: Exclude<Question, Start>): void {
  switch (question.kind) {
    case 'study':
      begin(question.study, question.request)
      queue = question.cells
      if (queue.length > 0) breath.port1.postMessage(0)
      break
    case 'stop':
      queue = []
      break
    case 'digest':
      if (question.study === current) digest(question.study, question.records)
      break
  }
}

/** Questions that arrive while the model starts wait for it, in their order. */
let started = Promise.resolve()
self.onmessage = ({ data }) => {
  started = data.kind === 'start' ? start(data) : started.then(() => answer(data))
  started.catch(broken)
}
