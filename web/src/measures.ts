// What is read from the records: differences between new and old rules, draw by draw.
import type { Column, Records } from './engine'

export interface Measure {
  id: string
  /** Value of one negotiation in the unit shown; NaN where it is not defined. */
  value(read: (column: string, element?: number) => number, records: Records): number
  /** Smallest difference that matters, in the same unit; undefined for what follows by definition. */
  smallest?(records: Records): number
}

export interface Question {
  id: string
  measures: Measure[]
}

const speakingMinutes = 3

export const questions: Question[] = [
  {
    id: 'room',
    measures: [
      {
        id: 'accredited',
        value: (read, { study }) => read('access') * study.base.organisations,
        smallest: ({ study }) => 0.05 * study.base.organisations,
      },
      { id: 'active', value: (read) => read('active_bodies'), smallest: () => 3 },
    ],
  },
  {
    id: 'floor',
    measures: [
      {
        id: 'minutes',
        value: (read, { study }) => read('voice') * study.base.minutes,
        smallest: () => speakingMinutes,
      },
    ],
  },
  {
    id: 'knowledge',
    measures: [
      { id: 'known', value: (read) => 100 - 100 * read('knowledge_error'), smallest: () => 0.5 },
    ],
  },
  {
    id: 'text',
    measures: [
      { id: 'ambition', value: (read) => 100 * read('ambition'), smallest: () => 1 },
      {
        id: 'adopted',
        value: (read, { study }) => read('agreement') * study.base.reports,
        smallest: ({ study }) => 0.05 * study.base.reports,
      },
      {
        id: 'open',
        value: (read, { study }) =>
          zeroIfNone(read('direction_unresolved')) * read('agreement') * study.base.reports,
        smallest: ({ study }) => 0.05 * study.base.reports,
      },
    ],
  },
]

/** The measure a question is answered by. */
export const firsts = questions.map(({ measures }) => measures[0])

/** Follow from an assumption: shown apart, never findings. */
export const byDefinition: Measure[] = [
  { id: 'time', value: (read, { study }) => read('time_on_modalities') * study.base.minutes },
  { id: 'legitimacy', value: (read) => 100 * read('legitimacy') },
  { id: 'trust', value: (read) => 100 * read('trust') },
  { id: 'politicisation', value: (read) => 100 * read('politicisation') },
  { id: 'implementation', value: (read) => 100 * read('implementation') },
]

function zeroIfNone(share: number): number {
  return Number.isNaN(share) ? 0 : share
}

