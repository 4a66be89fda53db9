import { v7 as uuidv7 } from 'uuid'
import { needCodeFaults, needFaults, needPeriodFaults, needReviewOn, needSubjectFaults } from '#domain/people/need.rules.ts'
import { criteriaSets, needCategory } from '#domain/people/need-categories.ts'
import type { NeedCategory, NeedCode } from '#domain/people/need-category.ts'
import type { NeedDraft } from '#domain/people/people.api.ts'
import type { NeedAssignment, NeedId, PersonId, Sex } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Work } from '../../platform/work.ts'
import { insertNeed, listNeeds } from './needs.sql.ts'
import { getPerson } from '../get-person.ts'
import type { PersonRow } from '../people.sql.ts'
import { tally } from '../tally.sql.ts'

/** Records a need category by its checklist, for the person or for their family. */
export async function assignNeed(work: Work, personId: PersonId, draft: NeedDraft): Promise<NeedAssignment> {
  const person = await getPerson(work, personId)
  const category = categoryOf(draft.category)
  // Nobody here looks after whoever has left the province.
  if (!mayRead(work, category, person.region_code as RegionCode) || person.status === 'away') throw new Problem('not-allowed')

  const subject = subjectOf(category, person)
  const finding = {
    ...(person.birth_date !== null && { birthDate: person.birth_date as LocalDate }),
    ...(person.sex !== null && subject.type === 'person' && { sex: person.sex as Sex }),
    on: draft.since,
    met: draft.met,
  }
  const faults = [...needFaults(category, finding), ...needPeriodFaults(draft, work.today)]
  if (faults.length > 0) throw new Problem('need-unsound', { faults })

  const region = person.region_code as RegionCode
  const id = uuidv7() as NeedId
  await insertNeed(work.db, {
    subject_id: subject.id,
    need_id: id,
    subject_type: subject.type,
    region_code: region,
    category: category.code,
    criteria_version: criteriaSets[0]?.version ?? '',
    met: draft.met,
    since: draft.since,
    review_on: needReviewOn(category, (person.birth_date ?? undefined) as LocalDate | undefined) ?? null,
    evidence: draft.evidence,
    source: draft.source,
    recorded_at: work.now,
    recorded_by: work.actor.accountId ?? '',
    version: 1,
  })
  await tally(work.db, [{ region, measure: `need:${category.code}`, by: 1 }])

  // Which category is no fact of the journal: those who read it may not all read what is restricted.
  const facts = { need: id }
  await work.journal({ event: 'need.assigned', subjectType: subject.type, subjectId: subject.id, region, facts })
  return getNeed(work, person, id)
}

function categoryOf(code: string): NeedCategory {
  const faults = needCodeFaults(code)
  const category = needCategory(code as NeedCode)
  if (faults.length > 0 || !category) throw new Problem('need-unsound', { faults })
  return category
}

/** Categories that law 27/2022 restricts are read, and so written, only by those who hold that permission there. */
export function mayRead(work: Work, { sensitivity }: NeedCategory, region: RegionCode): boolean {
  return sensitivity !== 'restricted' || work.holds('people.read-restricted-need', region)
}

/** A category of families is recorded for the family; so is one of communities, for each family that belongs to it. */
function subjectOf(category: NeedCategory, person: PersonRow): { type: 'person' | 'family'; id: string } {
  const faults = needSubjectFaults(category, person.family_id !== null)
  if (faults.length > 0) throw new Problem('need-unsound', { faults })
  if (category.units[0] === 'person' || person.family_id === null) return { type: 'person', id: person.person_id }
  return { type: 'family', id: person.family_id }
}

async function getNeed(work: Work, person: PersonRow, id: NeedId): Promise<NeedAssignment> {
  const needs = await listNeeds(work.db, person.person_id as PersonId, person.family_id as never)
  const need = needs.find((one) => one.id === id)
  if (!need) throw new Problem('not-found')
  return need
}
