// A row of dots on a difference axis, drawn as SVG: readable without colour, and described in words
// for those who do not see it.
import { scaleLinear } from 'd3-scale'
import type { Effect } from './measures'

const space = 'http://www.w3.org/2000/svg'
const height = 96
const axisY = 70
const middle = 38
const margin = 20

/** On a narrow page a row is drawn narrow, so that dots and words keep their size. */
export const narrow = matchMedia('(max-width: 40rem)')

function widthNow(): number {
  return narrow.matches ? 320 : 600
}

function element(name: string, attributes: Record<string, string | number>, text?: string): SVGElement {
  const node = document.createElementNS(space, name)
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value))
  if (text !== undefined) node.textContent = text
  return node
}

/** An axis that holds zero, all dots and the smallest effect that matters; it grows but never
 * shrinks while an answer settles, so that narrowing is seen. A settled answer has its own. */
export class Extent {
  private most = 0

  cover(effect: Effect): number {
    const reach = Math.max(...effect.dots.map(Math.abs), 2 * (effect.smallest ?? 0), 1e-9)
    this.most = Math.max(this.most, 1.08 * reach)
    return this.most
  }
}

/** Dots of equal place are stacked away from the middle line, closer where there are many. */
function stacked(xs: number[]): { x: number; y: number }[] {
  const bins = xs.map((x) => Math.round(x / 6))
  const size = new Map<number, number>()
  for (const bin of bins) size.set(bin, (size.get(bin) ?? 0) + 1)
  const step = Math.min(6, (middle - 8) / Math.ceil(Math.max(...size.values()) / 2))
  const taken = new Map<number, number>()
  return xs.map((x, i) => {
    const count = taken.get(bins[i]) ?? 0
    taken.set(bins[i], count + 1)
    return { x, y: middle + (count % 2 ? -1 : 1) * Math.ceil(count / 2) * step }
  })
}

export function dotPlot(effect: Effect, extent: Extent, label: string): SVGElement {
  const most = extent.cover(effect)
  const width = widthNow()
  const x = scaleLinear().domain([-most, most]).range([margin, width - margin])
  const svg = element('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': label, class: 'plot' })
  if (effect.smallest !== null)
    svg.append(
      element('rect', {
        class: 'too-small',
        x: x(-effect.smallest),
        y: 8,
        width: x(effect.smallest) - x(-effect.smallest),
        height: axisY - 8,
      }),
      ...[-effect.smallest, effect.smallest].map((end) =>
        element('line', { class: 'edge', x1: x(end), x2: x(end), y1: 8, y2: axisY }),
      ),
    )
  svg.append(element('line', { class: 'zero', x1: x(0), x2: x(0), y1: 4, y2: axisY }))
  svg.append(element('line', { class: 'axis', x1: margin, x2: width - margin, y1: axisY, y2: axisY }))
  const inWords = x.tickFormat(5, '+~f')
  for (const tick of x.ticks(5)) {
    svg.append(element('line', { class: 'axis', x1: x(tick), x2: x(tick), y1: axisY, y2: axisY + 4 }))
    const text = tick === 0 ? '0' : inWords(tick)
    svg.append(element('text', { x: x(tick), y: axisY + 18, 'text-anchor': 'middle' }, text))
  }
  if (!Number.isNaN(effect.low))
    svg.append(
      element('rect', {
        class: 'most-draws',
        x: x(effect.low),
        y: middle - 5.5,
        width: Math.max(x(effect.high) - x(effect.low), 0),
        height: 11,
      }),
    )
  for (const { x: cx, y: cy } of stacked(effect.dots.map((dot) => x(dot))))
    svg.append(element('circle', { class: 'dot', cx, cy, r: 3.2 }))
  if (!Number.isNaN(effect.noise)) {
    const [low, high] = [x(effect.mean - effect.noise), x(effect.mean + effect.noise)]
    const d = `M${low} ${middle}H${high}` + [low, high].map((end) => `M${end} ${middle - 5}v10`).join('')
    for (const name of ['halo', 'noise']) svg.append(element('path', { class: name, d }))
  }
  return svg
}
