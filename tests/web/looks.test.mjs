import assert from 'node:assert/strict'
import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { file, need, predict, screens, turn, until, withRoom } from './room.mjs'

const axe = readFileSync(need.resolve('axe-core/axe.min.js'), 'utf8')

async function violations(page) {
  await page.evaluate(axe)
  const { violations: found } = await page.evaluate(() => globalThis.axe.run())
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}

async function answered(page) {
  await turn(page, 'override', 'majority')
  await predict(page)
  await until(page, 'worlds')
}

for (const width of [360, 1024, 1920])
  test(`at ${width} pixels nothing runs off the side, before and after the answer`, () =>
    withRoom(async (page) => {
      const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)
      await page.screenshot({ path: resolve(screens, `first-${width}.png`) })
      assert.equal(await fits(), true)
      await answered(page)
      assert.equal(await fits(), true)
      await page.locator('#answer').screenshot({ path: resolve(screens, `answer-${width}.png`) })
      await page.screenshot({ path: resolve(screens, `whole-${width}.png`), fullPage: true })
    }, { width }))

test('the first screen and the answer have no accessibility violation', () =>
  withRoom(async (page) => {
    assert.deepEqual(await violations(page), [])
    await answered(page)
    await page.locator('#take summary').first().click()
    assert.deepEqual(await violations(page), [])
    await page.locator('#by-definition').screenshot({ path: resolve(screens, 'by-definition.png') })
  }))

test('everything can be reached and turned by keyboard', () =>
  withRoom(async (page) => {
    await page.focus('input[name=card-door]:checked')
    await page.keyboard.press('ArrowDown')
    assert.equal(await page.isChecked('input[name=card-door][value=open]'), true)
    await page.focus('input[name=process]:checked')
    await page.keyboard.press('ArrowDown')
    assert.equal(await page.isChecked('input[name=process][value=oewg-2019-2021]'), true)
    const focused = await page.evaluate(() => document.activeElement.value)
    assert.equal(focused, 'oewg-2019-2021')
  }))

test('the print view keeps rules, answer and code, and nothing to press', () =>
  withRoom(async (page) => {
    await answered(page)
    await page.emulateMedia({ media: 'print' })
    assert.equal(await page.isVisible('#code'), true)
    assert.equal(await page.isVisible('#answer-room'), true)
    assert.equal(await page.isVisible('#worlds .row'), true)
    assert.equal(await page.isVisible('#group'), false)
    assert.equal(await page.isVisible('#reset'), false)
    await page.pdf({ path: resolve(screens, 'print.pdf'), format: 'A4', printBackground: true })
    await page.setViewportSize({ width: 794, height: 1123 })
    await page.screenshot({ path: resolve(screens, 'print.png'), fullPage: true })
  }))

test('the page is one file of at most 2 MB', () => {
  assert.ok(statSync(file).size <= 2_000_000)
})
