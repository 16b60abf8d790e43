// WebKit, the engine of Safari, as Debian has it: its small browser, driven by WebDriver over HTTP on
// a screen that nobody sees.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { setTimeout as later } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { program } from '../room.mjs'
import { Tab } from './tab.mjs'

export const name = 'WebKit'
/** What there is no test without. */
export const lacks = ['WebKitWebDriver', 'Xvfb'].filter((name) => !program(name)).join(' and ')

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  await new Promise((done) => server.close(done))
  return port
}

class WebKitTab extends Tab {
  constructor(port) {
    super()
    this.address = `http://127.0.0.1:${port}/session`
  }

  async send(method, path, body) {
    const answer = await fetch(this.address + path, { method, body: body && JSON.stringify(body) })
    const { value } = await answer.json()
    if (!answer.ok) throw new Error(value.message)
    return value
  }

  async begin(url, width, height) {
    const { sessionId, capabilities } = await this.send('POST', '', { capabilities: {} })
    this.version = capabilities.browserVersion
    this.address += `/${sessionId}`
    await this.send('POST', '/window/rect', { width, height })
    await this.send('POST', '/url', { url })
  }

  run(expression) {
    return this.send('POST', '/execute/sync', { script: `return ${expression}`, args: [] })
  }

  perform(actions) {
    return this.send('POST', '/actions', { actions })
  }

  async screenshot({ path }) {
    writeFileSync(path, Buffer.from(await this.send('GET', '/screenshot'), 'base64'))
  }

  end() {
    return this.send('DELETE', '')
  }
}

async function ready(port) {
  for (let attempt = 0; attempt < 600; ++attempt) {
    if (await fetch(`http://127.0.0.1:${port}/status`).then(({ ok }) => ok, () => false)) return
    await later(100)
  }
  throw new Error('WebKitWebDriver does not answer')
}

/** The page with a first script that keeps what its console hears: this WebDriver does not tell. */
function listening(url, folder) {
  const [page, fragment] = url.split('#')
  const copy = resolve(folder, 'plenary-room.html')
  const keep = `globalThis.heard = []
    for (const level of ['log', 'info', 'warn', 'error']) console[level] = (...words) => heard.push(level + ': ' + words.join(' '))
    for (const event of ['error', 'unhandledrejection', 'securitypolicyviolation'])
      addEventListener(event, (e) => heard.push(event + ': ' + (e.message ?? e.reason ?? e.blockedURI)), true)`
  const html = readFileSync(fileURLToPath(page), 'utf8')
  writeFileSync(copy, html.replace('<title>', () => `<script>${keep}</script><title>`))
  return `${pathToFileURL(copy)}#${fragment}`
}

/** Runs `use` with a fresh page at this address. */
export async function withTab(url, { width, height }, use) {
  const port = await freePort()
  const folder = mkdtempSync(resolve(tmpdir(), 'plenary-webkit-'))
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '2000x1400x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const ended = once(screen, 'exit').then(() => Promise.reject(new Error('Xvfb ended before it began')))
  const [display] = await Promise.race([once(screen.stdio[3], 'data'), ended])
  const env = { ...process.env, DISPLAY: `:${String(display).trim()}` }
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], { env, stdio: 'ignore' })
  try {
    await ready(port)
    const tab = new WebKitTab(port)
    await tab.begin(listening(url, folder), width, height)
    try {
      await use(tab)
      tab.complaints = await tab.evaluate(() => globalThis.heard)
    } finally {
      await tab.end()
    }
  } finally {
    driver.kill()
    screen.kill()
    rmSync(folder, { recursive: true })
  }
}
