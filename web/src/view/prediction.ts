// The prediction comes before the answer, and is compared with it afterwards.
import { answerOf, questions, type Effect, type Guess } from '../measures'
import { strings } from '../strings'
import { h, radios, section } from './dom'

const guesses: Guess[] = ['less', 'same', 'more']

export class Prediction {
  readonly view: HTMLElement
  revealed = false
  private readonly made = new Map<string, Guess>()
  private readonly message = h('p', { role: 'status', id: 'prediction-message' })
  private readonly verdicts = new Map<string, HTMLElement>()
  private readonly form: HTMLElement
  private readonly reveal: HTMLButtonElement
  private madeFor = ''

  constructor(
    private readonly rules: () => string,
    private readonly turned: () => boolean,
    private readonly changed: () => void,
  ) {
    const words = strings.prediction
    this.form = h('div', { class: 'cards four' }, ...questions.map(({ id }) => this.question(id)))
    this.reveal = h('button', { type: 'button', id: 'reveal', class: 'main', onclick: () => this.press() }, words.reveal)
    const notes = h('textarea', { id: 'notes', rows: 2 })
    this.view = section(
      'prediction',
      words.heading,
      h('p', {}, words.hint),
      this.form,
      h('p', {}, h('label', { for: 'notes' }, words.words), notes),
      h('p', { class: 'bar' }, this.reveal, this.message),
    )
  }

  private question(id: string): HTMLElement {
    const choices = guesses.map((guess) => ({ id: guess, words: strings.prediction.choices[guess] }))
    const verdict = h('p', { class: 'verdict' })
    this.verdicts.set(id, verdict)
    return h(
      'fieldset',
      { class: 'card' },
      h('legend', {}, strings.prediction.questions[id]),
      radios(`guess-${id}`, choices, -1, (place) => this.made.set(id, guesses[place])),
      verdict,
    )
  }

  private press(): void {
    if (this.revealed) this.forget()
    else if (!this.turned()) {
      this.message.textContent = strings.prediction.nothing
      return
    } else if (this.made.size < questions.length) {
      this.message.textContent = strings.prediction.missing
      return
    } else {
      this.revealed = true
      this.madeFor = this.rules()
    }
    this.show()
    this.changed()
  }

  /** Clears everything for a new prediction. */
  private forget(): void {
    this.revealed = false
    this.made.clear()
    for (const input of this.form.querySelectorAll('input')) input.checked = false
    for (const verdict of this.verdicts.values()) verdict.textContent = ''
  }

  private show(): void {
    for (const input of this.form.querySelectorAll('input')) input.disabled = this.revealed
    this.reveal.textContent = this.revealed ? strings.prediction.again : strings.prediction.reveal
    this.message.textContent = ''
  }

  /** Other rules: what was predicted no longer concerns them. */
  rulesTurned(): void {
    if (!this.revealed) {
      this.message.textContent = ''
      return
    }
    const stale = this.rules() !== this.madeFor
    this.message.textContent = stale ? strings.prediction.stale : ''
    if (stale) for (const verdict of this.verdicts.values()) verdict.textContent = ''
  }

  /** Compares with the first measure of a question. */
  compare(question: string, effect: Effect | null): void {
    if (!this.revealed || this.rules() !== this.madeFor || !effect) return
    const words = strings.prediction.verdicts
    const told = answerOf(effect)
    const verdict = this.verdicts.get(question)!
    if (!told) verdict.textContent = words.open
    else if (told === this.made.get(question)) verdict.textContent = words.right
    else verdict.textContent = words.wrong(strings.prediction.choices[told])
  }
}
