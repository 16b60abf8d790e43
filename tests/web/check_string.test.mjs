import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { house, native, turn, until, withRoom } from './room.mjs'

/** Types twice what the page says, beside a copy of the scenarios; gives what the program prints last. */
function typed(commands) {
  const folder = mkdtempSync(resolve(tmpdir(), 'plenary-room-'))
  try {
    cpSync(resolve(house, 'scenarios'), resolve(folder, 'scenarios'), { recursive: true })
    symlinkSync(native, resolve(folder, 'plenary'))
    const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` }
    return execFileSync('bash', ['-e'], { input: commands + commands, cwd: folder, env, encoding: 'utf8' })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function compare(prepare) {
  await withRoom(async (page) => {
    await prepare(page)
    await until(page, 'settled')
    const check = await page.textContent('#check')
    assert.match(check, /^[0-9a-f]{64}$/)
    assert.match(typed(await page.textContent('#commands')), new RegExp(`${check}  `))
  })
}

test('the program gives the same check string: a majority may override', () =>
  compare((page) => turn(page, 'override', 'majority')))

test('the program gives the same check string: nothing turned', () => compare(() => {}))

test('the program gives the same check string: experts, other rules, assumptions and seed', () =>
  compare(async (page) => {
    await page.check('input[name=process][value=gge-2019-2021]')
    await turn(page, 'door', 'open')
    await turn(page, 'speaking', 'items')
    await turn(page, 'coming', 'both')
    await page.check('#fix-bias')
    await page.locator('#assume-bias').press('Home')
    await page.fill('#seed', '4242')
    await page.locator('#seed').press('Tab')
  }))

test('one worker and two give the same check string', async () => {
  const checks = []
  for (const workers of [1, 2])
    await withRoom(async (page) => {
      await page.check('input[name=process][value=oewg-2019-2021]')
      await turn(page, 'door', 'no_objection')
      await until(page, 'settled')
      checks.push(await page.textContent('#check'))
    }, { workers })
  assert.equal(checks[0], checks[1])
})
