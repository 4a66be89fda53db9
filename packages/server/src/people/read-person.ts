import { maskFamilyCardNumber } from '#domain/people/family-card.ts'
import { maskNik } from '#domain/people/nik.ts'
import type { Fact, FactField, FamilyId, PersonId, PersonPage } from '#domain/people/person.ts'
import { type LocalDate, localDateIn } from '#domain/platform/local-date.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Work } from '../platform/work.ts'
import { placesOf } from '../regions/index.ts'
import { getPerson, getPresentPerson } from './get-person.ts'
import { listMergedInto } from './merges/merges.sql.ts'
import { isRestricted } from './needs/restricted.ts'
import { listNeeds } from './needs/needs.sql.ts'
import { findFamily, findHousehold, listAid, listPresentFacts, type PersonRow } from './people.sql.ts'

/** All that a reader may see of one person; the look is journalled. */
export async function readPerson(work: Work, id: PersonId): Promise<PersonPage> {
  const page = await pageOf(work, await getPresentPerson(work, id))
  work.witness({ event: 'person.read', subjectType: 'person', subjectId: id, region: page.place.code, facts: {} })
  return page
}

/** The same where another entry of the journal tells of the look. */
export async function personPage(work: Work, id: PersonId): Promise<PersonPage> {
  return pageOf(work, await getPerson(work, id))
}

async function pageOf(work: Work, person: PersonRow): Promise<PersonPage> {
  const id = person.person_id as PersonId
  const region = person.region_code as RegionCode
  const familyId = person.family_id as FamilyId | null

  const family = familyId === null ? undefined : await findFamily(work.db, familyId)
  const needs = await listNeeds(work.db, id, familyId)
  const readRestricted = work.holds('people.read-restricted-need', region)
  const merged = await listMergedInto(work.db, id)
  const place = (await placesOf(work.db, [region])).get(region)
  if (!place) throw new Problem('not-found')

  return {
    id,
    version: person.version,
    name: person.name,
    sex: person.sex as PersonPage['sex'],
    birthDate: person.birth_date as LocalDate | null,
    deceasedOn: person.deceased_on as LocalDate | null,
    away: person.left_on === null ? null : { since: person.left_on as LocalDate, toward: person.left_to },
    maskedNik: person.nik === null ? null : maskNik(person.nik),
    nikStanding: person.nik_standing as PersonPage['nikStanding'],
    nikMissingReason: person.nik_missing_reason as PersonPage['nikMissingReason'],
    place,
    address: addressOf(person),
    synthetic: person.synthetic,
    facts: await factsOf(work, person),
    family: family
      ? { ...family, maskedCardNumber: family.cardNumber === null ? null : maskFamilyCardNumber(family.cardNumber) }
      : null,
    household: await findHousehold(work.db, id, familyId),
    needs: readRestricted ? needs : needs.filter((need) => !isRestricted(need.category, need.criteriaVersion)),
    aid: await listAid(work.db, [id, ...merged.map(({ otherId }) => otherId as PersonId)]),
    merged: merged.map(({ id: merge, name, decidedAt }) => ({ id: merge, name, on: localDateIn(decidedAt ?? work.now) })),
    may: {
      revealNik: work.holds('people.reveal-nik', region),
      disclose: work.holds('people.disclose', region),
      assignNeed: work.holds('people.assign-need', region) && person.status !== 'away',
      correct: work.holds('people.register', region),
      correctPapers: work.holds('people.correct-papers', region),
      merge: work.holds('people.merge', region),
      recordEvent: work.holds('life.record', region),
      readRestricted,
    },
  }
}

/** Each fact with where it comes from: its own provenance where it has one, else the person's. */
async function factsOf(work: Work, person: PersonRow): Promise<Fact[]> {
  const own = new Map((await listPresentFacts(work.db, person.person_id as PersonId)).map((fact) => [fact.field, fact]))
  return valuesOf(person).map(([field, value]) => {
    const { source, as_of, recorded_at } = own.get(field === 'neighbourhood' ? 'rt' : field) ?? person
    return { field, value, source, asOf: as_of as LocalDate, recordedAt: recorded_at.toISOString() }
  })
}

function valuesOf(person: PersonRow): [FactField, string | null][] {
  return [
    ['name', person.name],
    ['nik', person.nik === null ? null : maskNik(person.nik)],
    ['sex', person.sex],
    ['birthDate', person.birth_date],
    ['birthPlace', person.birth_place],
    ['motherName', person.mother_name],
    ['relation', person.relation],
    ['occupation', person.occupation],
    ['address', person.address],
    ['neighbourhood', neighbourhoodOf(person)],
    ['village', person.region_code],
  ]
}

/** The address as a letter has it. */
function addressOf(person: PersonRow): string | null {
  return [person.address, neighbourhoodOf(person)].filter(Boolean).join(', ') || null
}

function neighbourhoodOf({ rt, rw }: PersonRow): string | null {
  return [rt !== null && `RT ${rt}`, rw !== null && `RW ${rw}`].filter(Boolean).join(' ') || null
}
