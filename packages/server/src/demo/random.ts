/** A stream of chance that is the same for the same seed on every machine. */
export interface Random {
  /** 0 ≤ x < 1. */
  real(): number
  /** Both ends can come. */
  int(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly [T, ...T[]]): T
}

/**
 * sfc32, the small fast counter of PractRand: 128 bits of state, so that the streams of a million families don't meet.
 * Each part of the seed is a 32-bit number.
 */
export function seededRandom(seed: number, region = 0, family = 0, purpose = 0): Random {
  let a = seed | 0
  let b = region | 0
  let c = family | 0
  let d = (purpose + 1) | 0

  function next(): number {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  for (let round = 0; round < 12; round++) next()

  const real = () => next() / 4_294_967_296
  return {
    real,
    int: (low, high) => low + Math.floor(real() * (high - low + 1)),
    chance: (probability) => real() < probability,
    pick: (list) => list[Math.floor(real() * list.length)] ?? list[0],
  }
}

/** What is drawn from, with running totals of its weights. */
export interface Weighted<T> {
  readonly values: readonly [T, ...T[]]
  readonly upTo: readonly number[]
}

export function weighted<const T>(...entries: readonly [readonly [T, number], ...(readonly [T, number])[]]): Weighted<T> {
  let total = 0
  const upTo = entries.map(([, weight]) => (total += weight))
  return { values: entries.map(([value]) => value) as [T, ...T[]], upTo }
}

export function draw<T>(random: Random, { values, upTo }: Weighted<T>): T {
  const point = random.real() * (upTo[upTo.length - 1] ?? 0)
  const at = upTo.findIndex((end) => point < end)
  return values[at] ?? values[0]
}

/** A 32-bit hash of a text (FNV-1a with a final mix), for chances that hang on an id or a code. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
