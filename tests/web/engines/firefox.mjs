// Firefox, through WebDriver BiDi, which it speaks without a driver.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { need, program } from '../room.mjs'
import { Tab } from './tab.mjs'

const { WebSocket } = need('ws')

export const name = 'Firefox'
const path = program('firefox-esr') ?? program('firefox')
/** What there is no test without. */
export const lacks = path ? '' : 'firefox-esr'

/** Starts the program and gives the address it listens at. */
async function listening(browser) {
  for await (const line of createInterface(browser.stderr)) {
    const [, address] = /BiDi listening on (ws:\S+)/.exec(line) ?? []
    if (address) return address
  }
  throw new Error('Firefox ended before it listened')
}

class FirefoxTab extends Tab {
  #waiting = new Map()
  #number = 0

  constructor(socket) {
    super()
    this.socket = socket
    socket.on('message', (text) => this.#hear(JSON.parse(text)))
  }

  #hear({ id, type, method, params, result, message }) {
    if (type === 'event') this.#note(method, params)
    else {
      const { done, failed } = this.#waiting.get(id)
      this.#waiting.delete(id)
      if (type === 'success') done(result)
      else failed(new Error(message))
    }
  }

  #note(method, { level, text, request }) {
    if (method === 'log.entryAdded') this.complaints.push(`${level}: ${text}`)
    else if (!/^(file|blob|data):/.test(request.url)) this.complaints.push(`asks for ${request.url}`)
  }

  send(method, params = {}) {
    const id = ++this.#number
    this.socket.send(JSON.stringify({ id, method, params }))
    return new Promise((done, failed) => this.#waiting.set(id, { done, failed }))
  }

  async begin(url, width, height) {
    const { capabilities } = await this.send('session.new', { capabilities: {} })
    this.version = capabilities.browserVersion
    await this.send('session.subscribe', { events: ['log.entryAdded', 'network.beforeRequestSent'] })
    // A tab of our own has the focus, which the first one of a window without a screen never gets.
    this.context = (await this.send('browsingContext.create', { type: 'tab' })).context
    await this.send('browsingContext.setViewport', { context: this.context, viewport: { width, height } })
    await this.send('browsingContext.navigate', { context: this.context, url, wait: 'complete' })
  }

  async run(expression) {
    const { result, exceptionDetails } = await this.send('script.evaluate', {
      expression,
      target: { context: this.context },
      awaitPromise: true,
    })
    if (!result) throw new Error(exceptionDetails.text)
    return result.value
  }

  perform(actions) {
    return this.send('input.performActions', { context: this.context, actions })
  }

  async screenshot({ path }) {
    const { data } = await this.send('browsingContext.captureScreenshot', { context: this.context })
    writeFileSync(path, Buffer.from(data, 'base64'))
  }
}

/** Runs `use` with a fresh page at this address. */
export async function withTab(url, { width, height }, use) {
  const profile = mkdtempSync(resolve(tmpdir(), 'plenary-firefox-'))
  const options = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', 'about:blank']
  const browser = spawn(path, options, { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = new Promise((done) => browser.once('close', done))
  try {
    const socket = new WebSocket(`${await listening(browser)}/session`)
    await new Promise((done, failed) => socket.once('open', done).once('error', failed))
    browser.stderr.resume()
    const tab = new FirefoxTab(socket)
    await tab.begin(url, width, height)
    await use(tab)
    await tab.send('browser.close')
  } finally {
    browser.kill()
    await ended
    rmSync(profile, { recursive: true, force: true })
  }
}
