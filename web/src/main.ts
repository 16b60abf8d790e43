// The page as a whole: whoever turns a card changes `rules`; everything else follows from it.
import { scenarios, draws as storedDraws } from 'virtual:embedded'
import { assumed, assumptions, worlds } from './assumptions'
import { cards, editsOf, positionsIn } from './cards'
import { encode, type Rules } from './code'
import { Engine, type Listener, type Records } from './engine'
import type { Effect } from './measures'
import { narrow } from './plot'
import { Scenario, type Study } from './scenario'
import { strings } from './strings'
import './style.css'
import { Answer } from './view/answer'
import { h } from './view/dom'
import { Group } from './view/group'
import { Prediction } from './view/prediction'
import { assumptionsSection, processSection, rulesSection } from './view/rules'
import { sources } from './view/sources'
import { Take } from './view/take'

const replicates = 4
const mostDraws = 50
const firstPairs = 20
/** Universes of the baseline in each world of shared bias and prior belief. */
const perWorld = 20
/** Milliseconds between two pictures of an answer that is still settling. */
const pace = 120

const processes = Object.entries(scenarios).map(([name, text]) => new Scenario(name, text))
const oldPositions = processes.map(positionsIn)
/** Lines of the table below its head, comments left out. */
const accepted = storedDraws.trimEnd().split('\n').filter((line) => !line.startsWith('#')).length - 1

function oldRules(process: number, seed = 1): Rules {
  return { process, positions: [...oldPositions[process]], assumptions: [0, 0], seed }
}

function studyOf(rules: Rules, times = replicates): Study {
  const base = processes[rules.process]
  const code = encode(rules)
  const name = code.replace(/-/g, '').toLowerCase()
  const doubts = assumed(rules.assumptions)
  const turned = editsOf(oldPositions[rules.process], rules.positions)
  return {
    base,
    arms: [
      // With nothing fixed the old rules are a scenario that the program has under this name.
      Object.keys(doubts).length === 0
        ? { name: base.name, title: base.title, edits: {} }
        : { name: `${name}-old`, title: `${base.title}, old rules`, edits: doubts },
      { name: `${name}-new`, title: `${base.title}, rules ${code}`, edits: { ...turned, ...doubts } },
    ],
    seed: rules.seed,
    draws: Math.min(mostDraws, accepted),
    replicates: times,
  }
}

/** Old and new rules in every world of shared bias and prior belief, wherever the sliders stand. */
function worldsStudy(rules: Rules): Study {
  const base = processes[rules.process]
  const turned = editsOf(oldPositions[rules.process], rules.positions)
  const arms = worlds.flatMap((world, w) => [
    { name: `world-${w + 1}-old`, title: base.title, edits: world },
    { name: `world-${w + 1}-new`, title: base.title, edits: { ...turned, ...world } },
  ])
  return { base, arms, seed: rules.seed, draws: 0, replicates: perWorld }
}

function turnedCards(rules: Rules): string[] {
  const old = oldPositions[rules.process]
  return cards
    .filter((_, c) => rules.positions[c] !== old[c])
    .map((card) => {
      const words = strings.cards[card.id]
      return `${words.name}: ${words.options[card.options[rules.positions[cards.indexOf(card)]].id]}`
    })
}

function fixedAssumptions(rules: Rules): string[] {
  return assumptions.flatMap(({ id, values }, a) => {
    const value = values[rules.assumptions[a] - 1]?.replace('-', '−')
    return value === undefined ? [] : [`${strings.assumptions[id as 'bias' | 'belief'].name}: ${strings.assumptions.at(value)}`]
  })
}

class Page {
  private rules = oldRules(0)
  private readonly engine = new Engine((reason) => this.broken(reason))
  private readonly answer = new Answer()
  private readonly prediction = new Prediction(
    () => encode(this.rules),
    () => turnedCards(this.rules).length > 0,
    () => this.show(),
  )
  private readonly take = new Take(
    (rules) => this.open(rules),
    (seed) => this.change({ ...this.rules, seed }),
  )
  private readonly group = new Group(
    (rules) => this.count(rules),
    (rules) => ({
      process: strings.process.names[processes[rules.process].name][0],
      turned: [...turnedCards(rules), ...fixedAssumptions(rules)].join('; ') || strings.group.nothing,
    }),
    () => this.resume(),
  )
  private readonly controls = h('div')
  private began = 0
  private flip = NaN
  private first = NaN
  private drawn = 0
  private latest: Records | null = null
  /** Of the settled answer, question by question. */
  private effects: Map<string, Effect | null> | null = null
  private worlds: Records | null = null

