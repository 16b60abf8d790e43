import assert from 'node:assert/strict'
import { test } from 'node:test'
import { predict, turn, until, withRoom } from './room.mjs'

test('the answer stays hidden until all four predictions are given', () =>
  withRoom(async (page) => {
    await turn(page, 'override', 'majority')
    assert.equal(await page.isVisible('#answer-body'), false)
    await page.click('#reveal')
    assert.match(await page.textContent('#prediction-message'), /all four/)
    assert.equal(await page.isVisible('#answer-body'), false)
    await predict(page)
    await until(page, 'settled')
    assert.equal(await page.isVisible('#answer-body'), true)
    assert.match(await page.textContent('#status'), /^Settled: 200 pairs/)
  }))

test('a prediction is compared with the answer, and not with that of other rules', () =>
  withRoom(async (page) => {
    await turn(page, 'door', 'closed')
    await predict(page, 'less')
    await until(page, 'settled')
    const verdict = page.locator('#prediction .verdict').first()
    assert.equal(await verdict.textContent(), 'as you predicted')
    assert.match(await page.textContent('#glance'), /^Room: less · Floor: less/)
    await turn(page, 'door', 'open')
    assert.equal(await verdict.textContent(), '')
    assert.match(await page.textContent('#prediction-message'), /other rules/)
    await page.click('#reveal')
    assert.equal(await page.isVisible('#answer-body'), false)
  }))

test('without a rule turned there is no answer to unlock', () =>
  withRoom(async (page) => {
    await predict(page)
    assert.match(await page.textContent('#prediction-message'), /Turn a rule first/)
    assert.equal(await page.isVisible('#answer-hidden'), true)
    await turn(page, 'door', 'closed')
    assert.equal(await page.textContent('#prediction-message'), '')
    assert.equal(await page.isVisible('#answer-body'), false)
    await page.click('#reveal')
    await until(page, 'answered')
    assert.equal(await page.isVisible('#answer-body'), true)
  }))
