import { readFormCode, roundOfForm } from '#domain/enumeration/form-code.rules.ts'
import type { FormDoor } from '#domain/enumeration/keying.ts'
import type { RoundId } from '#domain/enumeration/round.ts'
import type { ScanId } from '#domain/enumeration/scan-id.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Sex } from '#domain/people/person.ts'
import type { Place } from '#domain/regions/place.ts'
import { getCandidate } from '../categories/index.ts'
import type { Work } from '../platform/work.ts'
import { placesOf } from '../regions/index.ts'
import { getRound } from './get-round.ts'
import { type DoorKey, findDoors, listOthers } from './keyings.sql.ts'
import { listPlan, type RoundRow } from './rounds.sql.ts'

type Candidate = Awaited<ReturnType<typeof getCandidate>>

/** Whose form it is, and whether it was keyed or decided already. */
export async function findForm(work: Work, id: RoundId, code: string, scan: ScanId | undefined): Promise<FormDoor> {
  const round = await getRound(work, id)
  const candidate = await candidateOf(work, round, code)
  const { personId, region, subject } = candidate
  work.witness({ event: 'form.found', subjectType: 'person', subjectId: personId, region, facts: { round: id } })
  return {
    ...(await doorOf(work, candidate)),
    decided: candidate.state !== 'open',
    others: await listOthers(work.db, id, { subject, id: candidate.id }, scan),
  }
}

/** Refused where it is mistyped, of another round, or of nobody who is looked for in it. */
export async function candidateOf(work: Work, round: RoundRow, code: string): Promise<Candidate> {
  const place = readFormCode(code)
  if (place === undefined) throw new Problem('form-unknown', { why: 'mistyped' })
  if (place.round !== roundOfForm(round.id)) throw new Problem('form-unknown', { why: 'other-round' })
  if (!('door' in place)) throw new Problem('form-unknown', { why: 'empty-form' })
  const villages = (await listPlan(work.db, round.id)).map(({ region }) => region)
  const [door, another] = await findDoors(work.db, { villages, categories: round.categories }, place.door)
  if (door === undefined || another !== undefined) throw new Problem('form-unknown', { why: 'nobody' })
  return getCandidate(work, door)
}

export async function doorByKey(work: Work, key: DoorKey): Promise<Omit<FormDoor, 'decided' | 'others'>> {
  return doorOf(work, await getCandidate(work, key))
}

async function doorOf(work: Work, candidate: Candidate): Promise<Omit<FormDoor, 'decided' | 'others'>> {
  const { subject, id, category, personId, name, birthDate, sex, address, region } = candidate
  const places = await placesOf(work.db, [region])
  return {
    subject,
    candidate: id,
    category,
    person: {
      id: personId,
      name,
      birthDate: birthDate as LocalDate | null,
      sex: sex as Sex | null,
      address,
      place: places.get(region) as Place,
    },
  }
}
