import { v7 as uuidv7 } from 'uuid'
import { criteriaSets, needCategory } from '#domain/people/need-categories.ts'
import type { NeedCode } from '#domain/people/need-category.ts'
import { needCodeFaults, needFaults, needReviewOn } from '#domain/people/need.rules.ts'
import type { FamilyId, NeedId, PersonId, Sex } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { Problem } from '#domain/platform/problem.ts'
import { regencyOf, type RegionCode } from '#domain/platform/region-code.ts'
import type { Work } from '../../platform/work.ts'
import { insertNeeds } from './needs.sql.ts'
import type { NeedSubject } from './people.listing.sql.ts'
import { type Measure, tally } from '../tally.sql.ts'

export interface ConfirmedNeed {
  /** Made here without. */
  readonly id?: NeedId
  readonly person: Pick<NeedSubject, 'personId' | 'familyId' | 'regionCode' | 'birthDate' | 'sex'>
  readonly category: NeedCode
  readonly met: readonly string[]
  readonly since: LocalDate
  /** `registry`: what the registry knew was enough. */
  readonly source: 'visit' | 'document' | 'statement' | 'registry'
}

/** Records needs that somebody has confirmed for many people at once, by the same rules as one by one. Open ones stay as they are. */
export async function assignNeeds(work: Work, needs: readonly ConfirmedNeed[]): Promise<number> {
  const rows = needs.flatMap((need) => rowOf(work, need) ?? [])
  const inserted = await insertNeeds(work.db, rows)
  await tally(
    work.db,
    inserted.map(({ region_code, category }) => ({ region: region_code, measure: `need:${category}` satisfies Measure, by: 1 })),
  )
  const regencies = Map.groupBy(
    inserted,
    ({ region_code }) => regencyOf(region_code as RegionCode) ?? (region_code as RegionCode),
  )
  for (const [region, recorded] of regencies) {
    await work.journal({
      event: 'needs.assigned',
      subjectType: 'region',
      subjectId: region,
      region,
      facts: { needs: recorded.length },
    })
  }
  return inserted.length
}

function rowOf(work: Work, { id = uuidv7() as NeedId, person, category: code, met, since, source }: ConfirmedNeed) {
  const category = needCategory(code)
  if (!category) throw new Problem('need-unsound', { faults: needCodeFaults(code) })
  const ofFamily = category.units[0] !== 'person'
  const subject = ofFamily ? person.familyId : person.personId
  if (subject === null) return undefined

  const faults = needFaults(category, {
    ...(person.birthDate !== null && { birthDate: person.birthDate as LocalDate }),
    ...(person.sex !== null && !ofFamily && { sex: person.sex as Sex }),
    on: since,
    met,
  })
  if (faults.length > 0) throw new Problem('need-unsound', { faults })
  return {
    subject_id: subject as PersonId | FamilyId,
    need_id: id,
    subject_type: ofFamily ? 'family' : 'person',
    region_code: person.regionCode,
    category: code,
    criteria_version: criteriaSets[0]?.version ?? '',
    met,
    since,
    review_on: needReviewOn(category, (person.birthDate ?? undefined) as LocalDate | undefined) ?? null,
    source,
    recorded_at: work.now,
    recorded_by: work.actor.accountId,
    version: 1,
  }
}
