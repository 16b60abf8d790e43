// Every word of the page. Another language is another table of this shape.

export const strings = {
  title: 'The room',
  lead: 'You set the rules by which organisations take part in a negotiation among states. The model negotiates it under the old rules and under yours, in the same 200 random worlds, and shows what differs.',
  caution: 'A model, not a forecast: it shows what follows from stated assumptions.',
  skip: 'Skip to the answer',
  process: {
    heading: '1. Choose a process',
    hint: 'Its rules are the old rules that yours are compared with.',
    names: {
      'oewg-2021-2025': ['Open-ended working group 2021–2025', 'all states, 11 sessions, 4 reports'],
      'oewg-2019-2021': ['Open-ended working group 2019–2021', 'all states, 3 sessions, 1 report'],
      'gge-2019-2021': ['Group of governmental experts 2019–2021', '25 states behind closed doors, 4 sessions, 1 report'],
      'ahc-cybercrime': ['Ad hoc committee on cybercrime 2022–2024', 'all states, 7 sessions, 1 text'],
    } as Record<string, [string, string]>,
  },
  rules: {
    heading: '2. Turn the rules',
    hint: 'Turn one rule to see what it does; turn several to see what they do together.',
    old: 'old rule',
    turned: 'turned',
    reset: 'Back to the old rules',
    changed: (count: number) =>
      count === 0 ? 'No rule is turned.' : count === 1 ? 'One rule is turned.' : `${count} rules are turned.`,
  },
  cards: {
    door: {
      name: 'Who gets in',
      question: 'Which organisations can be let in at all?',
      options: {
        closed: 'Nobody',
        ecosoc: 'Only those with UN consultative status',
        no_objection: 'Any, unless a state objects',
        open: 'Any that registers',
      },
    },
    objections: {
      name: 'Objections needed',
      question: 'How many states must object to keep an organisation out?',
      options: { one: 'One', two: 'Two', three: 'Three', five: 'Five' },
    },
    override: {
      name: 'May a vote override',
      question: 'What can overturn an objection?',
      options: {
        none: 'Nothing',
        mediation: 'The Chair mediates',
        majority: 'A majority vote',
        two_thirds: 'A two-thirds vote',
      },
    },
    naming: {
      name: 'Named or not',
      question: 'Does it become known who objected, and why?',
      options: {
        anonymous: 'Never named',
        on_request: 'Named if somebody asks',
        public: 'Named in public',
        reasoned: 'Named in public, with reasons',
      },
    },
    consultations: {
      name: 'How often consultation',
      question: 'How often does the Chair hear organisations informally?',
      options: {
        none: 'Never',
        once: 'Once, before session 2',
        every: 'Before every session',
        thrice: 'Three times before every session',
      },
    },
    documents: {
      name: 'When documents come',
      question: 'How long before a session do organisations get its documents?',
      options: { none: 'They do not', one: 'One week', three: 'Three weeks', six: 'Six weeks' },
    },
    coming: {
      name: 'Hybrid and fund',
      question: 'Must one come in person, and does a fund help those from far away?',
      options: {
        in_person: 'In person, no fund',
        hybrid: 'Also by video link',
        fund: 'In person, fund pays half',
        both: 'Video link, and fund pays half',
      },
    },
    speaking: {
      name: 'How long to speak',
      question: 'When and how long may organisations take the floor?',
      options: {
        none: 'Not at all',
        slot: 'One meeting of ten',
        items: 'The same time, under every item',
        double: 'Twice the time, under every item',
      },
    },
    decision: {
      name: 'Decision rule',
      question: 'How many states can stop a text?',
      options: {
        consensus: 'Any one (consensus)',
        minus_one: 'Two (consensus minus one)',
        two_thirds: 'More than a third',
        simple: 'Half of those present',
      },
    },
    validity: {
      name: 'Once or each session',
      question: 'How long does an admission last?',
      options: {
        kept: 'To the end; the refused may ask again',
        lapses: 'One session; all ask again',
        window: 'To the end; only session 1 decides',
      },
    },
  } as Record<string, { name: string; question: string; options: Record<string, string> }>,
  assumptions: {
    heading: '3. Doubt the assumptions',
    hint: 'Nobody decides these two, and nobody has measured them. Left alone, every set of assumptions has its own value. A value you fix has not been checked against what was observed.',
    fix: 'Fix it',
    varies: 'not fixed: each set of assumptions has its own',
    bias: {
      name: 'Shared bias of the organisations',
      low: 'they all play the problem down',
      high: 'they all overstate it',
    },
    belief: {
      name: 'What states believe at first',
      low: 'too little would do',
      high: 'more than needed would do',
    },
    at: (value: string) => `fixed at ${value}`,
  } as {
    heading: string
    hint: string
    fix: string
    varies: string
    at(value: string): string
    bias: Record<'name' | 'low' | 'high', string>
    belief: Record<'name' | 'low' | 'high', string>
  },
  prediction: {
    heading: '4. Predict first',
    hint: 'Compared with the old rules, what will yours bring? Write it down before you look.',
    questions: {
      room: 'Organisations in the room',
      floor: 'Speaking time',
      knowledge: 'What states know',
      text: 'How far the agreed text goes',
    } as Record<string, string>,
    choices: { less: 'less', same: 'about the same', more: 'more' },
    words: 'Why do you think so? (optional, stays on this page)',
    reveal: 'Show the answer',
    missing: 'Give all four predictions first.',
    again: 'New prediction',
    stale: 'Your prediction was made for other rules.',
    verdicts: {
      right: 'as you predicted',
      wrong: (told: string) => `not as you predicted: ${told}`,
      open: 'the model cannot tell: the dots disagree',
    },
  },
  answer: {
    heading: '5. The answer',
    hidden: 'The answer appears here once you have predicted.',
    none: 'Your rules are the old rules: nothing can differ. Turn a card.',
    first: 'First look; still counting …',
    pairs: (pairs: number) => ` ${pairs} pairs of negotiations`,
    settled: (pairs: number, draws: number) => `Settled: ${pairs} pairs of negotiations, ${draws} sets of assumptions.`,
    legend:
      'Every row shows your rules minus the old rules: right of zero is more, left is less. One dot is one set of assumptions that agrees with what was observed. Thick bar: the middle 80\u00a0% of the dots. Bracket: how far chance in the simulation alone may move their mean (95\u00a0%). Band around zero: too small to matter.',
    questions: {
      room: 'Who is in the room?',
      floor: 'How long do organisations speak?',
      knowledge: 'What do states know?',
      text: 'What text do they agree on?',
    } as Record<string, string>,
    measures: {
      accredited: ['Organisations admitted, of 120', 'organisations'],
      active: ['Organisations that come to two thirds of the sessions or more', 'organisations'],
      minutes: ['Minutes a session that organisations speak', 'minutes'],
      known: ['How right states are about what is needed, of 100', 'points'],
      ambition: ['How far the agreed text advanced, of 100', 'points'],
      adopted: ['Reports adopted', 'reports'],
      open: ['Adopted reports that leave open: new treaty or existing rules', 'reports'],
      time: ['Minutes a session lost on rules of participation', 'minutes'],
      legitimacy: ['Index of input legitimacy, of 100', 'points'],
      trust: ['Trust of states in organisations, of 100', 'points'],
      politicisation: ['Politicisation of the process, of 100', 'points'],
      implementation: ['Implementation of what was agreed, of 100', 'points'],
    } as Record<string, [string, string]>,
    change: (old: string, next: string, unit: string) => `From ${old} to ${next} ${unit}.`,
    spread: (mean: string, low: string, high: string) => `Difference ${mean}; 80\u00a0% of the dots lie from ${low} to ${high}.`,
    counts: (above: string, below: string, smallest: string) =>
      `${above} of the dots are above and ${below} below what matters (a difference of ${smallest}).`,
    undefined: 'Not defined under these rules.',
    regions: 'Where the organisations that come are based: mean number a session',
    regionNames: ['Africa', 'Asia-Pacific', 'Eastern Europe', 'Latin America and Caribbean', 'Western Europe and others'],
    region: 'Regional group',
    oldRules: 'Old rules',
    newRules: 'Your rules',
    difference: 'Difference',
    textCaution:
      'Opening or closing the door hardly moves the text in this model, and that is built in: under consensus the least willing state in the room decides, and states weigh what organisations say lightly.',
    plot: (name: string) => `${name}: one dot a set of assumptions; the same in words below.`,
    glance: {
      heading: 'The answer in brief',
      questions: { room: 'Room', floor: 'Floor', knowledge: 'Knowledge', text: 'Text' } as Record<string, string>,
      open: 'dots disagree',
      link: 'See the answer',
    },
    definition: {
      heading: 'True by definition, not found out',
      hint: 'These follow from how they are calculated. They may be read, but nothing may be concluded from them.',
    },
  },
  why: {
    heading: 'Why: where old and new rules part',
    same: 'They never part: nothing of this differs in any world.',
    text: (session: number, what: string, old: string, next: string, share: string) =>
      `Session ${session}, ${what}: ${old} under the old rules, ${next} under yours (mean of all worlds; ${share} of the worlds differ here).`,
    before: {
      none: 'Up to there all worlds are equal.',
      some: 'Up to there most worlds are equal.',
    },
    columns: {
      session_applicants: 'organisations that apply',
      session_objections: 'objections filed by states',
      session_refused: 'organisations refused',
      session_accredited: 'organisations admitted',
      session_time_lost: 'share of the session lost on rules of participation',
      session_attending: 'organisations that come',
      session_speakers: 'organisations that get the floor',
      session_heard: 'statements of organisations that a state hears',
      session_politicisation: 'politicisation of the process',
      session_report: 'how the report ended',
      session_text: 'level of the agreed text',
    } as Record<string, string>,
  },
  worlds: {
    heading: 'If organisations were all wrong in the same way',
    text: 'What organisations tell may be wrong, and if all err to the same side nobody notices. States may begin wrong too. Nobody has measured either. So your rules and the old ones are negotiated again in nine worlds: organisations all play the problem down, do not err together, or all overstate it; and in each case states believe at first that too little would do, believe what is right, or ask for more than is needed. One dot is one of the nine worlds, the mean of 20 pairs of negotiations, wherever the sliders above stand.',
    counting: (done: number, all: number) => `${done} of ${all} negotiations in the nine worlds counted …`,
    done: 'Nine worlds of shared bias and prior belief are counted.',
    nothing: (worlds: number) => `No difference at all in any of the ${worlds} worlds.`,
    none: (worlds: number) => `No difference that matters in any of the ${worlds} worlds.`,
    same: (direction: string, same: number, worlds: number) => `Same direction as the answer above (${direction}) in ${same} of ${worlds} worlds.`,
    opposite: (count: number) => `The other way round in ${count}.`,
    small: (count: number) => `Too small to matter in ${count}.`,
    split: (more: number, less: number, small: number, worlds: number) =>
      `Too small to matter in the answer above. In the ${worlds} worlds: more in ${more}, less in ${less}, too small to matter in ${small}.`,
    range: (low: string, high: string) => (low === high ? `Difference ${low} in each.` : `Differences from ${low} to ${high}.`),
    plot: (name: string) => `${name}: one dot a world of shared bias and prior belief; the same in words below.`,
  },
  code: {
    heading: '6. Take it with you',
    yours: 'Code of your rules',
    copy: 'Copy',
    copied: 'Copied.',
    selected: 'Selected: copy it with the keys you are used to.',
    load: 'Open a code',
    open: 'Open',
    wrong: 'This is no code of this page: check it for a wrong character.',
    opened: 'Rules opened.',
    seed: 'Seed of chance',
    check: 'Check string',
    pending: 'appears when the answer has settled',
    reproduce: 'The same from the program, to the last bit',
    reproduceHint: 'Run this in the folder of the program; it ends with the same check string.',
    print: 'Print',
    speed: 'Speed on this machine',
    timing: (workers: number, first: string, settled: string) =>
      `${workers === 1 ? '1 worker' : `${workers} workers`}: first answer after ${first} ms, settled after ${settled} ms.`,
  },
  group: {
    heading: '7. See a class',
    hint: 'Paste the codes of a whole class, one a line. Each becomes one dot in every row.',
    codes: 'Codes',
    run: 'Show the class',
    skipped: (count: number) =>
      count === 1 ? '1 line holds no code of this page.' : `${count} lines hold no code of this page.`,
    progress: (done: number, all: number) => `${done} of ${all} codes counted …`,
    done: (all: number) => (all === 1 ? 'One code shown.' : `${all} codes shown.`),
    columns: ['Code', 'Process', 'Rules turned'],
    nothing: 'none',
    caption: 'Difference from the old rules of its process, mean over the accepted sets of assumptions; band around zero: too small to matter',
  },
  broken: 'The model could not start in this browser. A version of Chrome, Edge, Firefox or Safari from the last three years runs it.',
}
