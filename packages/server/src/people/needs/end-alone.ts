import { endCostsAid, isOutgrown, mayEndAlone, type NeedEnding } from '#domain/people/need.rules.ts'
import { needCategory } from '#domain/people/need-categories.ts'
import type { NeedCode } from '#domain/people/need-category.ts'
import type { endNeed as contract } from '#domain/people/people.api.ts'
import type { NeedAssignment, NeedId, PersonId } from '#domain/people/person.ts'
import type { Input } from '#domain/platform/endpoint.ts'
import { type LocalDate, localDateIn } from '#domain/platform/local-date.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Work } from '../../platform/work.ts'
import { isChosenBy, isToldOf } from './chosen-by.sql.ts'
import { endNeed, type LoadedNeed, loadNeed, needOf, reopenNeed } from './end-need.ts'

/** Ends a category on the person's page, where one officer may alone (NEED-11). */
export async function endNeedAlone(
  work: Work,
  personId: PersonId,
  needId: NeedId,
  end: Input<typeof contract>['body'],
): Promise<NeedAssignment> {
  const loaded = await loadNeed(work, personId, needId, end.version)
  const { by, at } = loaded.record
  const own = { isOwn: by === work.actor.accountId, recordedOn: localDateIn(at), today: work.today }
  if (!mayEndAlone(await endingOf(work, loaded, end.until), { reason: end.reason, ...own })) throw new Problem('need-costs-aid')
  return endNeed(work, personId, needId, end)
}

/** Takes the end back there: not of what was claimed, and of which the family is told. */
export async function reopenNeedAlone(work: Work, personId: PersonId, needId: NeedId, version: number): Promise<NeedAssignment> {
  const { subjectId } = await loadNeed(work, personId, needId, version)
  if (await isToldOf(work.db, subjectId, needId)) throw new Problem('need-end-claimed')
  return reopenNeed(work, personId, needId, version)
}

/** What would end: at which version, whose it is, and whether the family is to be told first (NEED-10). */
export async function lookAtEnd(
  work: Work,
  personId: PersonId,
  needId: NeedId,
  until: LocalDate,
): Promise<{ version: number; carrier: string; costsAid: boolean }> {
  const { version } = await needOf(work, personId, needId)
  const loaded = await loadNeed(work, personId, needId, version)
  return { version, carrier: loaded.subjectId, costsAid: endCostsAid(await endingOf(work, loaded, until)) }
}

async function endingOf(work: Work, { person, need, region }: LoadedNeed, until: LocalDate): Promise<NeedEnding> {
  const category = needCategory(need.category as NeedCode, need.criteriaVersion)
  const birthDate = need.subject === 'person' ? ((person.birth_date ?? undefined) as LocalDate | undefined) : undefined
  return {
    isChosenBy: await isChosenBy(work.db, { category: need.category, region, today: work.today }),
    isOutgrown: category !== undefined && isOutgrown(category, birthDate, until),
    isHere: person.status === 'active',
  }
}
