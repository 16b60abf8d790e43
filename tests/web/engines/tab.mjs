// What somebody does with a page, for engines that take the actions of WebDriver. The names are those
// of playwright, so that a test reads the same for every engine.
import { setTimeout as later } from 'node:timers/promises'

/** Keys that are no letters, as WebDriver writes them. */
const keys = { Tab: '\uE004', Enter: '\uE007', ArrowDown: '\uE015', ArrowRight: '\uE014', End: '\uE010', Home: '\uE011', Space: ' ' }

/** An engine adds `run(expression)`, `perform(actions)`, `screenshot({ path })` and its `version`, and
 * notes what went wrong in `complaints`. */
export class Tab {
  complaints = []

  async evaluate(use, argument) {
    const text = await this.run(`JSON.stringify((${use})(${JSON.stringify(argument) ?? ''})) ?? 'null'`)
    return JSON.parse(text)
  }

  async waitForFunction(use, argument, { polling = 50, timeout = 300_000 } = {}) {
    for (const began = Date.now(); !(await this.evaluate(use, argument)); await later(polling))
      if (Date.now() - began > timeout) throw new Error(`waited in vain for ${use}`)
  }

  textContent(selector) {
    return this.evaluate((at) => document.querySelector(at).textContent, selector)
  }

  isChecked(selector) {
    return this.evaluate((at) => document.querySelector(at).checked, selector)
  }

  isVisible(selector) {
    return this.evaluate((at) => document.querySelector(at).checkVisibility(), selector)
  }

  /** Points at the middle of an element, as far as something else does not cover it, and clicks. */
  async click(selector) {
    const [x, y, hit] = await this.evaluate((at) => {
      const element = document.querySelector(at)
      element.scrollIntoView({ block: 'center', behavior: 'instant' })
      const { left, top, width, height } = element.getBoundingClientRect()
      const [x, y] = [Math.round(left + width / 2), Math.round(top + height / 2)]
      return [x, y, element.contains(document.elementFromPoint(x, y))]
    }, selector)
    if (!hit) throw new Error(`${selector} cannot be clicked at ${x}, ${y}`)
    const pointer = [{ type: 'pointerMove', x, y }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }]
    await this.perform([{ type: 'pointer', id: 'mouse', actions: pointer }])
  }

  async check(selector) {
    if (await this.isChecked(selector)) return
    await this.click(selector)
    await this.waitForFunction((at) => document.querySelector(at).checked, selector, { timeout: 60_000 })
  }

  async fill(selector, text) {
    await this.click(selector)
    await this.evaluate((at) => document.querySelector(at).select(), selector)
    await this.type(text)
  }

  /** Presses keys one after the other: letters, or names of keys. */
  async press(...names) {
    const actions = names.flatMap((name) => ['keyDown', 'keyUp'].map((type) => ({ type, value: keys[name] ?? name })))
    await this.perform([{ type: 'key', id: 'keyboard', actions }])
  }

  type(text) {
    return this.press(...text)
  }
}
