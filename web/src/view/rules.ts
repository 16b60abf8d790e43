// The process, the ten cards and the two assumptions.
import { assumptions } from '../assumptions'
import { cards } from '../cards'
import type { Rules } from '../code'
import { strings } from '../strings'
import { h, radios, section } from './dom'

export function processSection(names: string[], rules: Rules, choose: (process: number) => void): HTMLElement {
  const choices = names.map((id) => {
    const [words, note] = strings.process.names[id]
    return { id, words, note }
  })
  const group = h(
    'fieldset',
    { class: 'card wide' },
    h('legend', { class: 'hidden' }, strings.process.heading),
    radios('process', choices, rules.process, choose),
  )
  return section('process', strings.process.heading, h('p', {}, strings.process.hint), group)
}

function cardView(c: number, rules: Rules, old: number[], turn: (card: number, option: number) => void): HTMLElement {
  const card = cards[c]
  const words = strings.cards[card.id]
  const choices = card.options.map((option, o) => ({
    id: option.id,
    words: words.options[option.id],
    note: o === old[c] ? `(${strings.rules.old})` : undefined,
  }))
  const mark = h('span', { class: 'mark' }, strings.rules.turned)
  const view = h(
    'fieldset',
    { class: 'card', id: `card-${card.id}` },
    h('legend', {}, words.name, ' ', mark),
    h('p', { class: 'question' }, words.question),
    radios(`card-${card.id}`, choices, rules.positions[c], (option) => {
      view.classList.toggle('turned', option !== old[c])
      turn(c, option)
    }),
  )
  view.classList.toggle('turned', rules.positions[c] !== old[c])
  return view
}

export function rulesSection(
  rules: Rules,
  old: number[],
  turn: (card: number, option: number) => void,
  reset: () => void,
): HTMLElement {
  const views = cards.map((_, c) => cardView(c, rules, old, turn))
  return section(
    'rules',
    strings.rules.heading,
    h('p', {}, strings.rules.hint),
    h('div', { class: 'cards' }, ...views),
    h('p', { class: 'bar' }, h('span', { id: 'turned' }), h('button', { type: 'button', id: 'reset', onclick: reset }, strings.rules.reset)),
  )
}

function assumptionView(a: number, rules: Rules, change: (assumption: number, position: number) => void): HTMLElement {
  const { id, values } = assumptions[a]
  const words = strings.assumptions[id as 'bias' | 'belief']
  const middle = (values.length + 1) / 2
  const fixed = rules.assumptions[a] > 0
  const told = h('output', { for: `assume-${id}` })
  const slider = h('input', {
    type: 'range',
    id: `assume-${id}`,
    min: 1,
    max: values.length,
    value: fixed ? rules.assumptions[a] : middle,
    disabled: !fixed,
    'aria-label': words.name,
  })
  const box = h('input', { type: 'checkbox', id: `fix-${id}`, checked: fixed })
  const show = () => {
    slider.disabled = !box.checked
    const position = box.checked ? Number(slider.value) : 0
    const value = values[position - 1]?.replace('-', '−')
    told.textContent = position ? strings.assumptions.at(value) : strings.assumptions.varies
    slider.setAttribute('aria-valuetext', told.textContent)
    return position
  }
  const heard = () => change(a, show())
  slider.addEventListener('input', heard)
  box.addEventListener('change', heard)
  show()
  return h(
    'fieldset',
    { class: 'card' },
    h('legend', {}, words.name),
    h('label', { class: 'choice' }, box, h('span', {}, strings.assumptions.fix)),
    slider,
    h('p', { class: 'ends' }, h('span', {}, words.low), h('span', {}, words.high)),
    h('p', {}, told),
  )
}

export function assumptionsSection(rules: Rules, change: (assumption: number, position: number) => void): HTMLElement {
  const views = assumptions.map((_, a) => assumptionView(a, rules, change))
  return section(
    'assumptions',
    strings.assumptions.heading,
    h('p', {}, strings.assumptions.hint),
    h('div', { class: 'cards two' }, ...views),
  )
}
