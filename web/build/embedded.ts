// What the page carries inside it beside its own code: the model and the data of the scenarios.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

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

/** The text of a module that exports model and data. */
export function embeddedModule(): string {
  const embedded = {
    glue: readFileSync(resolve(model, 'plenary-page.js'), 'utf8'),
    wasm: readFileSync(resolve(model, 'plenary-page.wasm')).toString('base64'),
    states: read('scenarios/data/un-members.csv'),
    draws: read('scenarios/data/accepted-draws.csv'),
    scenarios: Object.fromEntries(processFiles.map((name) => [name, shown(name)])),
  }
  return Object.entries(embedded)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`)
    .join('\n')
}
