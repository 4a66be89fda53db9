import { daysAfter, type LocalDate } from '../platform/local-date.ts'
import type { ClaimDetails } from './claim-details.ts'
import { isWorded, reasonLetters } from './decide.rules.ts'
import type { HealthAnswerDraft, HealthSubject } from './health.ts'
import { type HealthChecklist, healthChecklists } from './health-checklist.ts'

export type HealthFault =
  | { rule: 'PROP-31'; why: 'no-checklist' | 'other-items' | 'in-future' | 'too-old' }
  | { rule: 'PROP-31'; why: 'not-enough'; groups: string[] }
  | { rule: 'PROP-31'; why: 'no-words' | 'nothing-needed'; letters: number }

/** Days: what was examined longer ago says little about today. */
const examinedWithin = 365

/** The checklist in force for a category or condition on a day. */
export function checklistFor(
  subject: HealthSubject,
  on: LocalDate,
  all: readonly HealthChecklist[] = healthChecklists,
): HealthChecklist | undefined {
  return all.find(({ subjects, from, to }) => subjects.includes(subject) && from <= on && (to === null || on <= to))
}

/**
 * PROP-31  The health centre answers by the checklist that is in force for the category on the day of examination, which has
 *          come and lies within a year. It is confirmed where each part of the checklist has what it asks for; what is not
 *          confirmed says why, and what can't be said also what is needed.
 */
export function healthFaults(
  { result, met, examinedOn, words, needed }: Omit<HealthAnswerDraft, 'version' | 'paper'>,
  subject: HealthSubject,
  today: LocalDate,
): HealthFault[] {
  const faults: HealthFault[] = []
  const open = (why: 'no-checklist' | 'other-items' | 'in-future' | 'too-old') => faults.push({ rule: 'PROP-31', why })
  if (examinedOn > today) open('in-future')
  if (examinedOn < daysAfter(today, -examinedWithin)) open('too-old')

  const list = checklistFor(subject, examinedOn)
  if (list === undefined) open('no-checklist')
  const known = new Set((list?.groups ?? []).flatMap(({ items }) => items.map(({ id }) => id)))
  if (met.some((id) => !known.has(id))) open('other-items')
  const short = (list?.groups ?? []).filter(({ needed: asks, items }) => items.filter(({ id }) => met.includes(id)).length < asks)
  if (result === 'confirmed' && short.length > 0)
    faults.push({ rule: 'PROP-31', why: 'not-enough', groups: short.map(({ id }) => id) })

  if (result !== 'confirmed' && !isWorded(words)) faults.push({ rule: 'PROP-31', why: 'no-words', letters: reasonLetters })
  if (result === 'cannot-say' && !isWorded(needed))
    faults.push({ rule: 'PROP-31', why: 'nothing-needed', letters: reasonLetters })
  return faults
}

/** PROP-35  Whoever proposed a claim, or objected, does not check it for the health centre. */
export function mayCheck(claim: { proposedBy: string | null; objectedBy: string | null }, checker: string | null): boolean {
  return checker !== null && checker !== claim.proposedBy && checker !== claim.objectedBy
}

/** PROP-33  What the health centre said stands as long as the claim says the same: once it says something else, it is asked anew. */
export function isAskedAnew(before: ClaimDetails, after: ClaimDetails): boolean {
  return keyOf(before) !== keyOf(after)
}

function keyOf(details: ClaimDetails): string {
  if (details.kind === 'category-found') return JSON.stringify([details.category, details.met.toSorted()])
  return JSON.stringify(Object.entries(details).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** PROP-34  What the health centre found is told to whoever decides on claims there; others learn that it has answered, and when. */
export function maySeeAnswer(reader: { decides: boolean }): boolean {
  return reader.decides
}
