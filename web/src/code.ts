// A 12-character code carries process, rules, assumptions and seed from one laptop to another.
// Eleven characters of five bits hold a number in mixed radix; the twelfth checks them: it tells
// any single wrong character and any two that changed places.
import { assumptions } from './assumptions'
import { cards } from './cards'

export interface Rules {
  process: number
  positions: number[]
  assumptions: number[]
  seed: number
}

export const processes = 4
export const seeds = 1 << 20
/** To be raised whenever a card or an assumption gets more or fewer options. */
const version = 0
const versions = 8
/** Without I, L and O, which are read for 1, 1 and 0, and without U, which is read for nothing. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 12

/** Product in the field of 32 elements, x⁵ = x² + 1. */
function times(a: number, b: number): number {
  let product = 0
  for (let bit = 0; bit < 5; ++bit) {
    if (b & (1 << bit)) product ^= a
    a = a & 16 ? ((a << 1) ^ 0b100101) & 31 : a << 1
  }
  return product
}

function check(digits: number[]): number {
  let weight = 1
  let sum = 0
  for (const digit of digits) {
    weight = times(weight, 2)
    sum ^= times(weight, digit)
  }
  return sum
}

/** Radix and value of every part, the same way for writing and reading. */
function radices(): number[] {
  const ofCards = cards.map((card) => card.options.length)
  const ofAssumptions = assumptions.map((assumption) => assumption.values.length + 1)
  return [versions, processes, ...ofCards, ...ofAssumptions, seeds]
}

export function encode(rules: Rules): string {
  const values = [version, rules.process, ...rules.positions, ...rules.assumptions, rules.seed]
  let number = 0n
  radices().forEach((radix, i) => {
    if (!(values[i] >= 0 && values[i] < radix)) throw new Error('a value has no place in a code')
    number = number * BigInt(radix) + BigInt(values[i])
  })
  const digits: number[] = []
  for (let i = 1; i < length; ++i) {
    digits.unshift(Number(number & 31n))
    number >>= 5n
  }
  digits.push(check(digits))
  const letters = digits.map((digit) => alphabet[digit]).join('')
  return letters.match(/.{4}/g)!.join('-')
}

/** The rules of a code, or nothing if it was mistyped or comes from a newer page. */
export function decode(code: string): Rules | null {
  const letters = code.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  const digits = [...letters].map((letter) => alphabet.indexOf(letter))
  if (digits.length !== length || digits.includes(-1)) return null
  if (check(digits.slice(0, -1)) !== digits[length - 1]) return null
  let number = digits.slice(0, -1).reduce((sum, digit) => sum * 32n + BigInt(digit), 0n)
  const values: number[] = []
  for (const radix of radices().reverse()) {
    values.unshift(Number(number % BigInt(radix)))
    number /= BigInt(radix)
  }
  if (number !== 0n || values[0] !== version) return null
  const [, process, ...rest] = values
  return {
    process,
    positions: rest.slice(0, cards.length),
    assumptions: rest.slice(cards.length, -1),
    seed: rest[rest.length - 1],
  }
}
