// The ten rules somebody can turn. An option is a set of values for levers of the program.
import type { Scenario } from './scenario'

export interface Option {
  id: string
  /** Lever → value as TOML. */
  edits: Record<string, string>
}

export interface Card {
  id: string
  options: Option[]
}

const accreditation = 'modality.accreditation'
const access = 'modality.access'
const voice = 'modality.voice'

function options(choices: Record<string, Record<string, string>>): Option[] {
  return Object.entries(choices).map(([id, edits]) => ({ id, edits }))
}

/** One option a value of a single lever. */
function lever(path: string, values: Record<string, string>): Option[] {
  return options(
    Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { [path]: value }])),
  )
}

const naming = (word: string, reasons: boolean) => ({
  [`${accreditation}.naming`]: `"${word}"`,
  [`${accreditation}.reasons`]: String(reasons),
})
const consultations = (sessions: string, times: number) => ({
  [`${voice}.consultations`]: sessions,
  [`${voice}.consultations_per_session`]: String(times),
})
const coming = (format: string, fund: string) => ({
  [`${access}.format`]: `"${format}"`,
  [`${access}.travel_fund`]: fund,
})
const speaking = (word: string, share: string) => ({
  [`${voice}.speaking`]: `"${word}"`,
  [`${voice}.slot_share`]: share,
})

// Codes count the options: raise `version` in code.ts whenever a card or an assumption gets more or
// fewer of them.
export const cards: Card[] = [
  {
    id: 'door',
    options: lever(`${accreditation}.rule`, {
      closed: '"closed"',
      ecosoc: '"ecosoc_only"',
      no_objection: '"no_objection"',
      open: '"open_registration"',
    }),
  },
  {
    id: 'objections',
    options: lever(`${accreditation}.objections_needed`, {
      one: '1',
      two: '2',
      three: '3',
      five: '5',
    }),
  },
  {
    id: 'override',
    options: lever(`${accreditation}.dispute`, {
      none: '"none"',
      mediation: '"chair_mediation"',
      majority: '"majority"',
      two_thirds: '"two_thirds"',
    }),
  },
  {
    id: 'naming',
    options: options({
      anonymous: naming('anonymous', false),
      on_request: naming('on_request', false),
      public: naming('public', false),
      reasoned: naming('public', true),
    }),
  },
  {
    id: 'consultations',
    options: options({
      none: consultations('"none"', 1),
      once: consultations('[2]', 1),
      every: consultations('"every"', 1),
      thrice: consultations('"every"', 3),
    }),
  },
  {
    id: 'documents',
    options: lever(`${access}.document_lead_weeks`, {
      none: '0',
      one: '1',
      three: '3',
      six: '6',
    }),
  },
  {
    id: 'coming',
    options: options({
      in_person: coming('in_person', '0'),
      hybrid: coming('hybrid', '0'),
      fund: coming('in_person', '0.5'),
      both: coming('hybrid', '0.5'),
    }),
  },
  {
    id: 'speaking',
    options: options({
      none: speaking('none', '0'),
      slot: speaking('slot', '0.1'),
      items: speaking('per_item', '0.1'),
      double: speaking('per_item', '0.2'),
    }),
  },
  {
    id: 'decision',
    options: lever('modality.decision.rule', {
      consensus: '"consensus"',
      minus_one: '"consensus_minus_one"',
      two_thirds: '"two_thirds"',
      simple: '"simple"',
    }),
  },
  {
    id: 'validity',
    options: lever(`${accreditation}.validity`, {
      kept: '"kept"',
      lapses: '"lapses"',
      window: '"one_window"',
    }),
  },
]

/** The option of every card that the scenario stands at. */
export function positionsIn(scenario: Scenario): number[] {
  return cards.map((card) => {
    const at = card.options.findIndex((option) =>
      Object.entries(option.edits).every(([path, value]) => scenario.value(path) === value),
    )
    if (at < 0) throw new Error(`no option of the card ${card.id} describes ${scenario.name}`)
    return at
  })
}

/** Everything the positions change in the scenario they started from. */
export function editsOf(from: number[], to: number[]): Record<string, string> {
  const edits: Record<string, string> = {}
  cards.forEach((card, c) => {
    if (from[c] === to[c]) return
    const old = card.options[from[c]].edits
    for (const [path, value] of Object.entries(card.options[to[c]].edits))
      if (old[path] !== value) edits[path] = value
  })
  return edits
}
