import { type Sayer, sayers, strengths, type WeighedField } from '../intake/precedence.ts'
import { daysAfter, type LocalDate } from '../platform/local-date.ts'
import { type AgingField, kindOfField } from './fact-kinds.ts'
import { isStale } from './freshness.rules.ts'
import type { HalfLives } from './half-life.rules.ts'

export interface StandingFact {
  readonly field: AgingField
  readonly value: string | null
  readonly source: string
  /** The last day of which its source said it (FRESH-5). */
  readonly asOf: LocalDate
}

const weighedAs: Readonly<Record<AgingField, WeighedField>> = {
  name: 'name',
  sex: 'sex',
  birthDate: 'birthDate',
  birthPlace: 'birthPlace',
  motherName: 'motherName',
  relation: 'relation',
  occupation: 'occupation',
  address: 'address',
  neighbourhood: 'rt',
  village: 'villageCode',
}

/**
 * FRESH-7  A visit that finds everything as it was makes what is known, and was known before, a fact of its own day. What a
 *          stronger source says and has not grown old stays that source's. A NIK is not asked: it is given for life.
 */
export function isConfirmed(fact: StandingFact, visitedOn: LocalDate, lives: HalfLives): boolean {
  if (fact.value === null || fact.asOf >= visitedOn) return false
  const field = weighedAs[fact.field]
  const sayer = (sayers as readonly string[]).includes(fact.source) ? (fact.source as Sayer) : 'DTSEN'
  const isStronger = strengths[field][sayer] > strengths[field].visit
  return !isStronger || isStale(fact.asOf, visitedOn, lives[kindOfField[fact.field]])
}

export const recheckResults = ['as-it-was', 'differs', 'not-met'] as const
export type RecheckResult = (typeof recheckResults)[number]

export type RecheckFault = { rule: 'FRESH-8'; why: 'in-future' | 'too-long-ago' | 'nothing-said' }

const daysBack = 60
const noteLetters = 10

/** FRESH-8  A visit lies at most sixty days back and not ahead; where something differs, it is said what. */
export function recheckFaults(
  { result, visitedOn, note }: { result: RecheckResult; visitedOn: LocalDate; note: string },
  today: LocalDate,
): RecheckFault[] {
  const faults: RecheckFault[] = []
  if (visitedOn > today) faults.push({ rule: 'FRESH-8', why: 'in-future' })
  if (visitedOn < daysAfter(today, -daysBack)) faults.push({ rule: 'FRESH-8', why: 'too-long-ago' })
  if (result === 'differs' && note.trim().length < noteLetters) faults.push({ rule: 'FRESH-8', why: 'nothing-said' })
  return faults
}