  constructor(private readonly root: HTMLElement) {
    const main = h(
      'main',
      {},
      this.controls,
      this.prediction.view,
      this.answer.glance.view,
      this.answer.view,
      this.take.view,
      this.group.view,
    )
    root.append(
      h('a', { class: 'skip', href: '#answer' }, strings.skip),
      h('header', {}, h('h1', {}, strings.title), h('p', {}, strings.lead), h('p', { class: 'note' }, strings.caution)),
      main,
      h('footer', {}, sources()),
    )
    narrow.addEventListener('change', () => this.show())
    this.drawControls()
    this.ask()
  }

  /** Says that the model does not run here, instead of counting for ever. */
  private broken(reason: string): void {
    console.error(reason)
    this.root.replaceChildren(h('p', { role: 'alert' }, strings.broken))
  }

  /** Another process or a code: the cards stand elsewhere. */
  private open(rules: Rules): void {
    this.rules = rules
    this.drawControls()
    this.ask()
  }

  private change(rules: Rules): void {
    this.rules = rules
    this.ask()
  }

  private drawControls(): void {
    const { rules } = this
    const focused = document.activeElement?.id
    this.controls.replaceChildren(
      processSection(
        processes.map(({ name }) => name),
        rules,
        (process) => {
          this.open(oldRules(process, this.rules.seed))
          this.controls.querySelectorAll<HTMLInputElement>('input[name=process]')[process].focus()
        },
      ),
      rulesSection(
        rules,
        oldPositions[rules.process],
        (card, option) => {
          const positions = [...this.rules.positions]
          positions[card] = option
          this.change({ ...this.rules, positions })
        },
        () => this.open({ ...oldRules(this.rules.process, this.rules.seed), assumptions: this.rules.assumptions }),
      ),
      assumptionsSection(rules, (assumption, position) => {
        const all = [...this.rules.assumptions]
        all[assumption] = position
        this.change({ ...this.rules, assumptions: all })
      }),
    )
    if (focused) document.getElementById(focused)?.focus()
  }

  /** The answer shown is no longer that of the rules: grey it at once, then ask the model. */
  private ask(): void {
    this.began = performance.now()
    this.flip = NaN
    this.first = NaN
    this.drawn = 0
    this.latest = null
    this.effects = null
    this.worlds = null
    this.group.stop()
    this.answer.grey()
    const study = studyOf(this.rules)
    this.take.rules(encode(this.rules), this.rules, study)
    this.prediction.rulesTurned()
    this.controls.querySelector('#turned')!.textContent = strings.rules.changed(turnedCards(this.rules).length)
    this.show()
    this.root.dataset.settled = 'no'
    this.root.dataset.answered = 'no'
    this.root.dataset.worlds = 'no'
    const { began } = this
    requestAnimationFrame(() => {
      if (began === this.began) this.flip = performance.now() - began
    })
    this.engine.ask(study, this.listener())
  }

  /** The settled answer is not kept waiting: its worlds come after it. */
  private askWorlds(): void {
    this.engine.ask(worldsStudy(this.rules), {
      progress: (records) => {
        if (records.complete) {
          this.worlds = records
          this.showWorlds()
          this.root.dataset.worlds = 'yes'
        } else this.answer.worlds.count(records)
      },
    })
  }

  /** A class took the workers away before the answer, or its worlds, had settled. */
  private resume(): void {
    if (this.root.dataset.settled !== 'yes') this.ask()
    else if (this.root.dataset.worlds !== 'yes') this.askWorlds()
  }

  private listener(): Listener {
    return {
      progress: (records) => {
        this.latest = records
        const now = performance.now()
        const early = records.pairs < Math.min(firstPairs, records.study.draws)
        if (!records.complete && (early || now - this.drawn < pace)) return
        this.drawn = now
        this.show()
        if (Number.isNaN(this.first)) this.first = performance.now() - this.began
        this.root.dataset.answered = 'yes'
        if (records.complete) this.take.timed(this.engine.count, this.flip, this.first, performance.now() - this.began)
      },
      digest: (_, digest) => {
        this.take.settled(digest)
        this.root.dataset.settled = 'yes'
        this.askWorlds()
      },
    }
  }

  private show(): void {
    const nothing = turnedCards(this.rules).length === 0
    this.answer.setVisible(this.prediction.revealed, nothing)
    if (!this.latest || nothing) return
    const effects = this.answer.show(this.latest)
    if (!this.latest.complete) return
    for (const [id, effect] of effects) this.prediction.compare(id, effect)
    this.effects = effects
    this.showWorlds()
  }

  private showWorlds(): void {
    if (this.worlds && this.effects) this.answer.worlds.show(this.worlds, this.effects)
  }

  /** One universe a draw, for a whole class of codes. */
  private count(rules: Rules): Promise<Records> {
    return new Promise((done) => {
      this.engine.ask(studyOf(rules, 1), {
        progress: (records) => {
          if (records.complete) done(records)
        },
      })
    })
  }
}

const root = document.getElementById('room')!
if (typeof WebAssembly === 'object' && typeof Worker === 'function') new Page(root)
else root.textContent = strings.broken
