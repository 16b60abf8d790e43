declare module 'virtual:embedded' {
  /** The script of a worker: what starts the WebAssembly module, and src/worker.ts. */
  export const worker: string
  /** The module itself, in base64. */
  export const wasm: string
  /** The table of states and the accepted parameter draws, as CSV. */
  export const states: string
  export const draws: string
  /** Resolved scenarios of the processes, as `plenary show` prints them, by file name. */
  export const scenarios: Record<string, string>
}
