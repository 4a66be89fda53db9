import fc from 'fast-check'
import { v7 as uuidv7 } from 'uuid'
import type { CandidateFacts } from '#domain/categories/candidate-facts.ts'
import { isAble, isIdle } from '#domain/categories/candidate.rules.ts'
import { familyRelations } from '#domain/people/family-relation.ts'
import type { NeedCode } from '#domain/people/need-category.ts'
import { nikMissingReasons } from '#domain/people/person.ts'
import { ageOn, type LocalDate } from '#domain/platform/local-date.ts'
import type { World } from '../../platform/testing/world.ts'

export interface MadeUpPerson {
  readonly id: string
  readonly birthDate: LocalDate | null
  readonly sex: 'male' | 'female' | null
  readonly relation: (typeof familyRelations)[number] | null
  readonly occupation: string | null
  readonly nikMissingReason: (typeof nikMissingReasons)[number] | null
  readonly village: string
  readonly living: boolean
  /** Open needs, and those that ended on a day, with the day on which age was to end them. */
  readonly needs: readonly { code: NeedCode; until: LocalDate | null; reviewOn: LocalDate | null }[]
}

export interface MadeUpFamily {
  readonly id: string | null
  readonly decile: number | null
  readonly members: readonly MadeUpPerson[]
}

const id = fc.noShrink(fc.constant(null)).map(() => uuidv7())

/** Days around the birthdays that matter, those of leap years, and any. */
const birthDate = fc.oneof(
  fc
    .record({ age: fc.constantFrom(5, 6, 17, 18, 59, 60), month: fc.constantFrom('11-20', '11-21', '11-22') })
    .map(({ age, month }) => `${2026 - age}-${month}` as LocalDate),
  fc.constantFrom('2008-02-29', '2020-02-29', '1966-11-21', '2027-01-05').map((day) => day as LocalDate),
  fc
    .date({ min: new Date('1930-01-01'), max: new Date('2026-11-20'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10) as LocalDate),
)

const need = fc.record({
  code: fc.constantFrom<NeedCode>('PMKS-01', 'PMKS-02', 'PMKS-03', 'PMKS-05', 'PMKS-08', 'PMKS-13', 'PMKS-23'),
  until: fc.constantFrom(null, null, '2026-03-01' as LocalDate, '2020-01-01' as LocalDate),
  reviewOn: fc.constantFrom(null, '2024-05-05' as LocalDate, '2030-05-05' as LocalDate),
})

const person: fc.Arbitrary<MadeUpPerson> = fc.record({
  id,
  birthDate: fc.option(birthDate, { freq: 12 }),
  sex: fc.option(fc.constantFrom('male', 'female'), { freq: 12 }),
  relation: fc.option(fc.constantFrom(...familyRelations, 'head', 'head', 'grandchild'), { freq: 15 }),
  occupation: fc.constantFrom(
    null,
    'BELUM/TIDAK BEKERJA',
    ' pelajar/mahasiswa',
    'MENGURUS RUMAH TANGGA',
    'PEMULUNG',
    'Pengemis',
    'PEDAGANG',
  ),
  nikMissingReason: fc.constantFrom(null, null, ...nikMissingReasons),
  village: fc.constantFrom('64.08.04.2001', '64.08.04.2001', '64.08.04.2002', '64.08.04', '64.08'),
  living: fc.constantFrom(true, true, true, true, false),
  needs: fc.uniqueArray(need, { maxLength: 2, selector: ({ code }) => code }),
})

export const someFamilies = (seed: number, count: number): MadeUpFamily[] =>
  fc.sample(
    fc.record({
      id: fc.option(id, { freq: 8 }),
      decile: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 8 }),
      members: fc.array(person, { minLength: 1, maxLength: 4 }),
    }),
    { seed, numRuns: count },
  )

/** What the pure rules look at, of every living person. */
export function factsOf(
  { id: family, decile, members }: MadeUpFamily,
  on: LocalDate,
): { person: MadeUpPerson; facts: CandidateFacts }[] {
  const ages = new Map(members.map((one) => [one, one.birthDate === null ? null : ageOn(one.birthDate, on)]))
  const living = members.filter((one) => one.living)
  const head = living.filter(({ relation }) => relation === 'head').toSorted((a, b) => (a.id < b.id ? -1 : 1))[0]
  return living.map((one) => {
    const others = living.filter((other) => other !== one)
    const able = (who: readonly MadeUpPerson[]) => who.filter((other) => isAble(ages.get(other) ?? null))
    return {
      person: one,
      facts: {
        age: ages.get(one) ?? null,
        sex: one.sex,
        relation: one.relation,
        occupation: one.occupation,
        nikMissingReason: one.nikMissingReason,
        villageUnknown: one.village.length < 13,
        outgrown: one.needs
          .filter(({ until, reviewOn }) => until === null || (reviewOn !== null && until >= reviewOn))
          .map(({ code }) => code),
        family:
          family === null
            ? null
            : {
                decile,
                standsForIt: one === head,
                others: others.length,
                grownUpOthers: others.filter((other) => (ages.get(other) ?? 18) >= 18).length,
                ableOthers: able(others).length,
                spouses: others.filter(({ relation }) => relation === 'spouse').length,
                able: able(living).length,
                idle: able(living).filter(({ occupation }) => isIdle(occupation)).length,
              },
      },
    }
  })
}

/** Puts them into the registry as they are, past the rules of registering: files bring any of it. */
export async function enter(world: World, families: readonly MadeUpFamily[]): Promise<void> {
  const rows = families.flatMap(({ id: family_id, members }) =>
    members.map((one) => ({ ...one, family_id, members: undefined, needs: undefined })),
  )
  await world.query(
    `insert into family (family_id, region_code, decile, source, as_of, recorded_at, synthetic, version)
     select id, '64.08.04.2001', decile, 'dtsen', '2026-07-01', now(), true, 1
     from json_to_recordset($1::json) as f (id uuid, decile int) where id is not null`,
    [JSON.stringify(families.map(({ id: family, decile }) => ({ id: family, decile })))],
  )
  await world.query(
    `insert into person (person_id, region_code, family_id, relation, nik_standing, nik_missing_reason, name, name_key, name_keys, birth_date,
       sex, occupation, status, deceased_on, source, as_of, recorded_at, synthetic, version)
     select id, village, family_id, relation, 'missing', "nikMissingReason", 'Orang Contoh', 'X', '{}', "birthDate",
       sex, occupation, case when living then 'active' else 'deceased' end, case when living then null else date '2026-10-01' end,
       'dtsen', '2026-07-01', now(), true, 1
     from json_to_recordset($1::json) as p (id uuid, village text, family_id uuid, relation text, "nikMissingReason" text, "birthDate" date,
       sex text, occupation text, living boolean)`,
    [JSON.stringify(rows)],
  )
  await world.query(
    `insert into need_assignment (subject_id, need_id, subject_type, region_code, category, criteria_version, met, since, until, review_on,
       source, end_reason, recorded_at, recorded_by, version)
     select person, gen_random_uuid(), 'person', village, code, 'Permensos 8/2012', '{}', '2019-01-01', until, "reviewOn",
       'visit', case when until is not null then 'other' end, now(), gen_random_uuid(), 1
     from json_to_recordset($1::json) as n (person uuid, village text, code text, until date, "reviewOn" date)`,
    [
      JSON.stringify(
        families.flatMap(({ members }) =>
          members.flatMap((one) => one.needs.map((each) => ({ ...each, person: one.id, village: one.village }))),
        ),
      ),
    ],
  )
}
