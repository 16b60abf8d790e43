// What page and workers say to each other.

/** One negotiation: positions of parameter draw and arm, number of the replicate. */
export interface Cell {
  draw: number
  arm: number
  replicate: number
}

export interface Start {
  kind: 'start'
  module: WebAssembly.Module
  states: string
  draws: string
}

export type Question =
  | Start
  | { kind: 'study'; study: number; request: string; cells: Cell[] }
  | { kind: 'stop' }
  | { kind: 'digest'; study: number; records: Float64Array }

export type Answer =
  | { kind: 'begun'; study: number; size: number; columns: string }
  | { kind: 'cells'; study: number; cells: Cell[]; records: Float64Array[] }
  | { kind: 'digest'; study: number; digest: string }
  | { kind: 'broken'; reason: string }
