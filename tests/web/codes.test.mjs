import assert from 'node:assert/strict'
import { test } from 'node:test'
import { turn, withRoom } from './room.mjs'

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
      codes.push(await page.textContent('#code'))
    }
    await page.fill('#codes', [...codes, 'nonsense'].join('\n'))
    await page.click('#group-run')
    await page.waitForFunction(() => /1 line holds no code/.test(document.getElementById('group-status').textContent))
    assert.equal(await page.locator('#group-result tbody tr').count(), 2)
    assert.equal(await page.locator('#group-result .row').first().locator('circle').count(), 2)
  }))
