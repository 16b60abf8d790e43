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

/** As one word of a shell. */
function quoted(text: string): string {
  return `'${text.replace(/'/g, `'\\''`)}'`
}

/** The file of an arm, or the name of a scenario that comes with the program. A scenario names its
 * data from where it stands, and the check string holds these names: files of our own stand beside
 * those of the program. */
function fileOf(study: Study, arm: Arm): string {
  return arm.name === study.base.name ? arm.name : `scenarios/room/${arm.name}.toml`
}

/** What writes the file of an arm. A file says something: without a change, a rule once more. */
function written(study: Study, arm: Arm): string {
  const rule = 'modality.decision.rule'
  const changes = Object.entries(arm.edits)
  const said = changes.length > 0 ? changes : [[rule, study.base.value(rule)!]]
  const lines = [
    `plenary new ${fileOf(study, arm)} --from ${study.base.name}`,
    `--title ${quoted(arm.title)}`,
    ...said.map(([path, value]) => `--set ${quoted(`${path}=${value}`)}`),
  ]
  return lines.join(' \\\n  ')
}

/** What to type to get the page's check string from the program. */
export function commandsOf(study: Study): string {
  const own = study.arms.filter((arm) => fileOf(study, arm) !== study.base.name)
  const output = `results/runs/${study.arms[1].name}.h5`
  const options = `--draws ${study.draws} --replicates ${study.replicates} --seed ${study.seed}`
  return [
    'mkdir -p scenarios/room',
    `rm -f ${own.map((arm) => fileOf(study, arm)).join(' ')}`,
    ...own.map((arm) => written(study, arm)),
    `plenary run ${study.arms.map((arm) => fileOf(study, arm)).join(' ')} ${options} --force --output ${output}`,
    `plenary digest ${output}`,
    '',
  ].join('\n')
}
