// A class at one glance: one dot a code, one row a question.
import { decode, encode, type Rules } from '../code'
import { effectOf, effectOfMeans, firsts } from '../measures'
import type { Records } from '../engine'
import { plain, signed } from '../numbers'
import { dotPlot, Extent } from '../plot'
import { strings } from '../strings'
import { h, section } from './dom'

const words = strings.group

interface Counted {
  code: string
  process: string
  turned: string
  means: number[]
  /** Smallest differences that matter. */
  smallest: (number | null)[]
}

/** Asks for one set of rules and answers with its records. */
export type Simulate = (rules: Rules) => Promise<Records>

export class Group {
  readonly view: HTMLElement
  private readonly codes = h('textarea', { id: 'codes', rows: 6, spellcheck: 'false' })
  private readonly status = h('span', { id: 'group-status', role: 'status' })
  /** Changes too often to be read out. */
  private readonly progress = h('span', { 'aria-hidden': 'true' })
  private readonly result = h('div', { id: 'group-result', class: 'panel', hidden: true })
  private readonly button: HTMLButtonElement
  private turn = 0

  constructor(
    private readonly simulate: Simulate,
    private readonly describe: (rules: Rules) => { process: string; turned: string },
    private readonly finished: () => void,
  ) {
    this.button = h('button', { type: 'button', id: 'group-run', onclick: () => void this.run() }, words.run)
    this.view = section(
      'group',
      words.heading,
      h('p', {}, words.hint),
      h('p', {}, h('label', { for: 'codes' }, words.codes), this.codes),
      h('p', { class: 'bar' }, this.button, this.status, this.progress),
      this.result,
    )
  }

  /** Somebody turns a card: the workers are needed there. */
  stop(): void {
    this.turn += 1
    this.progress.textContent = ''
  }

  private async run(): Promise<void> {
    const turn = ++this.turn
    const lines = this.codes.value.split(/[\n,;]+/).filter((line) => line.trim() !== '')
    const all = lines.map(decode).filter((rules): rules is Rules => rules !== null)
    const skipped = lines.length - all.length
    const counted: Counted[] = []
    this.status.textContent = ''
    for (const rules of all) {
      const records = await this.simulate(rules)
      if (turn !== this.turn) return
      const effects = firsts.map((measure) => effectOf(records, measure))
      const means = effects.map((effect) => effect?.mean ?? NaN)
      const smallest = effects.map((effect) => effect?.smallest ?? null)
      counted.push({ code: encode(rules), ...this.describe(rules), means, smallest })
      this.progress.textContent = words.progress(counted.length, all.length)
      this.show(counted)
    }
    this.progress.textContent = ''
    const told = [words.done(all.length), skipped > 0 ? words.skipped(skipped) : '']
    this.status.textContent = told.join(' ')
    this.finished()
  }

  private show(counted: Counted[]): void {
    const rows = firsts.map((measure, m) => {
      const means = counted.map(({ means }) => means[m]).filter((mean) => !Number.isNaN(mean))
      const [name] = strings.answer.measures[measure.id]
      if (means.length === 0) return h('div', { class: 'row' }, h('h3', {}, name), h('p', {}, strings.answer.undefined))
      const label = `${name}. ${words.caption}: ${means.map((mean) => signed(mean)).join('; ')}`
      return h('div', { class: 'row' }, h('h3', {}, name), dotPlot(effectOfMeans(means, counted[0].smallest[m]), new Extent(), label))
    })
    const head = [...words.columns, ...firsts.map(({ id }) => strings.answer.measures[id][0])]
    const body = counted.map(({ code, process, turned, means }) =>
      h(
        'tr',
        {},
        h('th', { scope: 'row' }, code),
        ...[process, turned, ...means.map((mean) => (Number.isNaN(mean) ? plain(mean) : signed(mean)))].map((text) => h('td', {}, text)),
      ),
    )
    const table = h(
      'table',
      {},
      h('thead', {}, h('tr', {}, ...head.map((text) => h('th', { scope: 'col' }, text)))),
      h('tbody', {}, ...body),
    )
    this.result.hidden = false
    this.result.replaceChildren(
      h('div', { class: 'panels' }, ...rows),
      h('p', { class: 'note' }, words.caption),
      h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': words.caption }, table),
    )
  }
}
