import { v7 as uuidv7 } from 'uuid'
import type { PersonDraft } from '#domain/people/people.api.ts'
import { personFaults } from '#domain/people/person.rules.ts'
import type { FamilyId, PersonId } from '#domain/people/person.ts'
import { Problem } from '#domain/platform/problem.ts'
import { levelOf } from '#domain/platform/region-code.ts'
import { reaches } from '../platform/db/reach.ts'
import { claimFamilyCards, claimNiks } from '../platform/elevations.sql.ts'
import type { Work } from '../platform/work.ts'
import { findRegion, listNikRegencies } from '../regions/index.ts'
import { nameColumns } from './name-columns.ts'
import { rememberNameWords } from './name-words.sql.ts'
import { findFamilyByCard } from './people.sql.ts'
import { tally, type TallyChange } from './tally.sql.ts'
import { tellChanged } from '../platform/tell-changed.ts'
import { insertFamily, insertMembership, insertPerson } from './write-people.sql.ts'

/** Registers somebody who is in no file, also without any papers. */
export async function registerPerson(work: Work, draft: PersonDraft): Promise<{ id: PersonId }> {
  if (!reaches(work.reach, draft.regionCode)) throw new Problem('not-allowed')
  if (levelOf(draft.regionCode) !== 'village' || !(await findRegion(work.db, draft.regionCode)))
    throw new Problem('region-unknown')
  const faults = personFaults(draft, work.today, await listNikRegencies(work.db))
  if (faults.length > 0) throw new Problem('person-unsound', { faults })

  const id = uuidv7() as PersonId
  if (draft.nik !== null && (await claimNiks(work, [{ nik: draft.nik, personId: id }])).get(draft.nik) !== id)
    throw new Problem('nik-taken')
  const family = draft.familyCardNumber === null ? undefined : await joinFamily(work, draft, draft.familyCardNumber)

  const row = rowOf(work, id, draft, family?.id ?? null)
  await insertPerson(work.db, row)
  await rememberNameWords(work.db, [row])
  if (family) {
    const { id: familyId } = family
    await insertMembership(work.db, {
      person_id: id,
      membership_id: uuidv7(),
      family_id: familyId,
      region_code: draft.regionCode,
      relation: draft.relation,
      since: draft.asOf,
    })
  }
  await tally(work.db, tallyOf(draft, family?.isNew ?? false))

  await work.journal({
    event: 'person.registered',
    subjectType: 'person',
    subjectId: id,
    region: draft.regionCode,
    facts: { source: draft.source, family: family?.id ?? null },
  })
  await tellChanged(work, { people: [id] })
  return { id }
}

/** The family of that card: known here, new, or held elsewhere (then the card stays theirs and nobody joins it unseen). */
async function joinFamily(work: Work, draft: PersonDraft, card: string): Promise<{ id: FamilyId; isNew: boolean }> {
  const known = await findFamilyByCard(work.db, card)
  if (known) return { id: known.family_id as FamilyId, isNew: false }

  const id = uuidv7() as FamilyId
  const holder = (await claimFamilyCards(work, [{ card, familyId: id }])).get(card)
  if (holder !== id) throw new Problem('family-card-taken')
  await insertFamily(work.db, {
    family_id: id,
    region_code: draft.regionCode,
    card_number: card,
    address: draft.address,
    source: draft.source,
    as_of: draft.asOf,
    recorded_at: work.now,
    synthetic: false,
    version: 1,
  })
  return { id, isNew: true }
}

function rowOf(work: Work, id: PersonId, draft: PersonDraft, familyId: FamilyId | null) {
  return {
    person_id: id,
    region_code: draft.regionCode,
    family_id: familyId,
    relation: draft.relation,
    nik: draft.nik,
    nik_standing: draft.nik === null ? 'missing' : 'held',
    nik_missing_reason: draft.nikMissingReason,
    ...nameColumns(draft.name),
    birth_date: draft.birthDate,
    birth_place: draft.birthPlace,
    sex: draft.sex,
    mother_name: draft.motherName,
    occupation: draft.occupation,
    address: draft.address,
    status: 'active',
    source: draft.source,
    as_of: draft.asOf,
    recorded_at: work.now,
    synthetic: false,
    version: 1,
  }
}

function tallyOf({ regionCode: region, nik }: PersonDraft, newFamily: boolean): TallyChange[] {
  return [
    { region, measure: 'persons', by: 1 },
    { region, measure: 'without-nik', by: nik === null ? 1 : 0 },
    { region, measure: 'families', by: newFamily ? 1 : 0 },
  ]
}
