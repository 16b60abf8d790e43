// Nine worlds of shared bias and prior belief beside every answer.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { countNegotiations, house, native, negotiationsFor, predict, turn, until, withRoom } from './room.mjs'

/** What the panel says, question by question. */
function panel(page) {
  return page.evaluate(() => ({
    status: document.getElementById('worlds-status').textContent,
    rows: [...document.querySelectorAll('#worlds .row')].map((row) => row.querySelector('p').textContent),
    dots: [...document.querySelectorAll('#worlds .row')].map((row) => row.querySelectorAll('circle').length),
  }))
}

/** A folder with the page's scenarios, for use of the program. */
function withScenarios(commands, use) {
  const folder = mkdtempSync(resolve(tmpdir(), 'plenary-worlds-'))
  try {
    cpSync(resolve(house, 'scenarios'), resolve(folder, 'scenarios'), { recursive: true })
    symlinkSync(native, resolve(folder, 'plenary'))
    const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` }
    const files = commands.slice(0, commands.indexOf('plenary run'))
    execFileSync('bash', ['-e'], { input: files, cwd: folder, env })
    const arms = commands.match(/plenary run (\S+) (\S+)/).slice(1)
    return use(arms, (...words) => execFileSync(native, words, { cwd: folder, encoding: 'utf8', stdio: 'pipe' }), folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The column "effect" of what `plenary compare` writes about these measures. */
function effectsIn(csv, measures) {
  const rows = csv.trim().split('\n').map((line) => line.match(/("[^"]*"|[^,]*)(,|$)/g).map((cell) => cell.replace(/,$/, '')))
  const [measure, effect] = ['measure', 'effect'].map((name) => rows[0].indexOf(name))
  return measures.map((name) => Number(rows.find((row) => row[measure] === name)[effect]))
}

/** Mean differences of the program in the nine worlds, in the universes of the page. */
function programWorlds(commands, measures) {
  const found = []
  for (const bias of ['-0.25', '0', '0.25'])
    for (const belief of ['-0.12', '0', '0.12'])
      found.push(withScenarios(commands, (arms, plenary, folder) => {
        const world = ['--set', `parameters.inputs.bias_all=${bias}`, '--set', `parameters.beliefs.prior_bias=${belief}`]
        const files = ['world-old.toml', 'world-new.toml']
        arms.forEach((arm, a) => plenary('new', `./${files[a]}`, '--from', arm, ...world))
        plenary('run', ...files, '--draws', '2', '--replicates', '20', '--seed', '1', '--output', 'world.h5', '--quiet')
        plenary('compare', 'world.h5', '--csv', 'world.csv', '--quiet')
        return effectsIn(readFileSync(resolve(folder, 'world.csv'), 'utf8'), measures)
      }))
  return found
}

test('after the answer the nine worlds come unasked, and are announced once', () =>
  withRoom(async (page) => {
    await page.evaluate(() => {
      globalThis.announced = []
      const status = document.getElementById('worlds-status')
      new MutationObserver(() => status.textContent && globalThis.announced.push(status.textContent)).observe(status, { childList: true })
    })
    await turn(page, 'override', 'majority')
    await predict(page)
    await until(page, 'settled')
    const check = await page.textContent('#check')
    await until(page, 'worlds')
    const { status, rows, dots } = await panel(page)
    assert.match(status, /^Nine worlds/)
    assert.deepEqual(await page.evaluate(() => globalThis.announced), [status])
    assert.equal(await page.getAttribute('#worlds-status', 'role'), 'status')
    assert.deepEqual(dots, [9, 9, 9, 9])
    assert.match(rows[0], /^Same direction as the answer above \(more\) in 9 of 9 worlds[.]/)
    assert.match(rows[3], /^No difference that matters in any of the 9 worlds[.]/)
    assert.equal(await page.textContent('#check'), check)
    await page.emulateMedia({ media: 'print' })
    assert.equal(await page.isVisible('#worlds'), true)
  }))

test('the program counts as many worlds for the room: a majority may override', () =>
  withRoom(async (page) => {
    await turn(page, 'override', 'majority')
    await predict(page)
    await until(page, 'worlds')
    const said = withScenarios(await page.textContent('#commands'), (arms, plenary) =>
      plenary('compare', ...arms, '--draws', '2', '--replicates', '2', '--baseline', '40', '--quiet').replace(/\s+/g, ' '))
    const [, holds, worlds] = said.match(/Nine worlds .*? "organisations in the room" holds in (\d) of (\d)/)
    assert.match((await panel(page)).rows[0], new RegExp(`in ${holds} of ${worlds} worlds`))
  }))

test('the program finds the same differences in each world: documents six weeks ahead', () =>
  withRoom(async (page) => {
    await turn(page, 'documents', 'six')
    await predict(page)
    await until(page, 'worlds')
    const { rows } = await panel(page)
    const found = programWorlds(await page.textContent('#commands'), ['access', 'knowledge_error', 'ambition'])
    const known = found.map(([, error]) => -100 * error)
    const [more, less] = [known.filter((d) => d > 0.5).length, known.filter((d) => d < -0.5).length]
    assert.ok(more > 0 && less > 0, 'shared bias turns what states know round')
    assert.match(rows[2], new RegExp(`more in ${more}, less in ${less}, too small to matter in ${9 - more - less}[.]`))
    assert.equal(rows[0], 'No difference at all in any of the 9 worlds.')
    assert.ok(found.every(([access]) => access === 0))
    for (const [row, values] of [[2, known], [3, found.map(([, , ambition]) => 100 * ambition)]]) {
      const [low, high] = rows[row].match(/from (\S+) to (\S+)[.]$/).slice(1).map((text) => Number(text.replace('−', '-')))
      assert.ok(Math.abs(low - Math.min(...values)) <= 0.051 && Math.abs(high - Math.max(...values)) <= 0.051,
        `${rows[row]} The program: ${values}`)
    }
  }))

test('a card turned meanwhile ends the count, and the panel comes to speak of the new rules', async () => {
  let alone
  await withRoom(async (page) => {
    await turn(page, 'door', 'closed')
    await predict(page)
    await until(page, 'worlds')
    alone = await panel(page)
  })
  assert.match(alone.rows[0], /\(less\) in 9 of 9 worlds/)
  await withRoom(async (page) => {
    await turn(page, 'door', 'open')
    await predict(page)
    await page.waitForFunction(() => /negotiations in the nine worlds/.test(document.getElementById('worlds').textContent), undefined, { polling: 10 })
    const left = await page.evaluate(() => {
      const counted = document.getElementById('room').dataset.worlds
      document.querySelector('input[name=card-door][value=closed]').click()
      return { counted, now: document.getElementById('room').dataset.worlds, rows: document.querySelectorAll('#worlds .row').length,
        progress: document.getElementById('worlds-status').parentElement.textContent }
    })
    assert.deepEqual(left, { counted: 'no', now: 'no', rows: 0, progress: '' })
    await until(page, 'worlds')
    assert.deepEqual(await panel(page), alone)
    assert.match(await page.textContent('#status'), /^Settled: 200 pairs/)
  })
})

test('worlds somebody comes back to, and those of moved sliders, are answered from memory', () =>
  withRoom(async (page) => {
    await turn(page, 'documents', 'six')
    await predict(page)
    await until(page, 'worlds')
    const { rows } = await panel(page)
    const asked = (use) => negotiationsFor(page, 'worlds', async () => {
      await use()
      await until(page, 'worlds')
    })
    assert.equal(await asked(() => turn(page, 'documents', 'three')), 9 * 20)
    assert.equal(await asked(() => turn(page, 'documents', 'six')), 0)
    assert.deepEqual((await panel(page)).rows, rows)
    assert.equal(await asked(() => page.check('#fix-bias')), 0)
  }, { before: countNegotiations }))
