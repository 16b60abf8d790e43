// The same page in the engines of Firefox and Safari: the digits of Chromium, the bits of the check
// string, and what a hand and a keyboard do.
import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import * as firefox from './engines/firefox.mjs'
import * as webkit from './engines/webkit.mjs'
import { predict, screens, turn, until, withRoom } from './room.mjs'

function seen(page) {
  return page.evaluate(() => {
    const texts = (selector) => [...document.querySelectorAll(selector)].map((element) => element.textContent)
    return {
      code: texts('#code'),
      check: texts('#check'),
      figures: texts('#status, #answer-body p, #answer-body td'),
      verdicts: texts('.verdict'),
      // Places as they were calculated, with all their digits.
      dots: [...document.querySelectorAll('circle')].map((dot) => dot.getAttribute('cx')),
    }
  })
}

/** Predicts, looks, turns a second card, and takes the code of both back from the old rules. */
async function tour(page) {
  await turn(page, 'override', 'majority')
  await predict(page)
  await until(page, 'worlds')
  const one = await seen(page)
  await turn(page, 'coming', 'both')
  await until(page, 'worlds')
  const two = await seen(page)
  await page.click('#reset')
  await page.fill('#entry', two.code[0])
  await page.click('#open')
  await until(page, 'worlds')
  assert.deepEqual(await seen(page), two)
  return [one, two]
}

let chromium
function expected() {
  return (chromium ??= new Promise((done, failed) => withRoom(async (page) => done(await tour(page))).catch(failed)))
}

for (const engine of [firefox, webkit]) {
  const { name, lacks } = engine
  const skip = lacks ? `${name} NOT TESTED: ${lacks} is not installed` : false
  if (skip) console.log(skip)
  const options = { skip, timeout: 600_000 }

  test(`${name} shows the digits and the check strings of Chromium`, options, (context) =>
    withRoom(async (page) => {
      context.diagnostic(`${name} ${page.version}`)
      const shown = await tour(page)
      assert.match(shown[0].check[0], /^[0-9a-f]{64}$/)
      assert.ok(shown[0].dots.length >= 12 * 50 + 4 * 9)
      assert.deepEqual(shown, await expected())
    }, { engine }))

  test(`${name} is ruled by keyboard, and shows where the keyboard is`, options, () =>
    withRoom(async (page) => {
      const focused = () => page.evaluate(() => document.activeElement.name || document.activeElement.id)
      const outlined = () => page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle !== 'none')
      await page.evaluate(() => document.querySelector('input[name=card-door]:checked').focus())
      await page.press('ArrowDown')
      assert.equal(await page.isChecked('input[name=card-door][value=open]'), true)
      assert.equal(await page.textContent('#turned'), 'One rule is turned.')
      await page.press('Tab')
      assert.equal(await focused(), 'card-objections')
      assert.equal(await outlined(), true)
      await page.evaluate(() => document.getElementById('reset').focus())
      await page.press('Space')
      assert.equal(await page.textContent('#turned'), 'No rule is turned.')
    }, { engine }))

  for (const width of [360, 1024, 1920])
    test(`${name}: at ${width} pixels nothing runs off the side`, options, () =>
      withRoom(async (page) => {
        const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)
        await turn(page, 'override', 'majority')
        assert.equal(await fits(), true)
        await predict(page)
        await until(page, 'answered')
        assert.equal(await fits(), true)
        await page.evaluate(() => document.getElementById('answer').scrollIntoView())
        await page.screenshot({ path: resolve(screens, `${name.toLowerCase()}-${width}.png`) })
        // The window of WebKit's small browser does not get as narrow as a telephone.
        assert.ok(Math.abs((await page.evaluate(() => innerWidth)) - width) < 100)
      }, { engine, width }))
}
