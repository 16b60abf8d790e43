import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { house, turn, until, withRoom } from './room.mjs'

async function set(page) {
  await page.check('input[name=process][value=ahc-cybercrime]')
  await turn(page, 'door', 'open')
  await turn(page, 'speaking', 'double')
  await page.check('#fix-belief')
  await page.locator('#assume-belief').press('Home')
  await page.fill('#seed', '777')
  await page.locator('#seed').press('Tab')
}

test('a code carries process, rules, assumptions and seed to another page', async () => {
  let code
  await withRoom(async (page) => {
    await set(page)
    code = await page.textContent('#code')
    assert.match(code, /^([0-9A-Z]{4}-){2}[0-9A-Z]{4}$/)
  })
  await withRoom(async (page) => {
    await page.fill('#entry', code.toLowerCase().replaceAll('-', ' '))
    await page.click('#open')
    assert.equal(await page.textContent('#code'), code)
    assert.equal(await page.isChecked('input[name=process][value=ahc-cybercrime]'), true)
    assert.equal(await page.isChecked('input[name=card-door][value=open]'), true)
    assert.equal(await page.isChecked('input[name=card-speaking][value=double]'), true)
    assert.equal(await page.isChecked('#fix-belief'), true)
    assert.equal(await page.inputValue('#assume-belief'), '1')
    assert.equal(await page.inputValue('#seed'), '777')
  })
})

test('a code given out stays what it is', () =>
  withRoom(async (page) => {
    await set(page)
    assert.equal(await page.textContent('#code'), '0AN6-ZDH0-0R92')
  }))

test('a seed that is none is refused and told', () =>
  withRoom(async (page) => {
    for (const seed of ['-1', '1048576', '1.5', '']) {
      await page.fill('#seed', seed)
      await page.locator('#seed').press('Tab')
      assert.equal(await page.inputValue('#seed'), '1')
      assert.match(await page.textContent('#code-message'), /whole number from 0 to 1048575/)
    }
    await page.fill('#seed', '1048575')
    await page.locator('#seed').press('Tab')
    assert.equal(await page.inputValue('#seed'), '1048575')
    assert.equal(await page.textContent('#code-message'), '')
  }))

test('one wrong character, or two that changed places, are refused', () =>
  withRoom(async (page) => {
    await set(page)
    const code = (await page.textContent('#code')).replaceAll('-', '')
    const wrong = []
    for (let i = 0; i < code.length; ++i) {
      wrong.push(code.slice(0, i) + (code[i] === '7' ? '8' : '7') + code.slice(i + 1))
      if (i > 0 && code[i] !== code[i - 1])
        wrong.push(code.slice(0, i - 1) + code[i] + code[i - 1] + code.slice(i + 1))
    }
    for (const attempt of wrong) {
      await page.fill('#entry', attempt)
      await page.click('#open')
      assert.match(await page.textContent('#code-message'), /no code of this page/, attempt)
    }
  }))

test('a class of codes becomes one dot each', () =>
  withRoom(async (page) => {
    const codes = []
    for (const option of ['closed', 'open']) {
      await turn(page, 'door', option)
      if (option === 'open') await page.check('#fix-belief')
      codes.push(await page.textContent('#code'))
    }
    await page.fill('#codes', [...codes, 'nonsense'].join('\n'))
    await page.click('#group-run')
    await page.waitForFunction(() => /1 line holds no code/.test(document.getElementById('group-status').textContent))
    assert.equal(await page.locator('#group-result tbody tr').count(), 2)
    assert.equal(await page.locator('#group-result .row').first().locator('circle').count(), 2)
    assert.match(await page.textContent('#group-result'), /one pair of negotiations each/)
    const turned = await page.locator('#group-result td:nth-child(3)').allTextContents()
    assert.deepEqual(turned, ['Who gets in: Nobody', 'Who gets in: Any that registers; What states believe at first: fixed at 0'])
  }))

/** Rows of the table of expected answers: what is turned, its code, and three differences. */
function promised() {
  const lines = readFileSync(resolve(house, 'docs/workshop/surprises.md'), 'utf8').split('\n')
  return lines.filter((line) => /^\|.*\| \w{4}-\w{4}-\w{4} \|/.test(line))
    .map((line) => line.replaceAll('**', '').split('|').slice(1, -1).map((cell) => cell.trim()))
}

test('the answers and codes promised to whoever teaches are those of the page', () =>
  withRoom(async (page) => {
    const rows = promised()
    assert.equal(rows.length, 10)
    for (const [turned, code, ...differences] of rows) {
      await page.fill('#entry', code)
      await page.click('#open')
      const cards = await page.evaluate(() => [...document.querySelectorAll('.card.turned')].map((card) =>
        [card.querySelector('legend').firstChild, card.querySelector('input:checked + span').firstChild].map((text) => text.textContent).join(': ')))
      if (/^the seven/.test(turned)) assert.equal(cards.length, 6)
      else assert.deepEqual(cards, [turned])
      await until(page, 'settled')
      const rooms = await page.locator('#answer-room .row > p').allTextContents()
      const texts = await page.locator('#answer-text .row > p').allTextContents()
      const shown = [...rooms.slice(0, 2), texts[0]].map((text) => text.match(/Difference (.*?); 80.% of the dots lie from (.*?) to (.*?)[.] /))
      assert.deepEqual(shown.map(([, mean, low, high]) => `${mean} (${low} … ${high})`),
        differences.map((cell) => cell.split(', ')[0]), code)
    }
  }))

test('a card turned while a class is counted ends the count, and its line', () =>
  withRoom(async (page) => {
    await page.fill('#codes', promised().map(([, code]) => code).join('\n'))
    await page.click('#group-run')
    const line = () => page.evaluate(() => document.getElementById('group-status').nextSibling.textContent)
    await page.waitForFunction(() => /codes counted/.test(document.getElementById('group').textContent), undefined, { polling: 10 })
    await turn(page, 'door', 'closed')
    assert.equal(await line(), '')
    await until(page, 'settled')
    assert.equal(await line(), '')
  }))
