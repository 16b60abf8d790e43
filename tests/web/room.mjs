// Opens the page as somebody would from a USB stick: as a file, with the network off.
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { existsSync, mkdirSync } from 'node:fs'
import { delimiter, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const house = resolve(fileURLToPath(import.meta.url), '../../..')
export const file = resolve(house, 'dist/plenary-room.html')
/** The program beside which the page is held. */
export const native = resolve(house, process.env.PLENARY_PROGRAM ?? 'build/release/plenary')
export const need = createRequire(resolve(house, 'web/package.json'))
export const screens = resolve(house, 'build/web/screens')
mkdirSync(screens, { recursive: true })

const { chromium } = need('playwright-core')
const patience = 300_000
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** Where a program lies, if it is installed. */
export function program(name) {
  const places = process.env.PATH.split(delimiter).map((folder) => resolve(folder, name))
  return places.find((place) => existsSync(place))
}

/** Runs `use` with a fresh page, then checks that nothing went wrong and nothing left the page. In
 * Chromium `before` may change the browser first, and `complaints` be expected. */
export async function withRoom(use, { width = 1024, height = 800, workers = 2, engine, before, complaints } = {}) {
  const address = `${pathToFileURL(file)}#workers=${workers}`
  if (!engine) return withChromium(address, { width, height, before, complaints }, use)
  let tab
  await engine.withTab(address, { width, height }, async (opened) => {
    tab = opened
    // A driver may call a page loaded whose script has not run.
    await tab.waitForFunction(() => document.querySelector('main') !== null, undefined, { timeout: 60_000 })
    await use(tab)
  })
  assert.deepEqual(tab.complaints, [])
}

async function withChromium(address, { width, height, before = () => {}, complaints: expected = [] }, use) {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: quiet })
  try {
    const context = await browser.newContext({ viewport: { width, height } })
    await context.setOffline(true)
    const page = await context.newPage()
    page.setDefaultTimeout(patience)
    const complaints = []
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('request', (request) => {
      if (!/^(file|blob|data):/.test(request.url())) complaints.push(`asks for ${request.url()}`)
    })
    await before(page)
    await page.goto(address)
    await use(page)
    assert.deepEqual(complaints, expected)
  } finally {
    await browser.close()
  }
}

/** Waits for the page to be "answered" or "settled", or for its nine "worlds". */
export function until(page, state) {
  return page.waitForFunction((name) => document.getElementById('room').dataset[name] === 'yes', state,
    { polling: 50, timeout: patience })
}

/** For `before`: keeps count of the negotiations that the workers are asked for. */
export function countNegotiations(page) {
  return page.addInitScript(() => {
    globalThis.negotiations = { answers: 0, worlds: 0 }
    const { postMessage } = Worker.prototype
    Worker.prototype.postMessage = function (question, ...rest) {
      if (question.kind === 'study')
        globalThis.negotiations[/^\d+ 0 /.test(question.request) ? 'worlds' : 'answers'] += question.cells.length
      return postMessage.call(this, question, ...rest)
    }
  })
}

/** How many negotiations of this kind the workers are asked for while `use` runs. */
export async function negotiationsFor(page, kind, use) {
  const asked = () => page.evaluate((name) => globalThis.negotiations[name], kind)
  const before = await asked()
  await use()
  return (await asked()) - before
}

export const questions = ['room', 'floor', 'knowledge', 'text']

export async function predict(page, guess = 'more') {
  for (const question of questions) await page.check(`input[name=guess-${question}][value=${guess}]`)
  await page.click('#reveal')
}

export function turn(page, card, option) {
  return page.check(`input[name=card-${card}][value=${option}]`)
}
