// The answer in one line, which stays at the foot of the screen while somebody turns cards above it.
import { answerOf, type Effect } from '../measures'
import { strings } from '../strings'
import { h } from './dom'

const words = strings.answer.glance

export class Glance {
  readonly view = h('nav', { id: 'glance', class: 'glance', 'aria-label': words.heading, hidden: true })
  private readonly told = h('span')

  constructor() {
    this.view.append(this.told, ' ', h('a', { href: '#answer' }, words.link))
  }

  show(effects: Map<string, Effect | null>): void {
    const parts = [...effects].map(([question, effect]) => {
      const answer = effect && answerOf(effect)
      return `${words.questions[question]}: ${answer ? strings.prediction.choices[answer] : words.open}`
    })
    this.told.textContent = `${parts.join(' · ')}.`
  }

  grey(): void {
    this.told.textContent = '…'
  }
}
