// Numbers as people read them: a sign only where it says something, a true minus.

function rounded(value: number, digits: number): string {
  const text = Math.abs(value).toFixed(digits)
  return Number(text) === 0 ? (0).toFixed(digits) : text
}

/** Digits after the point that a value of this size needs. */
function digitsFor(size: number): number {
  return Math.abs(size) >= 10 ? 0 : Math.abs(size) >= 1 ? 1 : 2
}

export function plain(value: number, size = value): string {
  if (Number.isNaN(value)) return '–'
  const text = rounded(value, digitsFor(size))
  return value < 0 && Number(text) !== 0 ? `−${text}` : text
}

export function signed(value: number, size = value): string {
  const text = plain(value, size)
  return value > 0 && Number(text) !== 0 ? `+${text}` : text
}

/** A number without digits that say nothing: 6, not 6.0. */
export function short(value: number): string {
  return String(Number(value.toPrecision(3)))
}

export function percent(share: number): string {
  return `${Math.round(100 * share)}\u00a0%`
}
