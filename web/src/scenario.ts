// Scenarios as texts: read as the program prints them, and written as files the program reads.

export class Scenario {
  private readonly values = new Map<string, string>()

  constructor(
    readonly name: string,
    readonly text: string,
  ) {
    let group = ''
    for (const line of text.split('\n')) {
      if (line.startsWith('[')) group = line.slice(1, -1)
      const equals = line.indexOf(' = ')
      if (equals > 0) this.values.set((group && `${group}.`) + line.slice(0, equals), line.slice(equals + 3))
    }
  }

  value(path: string): string | undefined {
    return this.values.get(path)
  }

  get title(): string {
    return JSON.parse(this.value('title') ?? '""') as string
  }

  get sessions(): number {
    return Number(this.value('process.sessions'))
  }

  get organisations(): number {
    return Number(this.value('world.stakeholders'))
  }

  /** Sessions that end with a report. */
  get reports(): number {
    return (this.value('process.reports') ?? '').split(',').length
  }

  /** Minutes of one session. */
  get minutes(): number {
    return Number(this.value('parameters.speaking.session_minutes'))
  }
}

export interface Arm {
  name: string
  title: string
  edits: Record<string, string>
}

export interface Study {
  base: Scenario
  /** Old and new rules; in a study of several worlds, such a pair for each. */
  arms: Arm[]
  seed: number
  draws: number
  replicates: number
}

/** The request the model takes: see web/model/module.cpp. */
export function requestOf(study: Study): string {
  const arms = study.arms.map((arm) => {
    const edits = { title: JSON.stringify(arm.title), ...arm.edits }
    const lines = Object.entries(edits).map(([path, value]) => `${path} = ${value}`)
    return [arm.name, ...lines, '---', study.base.text.trimEnd(), '===', ''].join('\n')
  })
  return `${study.seed} ${study.draws} ${study.replicates}\n${arms.join('')}`
}

/** A scenario file that says the same to the program. */
export function fileOf(study: Study, arm: Arm): string {
  const groups = new Map<string, string[]>()
  for (const [path, value] of Object.entries(arm.edits)) {
    const dot = path.lastIndexOf('.')
    const group = path.slice(0, dot)
    groups.set(group, [...(groups.get(group) ?? []), `${path.slice(dot + 1)} = ${value}`])
  }
  const head = [
    'schema = 1',
    `title = ${JSON.stringify(arm.title)}`,
    `extends = "../processes/${study.base.name}.toml"`,
  ]
  const body = [...groups].map(([group, lines]) => [`[${group}]`, ...lines].join('\n'))
  return [...head, ...body, ''].join('\n')
}

/** What to type beside the program to get the page's check string. */
export function commandsOf(study: Study): string {
  const files = study.arms.map((arm) => `scenarios/room/${arm.name}.toml`)
  const output = `results/runs/${study.arms[1].name}.h5`
  const heredocs = study.arms.map(
    (arm, a) => `cat >${files[a]} <<'END'\n${fileOf(study, arm)}END`,
  )
  const options = `--draws ${study.draws} --replicates ${study.replicates} --seed ${study.seed}`
  return [
    'mkdir -p scenarios/room',
    ...heredocs,
    `plenary run ${files.join(' ')} ${options} --output ${output}`,
    `plenary digest ${output}`,
    '',
  ].join('\n')
}
