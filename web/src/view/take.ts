// What one takes along: the code, the seed, the check string and how to get it from the program.
import { decode, seeds, type Rules } from '../code'
import { plain } from '../numbers'
import { commandsOf, type Study } from '../scenario'
import { strings } from '../strings'
import { h, section } from './dom'

const words = strings.code

export class Take {
  readonly view: HTMLElement
  private readonly code = h('output', { id: 'code' })
  private readonly entry = h('input', { id: 'entry', autocomplete: 'off', spellcheck: 'false', size: 16 })
  private readonly message = h('p', { id: 'code-message', role: 'status' })
  private readonly check = h('output', { id: 'check', class: 'long' })
  private readonly commands = h('pre', { id: 'commands', tabindex: 0, 'aria-label': words.reproduce })
  private readonly timing = h('p', { id: 'timing' })
  private readonly seed: HTMLInputElement
  private lastSeed = 0

  constructor(
    private readonly opened: (rules: Rules) => void,
    seedChanged: (seed: number) => void,
  ) {
    this.seed = h('input', { id: 'seed', type: 'number', min: 0, max: seeds - 1, step: 1 })
    this.seed.addEventListener('change', () => {
      const seed = this.seed.value.trim() === '' ? NaN : Number(this.seed.value)
      if (Number.isInteger(seed) && seed >= 0 && seed < seeds) seedChanged(seed)
      else {
        this.seed.value = String(this.lastSeed)
        this.message.textContent = words.seedWrong(seeds - 1)
      }
    })
    this.view = section(
      'take',
      words.heading,
      h(
        'div',
        { class: 'cards two' },
        h('div', { class: 'card' }, h('h3', {}, words.yours), h('p', { class: 'bar' }, this.code, this.copy())),
        h(
          'div',
          { class: 'card' },
          h('p', { class: 'bar' }, h('label', { for: 'entry' }, words.load), this.entry, this.open()),
          h('p', { class: 'bar' }, h('label', { for: 'seed' }, words.seed), this.seed),
          this.message,
        ),
      ),
      h('p', {}, h('strong', {}, `${words.check}: `), this.check),
      h('details', {}, h('summary', {}, words.reproduce), h('p', {}, words.reproduceHint), this.commands),
      h('p', { class: 'bar' }, h('button', { type: 'button', id: 'print', onclick: () => window.print() }, words.print)),
      h('details', {}, h('summary', {}, words.speed), this.timing),
    )
  }

  private copy(): HTMLElement {
    const press = async () => {
      try {
        await navigator.clipboard.writeText(this.code.textContent ?? '')
        this.message.textContent = words.copied
      } catch {
        // Some browsers keep the clipboard from pages that were opened as files.
        getSelection()?.selectAllChildren(this.code)
        this.message.textContent = words.selected
      }
    }
    return h('button', { type: 'button', id: 'copy', onclick: () => void press() }, words.copy)
  }

  private open(): HTMLElement {
    const press = () => {
      const rules = decode(this.entry.value)
      if (rules) this.opened(rules)
      this.message.textContent = rules ? words.opened : words.wrong
    }
    this.entry.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') press()
    })
    return h('button', { type: 'button', id: 'open', onclick: press }, words.open)
  }

  rules(code: string, rules: Rules, study: Study): void {
    this.code.textContent = code
    this.lastSeed = rules.seed
    this.seed.value = String(rules.seed)
    this.check.textContent = words.pending
    this.commands.textContent = commandsOf(study)
    this.message.textContent = ''
  }

  settled(digest: string): void {
    this.check.textContent = digest
  }

  /** All in milliseconds since a card was turned; `flip` until the card and the grey were drawn. */
  timed(workers: number, flip: number, first: number, settled: number): void {
    this.timing.textContent = words.timing(workers, plain(flip, 10), plain(first, 10), plain(settled, 10))
    this.timing.dataset.first = first.toFixed(0)
    this.timing.dataset.settled = settled.toFixed(0)
  }
}
