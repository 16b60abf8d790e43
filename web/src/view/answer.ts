// The four answers, what is true by definition, and where the two courses part.
import type { Records } from '../engine'
import { byDefinition, effectOf, firstDivergence, questions, regionsOf, type Effect, type Measure } from '../measures'
import { percent, plain, short, signed } from '../numbers'
import { dotPlot, Extent } from '../plot'
import { strings } from '../strings'
import { h, section } from './dom'
import { Glance } from './glance'
import { Worlds } from './worlds'

const words = strings.answer

/** One measure: name, dots, and the same in words. */
class Row {
  readonly view = h('div', { class: 'row' })
  private extent = new Extent()

  constructor(
    readonly measure: Measure,
    private readonly heading: 'h4' | 'h3' = 'h4',
  ) {}

  begin(): void {
    this.extent = new Extent()
  }

  show(effect: Effect | null): void {
    const [name, unit] = words.measures[this.measure.id]
    const title = h(this.heading, {}, name)
    if (!effect) {
      this.view.replaceChildren(title, h('p', {}, words.undefined))
      return
    }
    const told = sentences(effect, unit)
    const plot = dotPlot(effect, this.extent, words.plot(name))
    this.view.replaceChildren(title, plot, h('p', {}, told))
  }
}

function sentences(effect: Effect, unit: string): string {
  const size = Math.max(Math.abs(effect.mean), Math.abs(effect.high - effect.low) / 2)
  // As many digits as it takes to see a difference that matters.
  const digits = Math.max(Math.abs(effect.mean), effect.smallest ?? 0)
  const parts = [
    words.change(plain(effect.old, digits), plain(effect.next, digits), unit),
    words.spread(signed(effect.mean, size), signed(effect.low, size), signed(effect.high, size)),
  ]
  if (effect.smallest !== null)
    parts.push(words.counts(percent(effect.above), percent(effect.below), short(effect.smallest)))
  return parts.join(' ')
}

export class Answer {
  readonly view: HTMLElement
  private readonly status = h('span', { id: 'status', role: 'status' })
  /** Changes too often to be read out. */
  private readonly count = h('span', { id: 'count', 'aria-hidden': 'true' })
  private readonly body = h('div', { id: 'answer-body', hidden: true })
  private readonly hidden = h('p', { id: 'answer-hidden' }, words.hidden)
  private readonly rows = new Map<string, Row>()
  private readonly regions = h('div', { class: 'row' })
  private readonly why = h('p', { id: 'why' })
  readonly glance = new Glance()
  readonly worlds = new Worlds()

  constructor() {
    const panels = questions.map(({ id, measures }) => {
      const rows = measures.map((measure) => this.row(measure))
      const extra = id === 'room' ? this.regions : id === 'text' ? h('p', { class: 'note' }, words.textCaution) : null
      return h('div', { class: 'panel', id: `answer-${id}` }, h('h3', {}, words.questions[id]), ...rows, extra)
    })
    this.body.append(
      h('p', { class: 'note' }, words.legend),
      h('div', { class: 'panels questions' }, ...panels),
      h('div', { class: 'panel', id: 'why-panel' }, h('h3', {}, strings.why.heading), this.why),
      this.worlds.view,
      h(
        'div',
        { class: 'panel hatched', id: 'by-definition' },
        h('h3', {}, words.definition.heading),
        h('p', {}, words.definition.hint),
        h('div', { class: 'panels' }, ...byDefinition.map((measure) => this.row(measure))),
      ),
    )
    this.view = section('answer', words.heading, this.hidden, h('p', {}, this.status, this.count), this.body)
  }

  private row(measure: Measure): HTMLElement {
    const row = new Row(measure)
    this.rows.set(measure.id, row)
    return row.view
  }

  /** The answer on the page belongs to other rules from now on. */
  grey(): void {
    this.body.classList.add('stale')
    this.body.setAttribute('aria-busy', 'true')
    this.status.textContent = words.counting
    this.count.textContent = ''
    this.glance.grey()
    this.worlds.forget()
    for (const row of this.rows.values()) row.begin()
  }

  setVisible(revealed: boolean, sameRules: boolean): void {
    this.hidden.hidden = revealed
    this.status.hidden = !revealed
    this.count.hidden = !revealed || sameRules
    this.body.hidden = !revealed || sameRules
    this.glance.view.hidden = this.body.hidden
    if (sameRules) this.status.textContent = words.none
  }

  /** Shows what has come in; gives the effects of the first measure of every question. */
  show(records: Records): Map<string, Effect | null> {
    this.body.classList.remove('stale')
    this.body.removeAttribute('aria-busy')
    const { pairs } = records
    const status = records.complete ? words.settled(pairs, records.study.draws) : words.first
    if (this.status.textContent !== status) this.status.textContent = status
    this.count.textContent = records.complete ? '' : words.pairs(pairs)
    const effects = new Map<string, Effect | null>()
    for (const [id, row] of this.rows) {
      // The last picture must not depend on how fast the ones before it came.
      if (records.complete) row.begin()
      const effect = effectOf(records, row.measure)
      effects.set(id, effect)
      row.show(effect)
    }
    this.showRegions(records)
    this.showWhy(records)
    const firsts = new Map(questions.map(({ id, measures }) => [id, effects.get(measures[0].id) ?? null]))
    this.glance.show(firsts)
    return firsts
  }

  private showRegions(records: Records): void {
    const head = [words.region, words.oldRules, words.newRules, words.difference]
    const rows = regionsOf(records).map(([old, next], region) =>
      h(
        'tr',
        {},
        h('th', { scope: 'row' }, words.regionNames[region]),
        ...[plain(old), plain(next, old), signed(next - old, old)].map((text) => h('td', {}, text)),
      ),
    )
    this.regions.replaceChildren(
      h(
        'table',
        {},
        h('caption', {}, words.regions),
        h('thead', {}, h('tr', {}, ...head.map((text) => h('th', { scope: 'col' }, text)))),
        h('tbody', {}, ...rows),
      ),
    )
  }

  private showWhy(records: Records): void {
    const found = firstDivergence(records)
    if (!found) {
      this.why.textContent = strings.why.same
      return
    }
    const { session, column, old, next, share, before } = found
    const digits = next - old || old
    const told = [plain(old, digits), plain(next, digits), percent(share)] as const
    const where = strings.why.text(session, strings.why.columns[column], ...told)
    this.why.textContent = `${where} ${before ? strings.why.before.some : strings.why.before.none}`
  }
}
