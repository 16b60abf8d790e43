// What the page is made of, and under which terms: licences ask to be carried along.
import { strings } from '../strings'
import { h } from './dom'

const words = strings.sources

function list(heading: string, lines: string[]): Node[] {
  return [h('h2', {}, heading), h('ul', {}, ...lines.map((line) => h('li', {}, line)))]
}

export function sources(): HTMLElement {
  return h(
    'details',
    { id: 'sources' },
    h('summary', {}, words.heading),
    ...list(words.dataHeading, words.data),
    ...list(words.codeHeading, words.code),
    ...words.texts.map((text) => h('p', { class: 'note' }, text)),
  )
}
