import { nameFaults } from '../people/person-name.rules.ts'
import { correctionFaults, type PersonFault, personFaults } from '../people/person.rules.ts'
import type { NeedFault } from '../people/need.rules.ts'
import type { ConditionFault } from './health-condition.rules.ts'
import { daysAfter, type LocalDate } from '../platform/local-date.ts'
import type { RegionCode } from '../platform/region-code.ts'
import type { ClaimDetails } from './claim-details.ts'
import { isClaimable } from './path.rules.ts'

export type ClaimFault =
  | PersonFault
  | NeedFault
  | ConditionFault
  | { rule: 'PROP-6' }
  | { rule: 'PROP-16'; oldest: LocalDate }
  | { rule: 'PROP-17'; why: 'nothing-said' | 'no-change' | 'in-future' | 'nobody-named' | 'somebody-named' | 'no-family' }

/** Days: a sighting older than this says little about today. */
const sightingDays = 180
const noteLetters = 10

interface Claimed {
  readonly observedOn: LocalDate
  readonly note: string | null
  readonly details: ClaimDetails
  readonly village: RegionCode
  /** Whom it is about; null: somebody who is not in the registry. */
  readonly person: string | null
  readonly family: string | null
}

/**
 * PROP-16  What was seen was seen on a day that has come, and lately enough to speak of today: within 180 days.
 * PROP-17  A claim says something: of somebody named (somebody new excepted), a change that is one, a day that has come; that
 *          a family is left out of aid is told in words, and of a family.
 */
export function claimFaults({ observedOn, note, details, village, person, family }: Claimed, today: LocalDate): ClaimFault[] {
  const oldest = daysAfter(today, -sightingDays)
  const faults: ClaimFault[] = []
  const open = (why: Extract<ClaimFault, { rule: 'PROP-17' }>['why']) => faults.push({ rule: 'PROP-17', why })

  if (observedOn > today || observedOn < oldest) faults.push({ rule: 'PROP-16', oldest })
  if (details.kind !== 'new-person' && person === null) open('nobody-named')
  if (details.kind === 'new-person' && person !== null) open('somebody-named')
  switch (details.kind) {
    case 'receives-nothing':
      if ((note ?? '').trim().length < noteLetters) open('nothing-said')
      if (family === null) open('no-family')
      break
    case 'already-well-off':
      if (family === null) open('no-family')
      if (details.reasons.includes('other') && (note ?? '').trim().length < noteLetters) open('nothing-said')
      break
    case 'category-found':
      if (!isClaimable(details.category)) faults.push({ rule: 'PROP-6' })
      break
    case 'category-ended':
    case 'illness-found':
    case 'pregnancy-found':
      break
    case 'correction':
      if (Object.values(details.changes).every((value) => value === undefined)) open('no-change')
      faults.push(...correctionFaults(details.changes, observedOn < today ? observedOn : today, today))
      break
    case 'birth':
      faults.push(...nameFaults(details.name))
      if (details.on > today) open('in-future')
      break
    case 'death':
    case 'move':
      if (details.on > today) open('in-future')
      break
    case 'new-person': {
      const draft = { ...details.person, regionCode: village, source: 'statement' as const, asOf: today }
      faults.push(...personFaults(draft, today, { has: () => true }))
    }
  }
  return faults
}
