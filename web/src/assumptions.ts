// Two assumptions nobody can decide but everybody can doubt. Position 0 leaves the value to the
// accepted parameter draws; any other position fixes it in all of them, under old and new rules.
export interface Assumption {
  id: string
  path: string
  /** Values of positions 1, 2, …, as TOML. */
  values: string[]
}

export const assumptions: Assumption[] = [
  {
    id: 'bias',
    path: 'parameters.inputs.bias_all',
    values: ['-0.25', '-0.2', '-0.15', '-0.1', '-0.05', '0', '0.05', '0.1', '0.15', '0.2', '0.25'],
  },
  {
    id: 'belief',
    path: 'parameters.beliefs.prior_bias',
    values: ['-0.12', '-0.09', '-0.06', '-0.03', '0', '0.03', '0.06', '0.09', '0.12'],
  },
]

/** Nine worlds, those of `plenary compare`: each assumption at both ends and at zero, as edits. */
export const worlds = assumptions.reduce<Record<string, string>[]>(
  (begun, { path, values }) =>
    begun.flatMap((world) =>
      [values[0], '0', values[values.length - 1]].map((value) => ({ ...world, [path]: value })),
    ),
  [{}],
)

export function assumed(positions: number[]): Record<string, string> {
  const edits: Record<string, string> = {}
  assumptions.forEach((assumption, a) => {
    if (positions[a] > 0) edits[assumption.path] = assumption.values[positions[a] - 1]
  })
  return edits
}
