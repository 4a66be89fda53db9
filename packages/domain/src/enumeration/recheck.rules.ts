import type { VisitResult } from './visit.ts'

export interface Drawable {
  readonly id: string
  /** Who made the visit. */
  readonly by: string
}

/**
 * ENUM-9  Of the visits of each enumerator the same share is made again, at least one: those that come first when all are
 *         ordered by a hash of the seed and their id. The same seed over the same visits draws the same, so that whoever
 *         doubts a sample can draw it again.
 */
export function drawSample(visits: readonly Drawable[], percent: number, seed: string): Drawable[] {
  const groups = Map.groupBy(visits, ({ by }) => by)
  return [...groups.keys()].toSorted().flatMap((by) => {
    const own = (groups.get(by) ?? []).map((visit) => ({ visit, key: hashOf(`${seed}/${visit.id}`) }))
    return own
      .toSorted((a, b) => a.key - b.key || (a.visit.id < b.visit.id ? -1 : 1))
      .slice(0, Math.ceil((own.length * percent) / 100))
      .map(({ visit }) => visit)
  })
}

/** FNV-1a over the text, mixed once more: spreads texts that differ in one letter. 32 bits. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** ENUM-10  Neither the second visit nor the verdict on two that differ is made by whoever made the first; nor does the second visitor decide. */
export function mayRevisit(first: string, who: string | null): boolean {
  return who !== null && who !== first
}

export function mayDecide(first: string, second: string, who: string | null): boolean {
  return who !== null && who !== first && who !== second
}

/** ENUM-11  Two visits agree when both say that somebody belongs to the category, or both that they do not. */
export function agree(first: VisitResult, second: VisitResult): boolean {
  return (first === 'belongs') === (second === 'belongs')
}

export interface Share {
  readonly of: number
  readonly agreed: number
  /** From 0 to 1; null where nothing was visited twice. */
  readonly share: number | null
  readonly low: number
  readonly high: number
}

/** 95 of 100 such intervals hold the true share. */
const z = 1.959964

/** ENUM-12  How far two visits agree is told with the interval of Wilson (1927) at 95 %: of three visits "100 %" says little. */
export function agreementOf(agreed: number, of: number): Share {
  if (of === 0) return { of, agreed, share: null, low: 0, high: 1 }
  const share = agreed / of
  return { of, agreed, share, ...wilson(share, of) }
}

/** Between which shares the true one lies; `of` may be a number of visits that others are worth. */
export function wilson(share: number, of: number): { low: number; high: number } {
  const centre = share + z ** 2 / (2 * of)
  const spread = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2))
  const whole = 1 + z ** 2 / of
  return { low: Math.max(0, (centre - spread) / whole), high: Math.min(1, (centre + spread) / whole) }
}
