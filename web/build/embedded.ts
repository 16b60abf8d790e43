// What the page carries inside it beside its own code: the model and the data of the scenarios.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { transformWithEsbuild } from 'vite'

const house = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../..')
const program = resolve(house, process.env.PLENARY_PROGRAM ?? 'build/release/plenary')
const model = resolve(house, process.env.PLENARY_PAGE_MODEL ?? 'build/web')

export const processFiles = [
  'oewg-2021-2025',
  'oewg-2019-2021',
  'gge-2019-2021',
  'ahc-cybercrime',
]

function read(path: string): string {
  return readFileSync(resolve(house, path), 'utf8')
}

/** Every key with its value, as the program itself prints it. */
function shown(name: string): string {
  const file = `scenarios/processes/${name}.toml`
  return execFileSync(program, ['show', file], { cwd: house, encoding: 'utf8' })
}

/** One script for a worker: what starts the model, then our own code. A page opened as a file may
 * not load a second script into a worker. */
async function workerScript(): Promise<string> {
  const glue = readFileSync(resolve(model, 'plenary-page.js'), 'utf8')
  const path = resolve(house, 'web/src/worker.ts')
  const own = await transformWithEsbuild(readFileSync(path, 'utf8'), path, { minify: true })
  return `${glue}\n${own.code}`
}

/** The text of a module that exports model and data. */
export async function embeddedModule(): Promise<string> {
  const embedded = {
    worker: await workerScript(),
    wasm: readFileSync(resolve(model, 'plenary-page.wasm')).toString('base64'),
    states: read('scenarios/data/un-members.csv'),
    draws: read('scenarios/data/accepted-draws.csv'),
    scenarios: Object.fromEntries(processFiles.map((name) => [name, shown(name)])),
  }
  return Object.entries(embedded)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`)
    .join('\n')
}
