import type { endNeed as contract } from '#domain/people/people.api.ts'
import { needPeriodFaults } from '#domain/people/need.rules.ts'
import { needCategory } from '#domain/people/need-categories.ts'
import type { NeedCode } from '#domain/people/need-category.ts'
import type { NeedAssignment, NeedId, PersonId } from '#domain/people/person.ts'
import type { Input } from '#domain/platform/endpoint.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Work } from '../../platform/work.ts'
import { mayRead } from './assign-need.ts'
import { getPerson } from '../get-person.ts'
import type { PersonRow } from '../people.sql.ts'
import { findNeed, type NeedEnd, updateNeedEnd } from './needs.sql.ts'
import { tally } from '../tally.sql.ts'
import { tellChanged } from '../../platform/tell-changed.ts'

/** Ends a need category; the person or family leaves the number of people in need, with the reason. */
export async function endNeed(
  work: Work,
  personId: PersonId,
  needId: NeedId,
  end: Input<typeof contract>['body'],
): Promise<NeedAssignment> {
  const loaded = await loadNeed(work, personId, needId, end.version)
  const { need } = loaded
  if (need.until !== null) throw new Problem('need-already-ended')
  const faults = needPeriodFaults({ since: need.since, until: end.until }, work.today)
  if (faults.length > 0) throw new Problem('need-unsound', { faults })

  return write(work, loaded, { until: end.until, reason: end.reason }, 'need.ended')
}

/** Takes the end back. */
export async function reopenNeed(work: Work, personId: PersonId, needId: NeedId, version: number): Promise<NeedAssignment> {
  const loaded = await loadNeed(work, personId, needId, version)
  if (loaded.need.until === null) throw new Problem('need-already-open')

  return write(work, loaded, { until: null, reason: null }, 'need.reopened')
}

/** A need of the person or their family, whatever its version. */
export async function needOf(work: Work, personId: PersonId, needId: NeedId): Promise<Pick<NeedAssignment, 'id' | 'version'>> {
  const person = await getPerson(work, personId)
  const found = await findNeed(work.db, [person.person_id, ...(person.family_id === null ? [] : [person.family_id])], needId)
  if (!found) throw new Problem('not-found')
  return { id: needId, version: found.version }
}

export interface LoadedNeed {
  readonly person: PersonRow
  readonly need: NeedAssignment
  readonly subjectId: string
  readonly region: RegionCode
  readonly record: { readonly by: string; readonly at: Date }
}

/** One that may be read, at that version. */
export async function loadNeed(work: Work, personId: PersonId, needId: NeedId, version: number): Promise<LoadedNeed> {
  const person = await getPerson(work, personId)
  const found = await findNeed(work.db, [person.person_id, ...(person.family_id === null ? [] : [person.family_id])], needId)
  if (!found) throw new Problem('not-found')
  const { subjectId, regionCode, recordedBy, recordedAt, ...need } = found
  const region = regionCode as RegionCode

  const category = needCategory(need.category as NeedCode, need.criteriaVersion)
  // As if it were not there: a refusal would tell that somebody carries what may not be read.
  if (category && !mayRead(work, category, region)) throw new Problem('not-found')
  if (need.version !== version) throw new Problem('stale-version')
  const record = { by: recordedBy, at: recordedAt }
  return { person, need: need as NeedAssignment, subjectId, region, record }
}

async function write(
  work: Work,
  { need, subjectId, region }: LoadedNeed,
  end: NeedEnd,
  event: 'need.ended' | 'need.reopened',
): Promise<NeedAssignment> {
  if (!(await updateNeedEnd(work.db, subjectId, need, end))) throw new Problem('stale-version')
  await tally(work.db, [{ region, measure: `need:${need.category}`, by: end.until === null ? 1 : -1 }])

  const { subject, id } = need
  await work.journal({ event, subjectType: subject, subjectId, region, facts: { need: id, reason: end.reason } })
  await tellChanged(work, subject === 'person' ? { people: [subjectId] } : { families: [subjectId] })
  return { ...need, until: end.until as NeedAssignment['until'], endReason: end.reason, version: need.version + 1 }
}