export interface Effect {
  /** Mean difference of each draw, in order of the draws. */
  dots: number[]
  old: number
  next: number
  mean: number
  low: number
  high: number
  /** Half-width of 95 % of what simulation alone moves the mean. */
  noise: number
  smallest: number | null
  /** Share of draws above and below the smallest effect that matters. */
  above: number
  below: number
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Quantile by linear interpolation between order statistics. */
export function quantile(sorted: number[], p: number): number {
  const at = p * (sorted.length - 1)
  const low = Math.floor(at)
  return sorted[low] + (at - low) * (sorted[Math.min(low + 1, sorted.length - 1)] - sorted[low])
}

function reader(record: Float64Array, columns: Map<string, Column>) {
  return (name: string, element = 0) => record[columns.get(name)!.offset + element]
}

/** Differences of one draw in all its universes, and the values they come from. */
function pairsOf(records: Records, draw: number, measure: Measure, arms = [0, 1]): [number, number][] {
  const pairs: [number, number][] = []
  for (let replicate = 0; replicate < records.study.replicates; ++replicate) {
    if (!records.has(draw, replicate)) continue
    const [old, next] = arms.map((arm) =>
      measure.value(reader(records.get({ draw, arm, replicate })!, records.columns), records),
    )
    if (!Number.isNaN(old) && !Number.isNaN(next)) pairs.push([old, next])
  }
  return pairs
}

/** Variance of the mean of the differences within one draw; null with a single universe. */
function varianceOfMean(differences: number[]): number | null {
  if (differences.length < 2) return null
  const m = mean(differences)
  const sum = differences.reduce((total, d) => total + (d - m) ** 2, 0)
  return sum / (differences.length - 1) / differences.length
}

export function effectOf(records: Records, measure: Measure): Effect | null {
  const dots: number[] = []
  const old: number[] = []
  const next: number[] = []
  const variances: number[] = []
  for (let draw = 1; draw < records.draws; ++draw) {
    const pairs = pairsOf(records, draw, measure)
    if (pairs.length === 0) continue
    const differences = pairs.map(([a, b]) => b - a)
    dots.push(mean(differences))
    old.push(mean(pairs.map(([a]) => a)))
    next.push(mean(pairs.map(([, b]) => b)))
    const variance = varianceOfMean(differences)
    if (variance !== null) variances.push(variance)
  }
  if (dots.length === 0) return null
  const sorted = [...dots].sort((a, b) => a - b)
  const smallest = measure.smallest?.(records) ?? null
  const share = (test: (dot: number) => boolean) => dots.filter(test).length / dots.length
  const noise = variances.length ? 1.96 * Math.sqrt(mean(variances) / dots.length) : NaN
  return {
    dots,
    old: mean(old),
    next: mean(next),
    mean: mean(dots),
    low: quantile(sorted, 0.1),
    high: quantile(sorted, 0.9),
    noise,
    smallest,
    above: smallest === null ? 0 : share((dot) => dot > smallest),
    below: smallest === null ? 0 : share((dot) => dot < -smallest),
  }
}

/** Values shown as dots of their own, without draws behind them. */
export function effectOfMeans(dots: number[], smallest: number | null): Effect {
  const sorted = [...dots].sort((a, b) => a - b)
  return {
    dots,
    old: NaN,
    next: NaN,
    mean: mean(dots),
    low: quantile(sorted, 0.1),
    high: quantile(sorted, 0.9),
    noise: NaN,
    smallest,
    above: 0,
    below: 0,
  }
}

/** Mean difference in each world of a study of worlds; NaN where it is not defined. */
export function worldsOf(records: Records, measure: Measure): number[] {
  const worlds = records.study.arms.length / 2
  return [...Array(worlds).keys()].map((world) =>
    mean(pairsOf(records, 0, measure, [2 * world, 2 * world + 1]).map(([old, next]) => next - old)),
  )
}

/** How the worlds stand to the answer. */
export interface Stand {
  /** Where the answer points; null where it is too small to matter. */
  direction: 'less' | 'more' | null
  same: number
  opposite: number
  /** Worlds by what matters there. */
  more: number
  less: number
  small: number
}

export function standOf(answer: number, worlds: number[], smallest: number): Stand {
  const count = (test: (difference: number) => boolean) => worlds.filter(test).length
  const [more, less] = [count((d) => d > smallest), count((d) => d < -smallest)]
  return {
    direction: answer > smallest ? 'more' : answer < -smallest ? 'less' : null,
    same: count((d) => d * answer > 0),
    opposite: count((d) => d * answer < 0),
    more,
    less,
    small: worlds.length - more - less,
  }
}

export type Guess = 'less' | 'same' | 'more'

/** Share of the dots that has to agree before the model is said to answer. */
const agreed = 0.8

/** What the model answers in one word; null where the dots disagree. */
export function answerOf(effect: Effect): Guess | null {
  if (effect.above >= agreed) return 'more'
  if (effect.below >= agreed) return 'less'
  return 1 - effect.above - effect.below >= agreed ? 'same' : null
}

/** Organisations that come, by region of their seat: old and new rules, means over draws. */
export function regionsOf(records: Records): [number, number][] {
  return [0, 1, 2, 3, 4].map((region) => {
    const effect = effectOf(records, {
      id: 'region',
      value: (read) => read('attendance_by_region', region),
    })
    return [effect?.old ?? NaN, effect?.next ?? NaN]
  })
}

/** Columns by session in the order in which one leads to the next. */
const chain = [
  'session_applicants',
  'session_objections',
  'session_refused',
  'session_accredited',
  'session_time_lost',
  'session_attending',
  'session_speakers',
  'session_heard',
  'session_politicisation',
  'session_report',
  'session_text',
]

export interface Divergence {
  session: number
  column: string
  old: number
  next: number
  /** Share of universes that differ here. */
  share: number
  /** Does an earlier link differ in some universe, if only in few? */
  before: boolean
}

/** Where old and new rules first part: the first link of the chain in the first session in which
 * they differ in at least half of all universes, or failing that in any. */
export function firstDivergence(records: Records): Divergence | null {
  const pairs: [Float64Array, Float64Array][] = []
  for (let draw = 1; draw < records.draws; ++draw)
    for (let replicate = 0; replicate < records.study.replicates; ++replicate)
      if (records.has(draw, replicate))
        pairs.push([records.get({ draw, arm: 0, replicate })!, records.get({ draw, arm: 1, replicate })!])
  let rare: Divergence | null = null
  for (let session = 1; session <= records.study.base.sessions; ++session)
    for (const name of chain) {
      const found = differenceAt(records, pairs, name, session)
      if (found && found.share >= 0.5) return { ...found, before: rare !== null }
      rare ??= found
    }
  return rare
}

function differenceAt(
  records: Records,
  pairs: [Float64Array, Float64Array][],
  name: string,
  session: number,
): Divergence | null {
  const { offset, width } = records.columns.get(name)!
  const at = offset + (session - 1) * width
  const sums = [0, 0]
  let parted = 0
  for (const pair of pairs) {
    let apart = false
    for (let i = at; i < at + width; ++i) {
      apart ||= !Object.is(pair[0][i], pair[1][i])
      for (const arm of [0, 1]) sums[arm] += pair[arm][i] / width
    }
    if (apart) ++parted
  }
  if (parted === 0) return null
  return {
    session,
    column: name,
    old: sums[0] / pairs.length,
    next: sums[1] / pairs.length,
    share: parted / pairs.length,
    before: false,
  }
}
