import type { AccountId } from '../access/account.ts'
import { needCategory } from '../people/need-categories.ts'
import type { LocalDate } from '../platform/local-date.ts'
import { covers, levelOf, type RegionCode } from '../platform/region-code.ts'
import type { Progress, RoundDraft, RoundState } from './round.ts'

export type RoundFault =
  | { rule: 'ENUM-1' }
  | { rule: 'ENUM-2' }
  | { rule: 'ENUM-3'; villages: RegionCode[] }
  | { rule: 'ENUM-4'; villages: RegionCode[] }
  | { rule: 'ENUM-5'; from: RoundState; to: RoundState }

/** Whether somebody may record categories in a village. */
export type MayVisit = (account: AccountId, village: RegionCode) => boolean

/**
 * ENUM-1  A round lies in one regency: its villages are villages of it, each named once; it ends no earlier than it begins.
 * ENUM-2  No category that law 27/2022 restricts is looked for from door to door: a list of doors would tell of those behind
 *         them. domain.md §8.
 * ENUM-3  Who visits a village may record categories there: by a mandate of their own.
 */
export function roundFaults(draft: RoundDraft, mayVisit: MayVisit): RoundFault[] {
  const { region, villages, categories, from, to } = draft
  const codes = villages.map((village) => village.region)
  const isSound =
    levelOf(region) === 'regency' &&
    from <= to &&
    new Set(codes).size === codes.length &&
    codes.every((code) => levelOf(code) === 'village' && covers(region, code))
  const barred = villages.filter(({ enumerator, region: code }) => enumerator !== null && !mayVisit(enumerator, code))

  const faults: RoundFault[] = []
  if (!isSound) faults.push({ rule: 'ENUM-1' })
  if (categories.some((code) => needCategory(code)?.sensitivity === 'restricted')) faults.push({ rule: 'ENUM-2' })
  if (barred.length > 0) faults.push({ rule: 'ENUM-3', villages: barred.map((village) => village.region) })
  return faults
}

/** ENUM-4  A round opens once somebody goes to each of its villages. */
export function openingFaults(villages: readonly { region: RegionCode; enumerator: AccountId | null }[]): RoundFault[] {
  const without = villages.filter(({ enumerator }) => enumerator === null)
  return without.length === 0 ? [] : [{ rule: 'ENUM-4', villages: without.map(({ region }) => region) }]
}

const next: Readonly<Record<RoundState, readonly RoundState[]>> = { planned: ['open'], open: ['closed'], closed: [] }

/** ENUM-5  A round is planned, then open, then closed; what is closed stays so: who is left waits for another round. */
export function stateFaults(from: RoundState, to: RoundState): RoundFault[] {
  return next[from].includes(to) ? [] : [{ rule: 'ENUM-5', from, to }]
}

/** Below a tenth nobody is called late: visits are not made evenly. */
const leeway = 0.1

interface Course {
  readonly state: RoundState
  readonly from: LocalDate
  readonly to: LocalDate
}

/**
 * ENUM-6  A village is late while the share of its visits that is done stays more than a tenth behind the share of the
 *         round's days that has passed. Nobody is late where nobody waits, nor before the round is open.
 *
 * How far behind, from 0 to 1; 0: not late.
 */
export function lateness({ state, from, to }: Course, { waiting, visited }: Progress, today: LocalDate): number {
  if (state !== 'open' || waiting === 0) return 0
  const [first, last, now] = [Date.parse(from), Date.parse(to), Date.parse(today)]
  const day = 86_400_000
  const passed = Math.min(1, Math.max(0, (now - first) / (last - first + day)))
  const behind = passed - visited / (visited + waiting)
  return behind > leeway ? behind : 0
}

export function sumOf(parts: readonly Progress[]): Progress {
  const sum = (of: keyof Progress) => parts.reduce((total, part) => total + part[of], 0)
  return {
    waiting: sum('waiting'),
    visited: sum('visited'),
    found: sum('found'),
    notFound: sum('notFound'),
    notMet: sum('notMet'),
    newPeople: sum('newPeople'),
  }
}
