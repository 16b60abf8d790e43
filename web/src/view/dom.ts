// Elements in one expression each.

type Attributes = Record<string, string | number | boolean | ((event: Event) => void)>
type Child = Node | string | null

/** An element; attributes that begin with "on" are listeners, false leaves an attribute out. */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name)
  for (const [key, value] of Object.entries(attributes))
    if (typeof value === 'function') node.addEventListener(key.slice(2), value)
    else if (value !== false) node.setAttribute(key, value === true ? '' : String(value))
  node.append(...children.filter((child): child is Node | string => child !== null))
  return node
}

export function section(id: string, heading: string, ...children: Child[]): HTMLElement {
  const title = h('h2', { id: `${id}-heading` }, heading)
  return h('section', { id, 'aria-labelledby': `${id}-heading` }, title, ...children)
}

export interface Choice {
  id: string
  words: string
  note?: string
}

/** A group of radio buttons; `changed` hears the place of the one chosen. */
export function radios(
  name: string,
  choices: Choice[],
  chosen: number,
  changed: (place: number) => void,
): HTMLElement {
  const items = choices.map((choice, place) => {
    const input = h('input', {
      type: 'radio',
      name,
      value: choice.id,
      checked: place === chosen,
      onchange: () => changed(place),
    })
    const note = choice.note ? h('small', {}, choice.note) : null
    return h('label', { class: 'choice' }, input, h('span', {}, choice.words, note ? ' ' : null, note))
  })
  return h('div', { class: 'choices' }, ...items)
}
