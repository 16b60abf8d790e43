// Beside every answer, unasked: does it hold where organisations, or states, are wrong together?
import type { Records } from '../engine'
import { effectOfMeans, questions, standOf, worldsOf, type Effect, type Measure } from '../measures'
import { signed } from '../numbers'
import { dotPlot, Extent } from '../plot'
import { strings } from '../strings'
import { h } from './dom'

const words = strings.worlds

/** The nine worlds held against the answer, in words. */
function sentences(answer: number, worlds: number[], smallest: number): string {
  const { direction, same, opposite, more, less, small } = standOf(answer, worlds, smallest)
  const most = Math.max(...worlds.map(Math.abs))
  if (most === 0 && !direction) return words.nothing(worlds.length)
  const range = words.range(signed(Math.min(...worlds), most), signed(Math.max(...worlds), most))
  if (small === worlds.length && !direction) return `${words.none(worlds.length)} ${range}`
  if (!direction) return `${words.split(more, less, small, worlds.length)} ${range}`
  const parts = [words.same(strings.prediction.choices[direction], same, worlds.length)]
  if (opposite > 0) parts.push(words.opposite(opposite))
  if (small > 0) parts.push(words.small(small))
  return [...parts, range].join(' ')
}

function row(measure: Measure, answer: Effect | null, records: Records): HTMLElement {
  const title = h('h4', {}, strings.answer.measures[measure.id][0])
  const worlds = worldsOf(records, measure)
  const smallest = measure.smallest!(records)
  if (!answer || worlds.some(Number.isNaN))
    return h('div', { class: 'row' }, title, h('p', {}, strings.answer.undefined))
  // Nine dots are all seen: a bar over most of them says nothing.
  const dots = { ...effectOfMeans(worlds, smallest), low: NaN, high: NaN }
  const plot = dotPlot(dots, new Extent(), words.plot(title.textContent!))
  return h('div', { class: 'row' }, title, plot, h('p', {}, sentences(answer.mean, worlds, smallest)))
}

export class Worlds {
  readonly view: HTMLElement
  /** Read out once, when all is counted. */
  private readonly status = h('span', { id: 'worlds-status', role: 'status' })
  /** Changes too often to be read out. */
  private readonly progress = h('span', { 'aria-hidden': 'true' })
  private readonly rows = h('div', { class: 'panels' })

  constructor() {
    this.view = h(
      'div',
      { class: 'panel', id: 'worlds' },
      h('h3', {}, words.heading),
      h('p', { class: 'note' }, words.text),
      h('p', {}, this.status, this.progress),
      this.rows,
    )
  }

  /** Other rules: what was counted no longer concerns them. */
  forget(): void {
    this.status.textContent = ''
    this.progress.textContent = ''
    this.rows.replaceChildren()
  }

  count(records: Records): void {
    const done = records.cells.filter((cell) => cell !== undefined).length
    this.progress.textContent = words.counting(done, records.cells.length)
  }

  /** Holds complete worlds against the answers to the questions. */
  show(records: Records, answers: Map<string, Effect | null>): void {
    this.progress.textContent = ''
    if (this.status.textContent !== words.done) this.status.textContent = words.done
    const rows = questions.map(({ id, measures }) => row(measures[0], answers.get(id) ?? null, records))
    this.rows.replaceChildren(...rows)
  }
}
