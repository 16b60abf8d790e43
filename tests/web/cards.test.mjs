import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countNegotiations, negotiationsFor, predict, turn, until, withRoom } from './room.mjs'

const turns = [
  ['door', 'open'], ['objections', 'two'], ['override', 'two_thirds'], ['naming', 'reasoned'],
  ['consultations', 'thrice'], ['documents', 'six'], ['coming', 'both'], ['speaking', 'none'],
  ['decision', 'two_thirds'], ['validity', 'lapses'],
]

test('every card greys the old answer at once and brings a new one', () =>
  withRoom(async (page) => {
    await turn(page, 'door', 'closed')
    await predict(page)
    await until(page, 'settled')
    const codes = new Set()
    for (const [card, option] of turns) {
      await page.click('#reset')
      await turn(page, card, option)
      assert.match(await page.getAttribute(`#card-${card}`, 'class'), /turned/)
      assert.equal(await page.textContent('#turned'), 'One rule is turned.')
      await until(page, 'answered')
      assert.doesNotMatch((await page.getAttribute('#answer-body', 'class')) ?? '', /stale/)
      assert.match(await page.textContent('#answer-room'), /From \d/)
      codes.add(await page.textContent('#code'))
    }
    assert.equal(codes.size, turns.length)
  }))

test('an answer is grey between the turn of a card and the first pairs', () =>
  withRoom(async (page) => {
    await turn(page, 'door', 'closed')
    await predict(page)
    await until(page, 'settled')
    const seen = await page.evaluate(() => {
      document.querySelector('input[name=card-door][value=open]').click()
      const body = document.getElementById('answer-body')
      return [body.classList.contains('stale'), body.getAttribute('aria-busy'), document.getElementById('status').textContent]
    })
    assert.deepEqual(seen, [true, 'true', 'Counting …'])
    await until(page, 'answered')
    assert.equal(await page.getAttribute('#answer-body', 'aria-busy'), null)
    await until(page, 'settled')
    assert.match(await page.textContent('#status'), /^Settled/)
  }))

test('the page says how fast it was', () =>
  withRoom(async (page) => {
    await turn(page, 'door', 'closed')
    await until(page, 'settled')
    assert.match(await page.textContent('#timing'), /^2 workers: card turned on the screen after \d+ ms, first answer after \d+ ms, settled after \d+ ms[.]$/)
  }))

test('rules somebody comes back to are answered from memory, with the same check string', () =>
  withRoom(async (page) => {
    await turn(page, 'door', 'closed')
    await until(page, 'settled')
    const check = await page.textContent('#check')
    await turn(page, 'door', 'open')
    await turn(page, 'door', 'closed')
    await until(page, 'settled')
    assert.equal(await page.textContent('#check'), check)
    const asked = (option) => negotiationsFor(page, 'answers', async () => {
      await turn(page, 'door', option)
      await until(page, 'settled')
    })
    assert.equal(await asked('ecosoc'), 51 * 4)
    assert.equal(await asked('closed'), 0)
  }, { before: countNegotiations }))

test('a browser that cannot run the model is told so', () =>
  withRoom(async (page) => {
    await page.waitForSelector('[role=alert]')
    assert.match(await page.textContent('#room'), /could not start in this browser/)
  }, {
    before: (page) => page.addInitScript(() => { WebAssembly.compile = () => Promise.reject('no such thing') }),
    complaints: ['error: no such thing'],
  }))

test('with the old rules there is nothing to compare', () =>
  withRoom(async (page) => {
    await turn(page, 'door', 'closed')
    await predict(page)
    await page.click('#reset')
    assert.match(await page.textContent('#status'), /Turn a card/)
    assert.equal(await page.isVisible('#answer-body'), false)
  }))

test('a fixed assumption reaches both old and new rules', () =>
  withRoom(async (page) => {
    await turn(page, 'documents', 'six')
    await page.check('#fix-bias')
    await page.locator('#assume-bias').press('End')
    const commands = await page.textContent('#commands')
    assert.equal(commands.match(/bias_all=0[.]25/g).length, 2)
    assert.equal(commands.match(/document_lead_weeks=6/g).length, 1)
  }))

test('every process begins with its own rules', () =>
  withRoom(async (page) => {
    for (const [process, card, option] of [['gge-2019-2021', 'door', 'closed'], ['ahc-cybercrime', 'decision', 'two_thirds'],
      ['oewg-2019-2021', 'validity', 'lapses'], ['oewg-2021-2025', 'door', 'no_objection']]) {
      await page.check(`input[name=process][value=${process}]`)
      assert.equal(await page.isChecked(`input[name=card-${card}][value=${option}]`), true)
      assert.equal(await page.textContent('#turned'), 'No rule is turned.')
    }
  }))
