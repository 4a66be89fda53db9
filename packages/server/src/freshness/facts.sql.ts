import { sql } from 'kysely'
import { type Said, knownAsOf } from '#domain/freshness/freshness.rules.ts'
import type { StandingFact } from '#domain/freshness/recheck.rules.ts'
import type { FamilyRelation } from '#domain/people/family-relation.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Db } from '../platform/db/database.ts'

export interface Member {
  readonly id: PersonId
  readonly version: number
  readonly region: RegionCode
  readonly name: string
  readonly relation: FamilyRelation | null
  readonly birthDate: LocalDate | null
  readonly occupation: string | null
  readonly facts: readonly StandingFact[]
}

const plain = ['name', 'sex', 'birthDate', 'birthPlace', 'motherName', 'relation', 'occupation', 'address', 'village'] as const
type Column = (typeof plain)[number] | 'rt' | 'rw'

interface Row extends Omit<Member, 'facts'> {
  readonly source: string
  readonly asOf: LocalDate
  readonly values: Readonly<Record<Column, string | null>>
  readonly own: readonly { field: string; source: string; asOf: LocalDate }[]
  readonly said: readonly Said[]
}

/** The living of a house within the caller's reach, the head first, with what is known of each and as of which day. */
export async function listMembers(db: Db, house: string): Promise<Member[]> {
  const { rows } = await sql<Row>`
    select p.person_id as id, p.version, p.region_code as region, p.name, p.relation, p.birth_date as "birthDate", p.occupation, p.source, p.as_of as "asOf",
      jsonb_build_object('name', nullif(p.name, ''), 'sex', p.sex, 'birthDate', p.birth_date, 'birthPlace', p.birth_place, 'motherName', p.mother_name,
        'relation', p.relation, 'occupation', p.occupation, 'address', p.address, 'rt', p.rt, 'rw', p.rw, 'village', p.region_code) as "values",
      array(select jsonb_build_object('field', f.field, 'source', f.source, 'asOf', f.as_of) from person_fact f
        where f.person_id = p.person_id and f.replaced_at is null order by f.field) as own,
      array(select jsonb_build_object('source', s.source, 'asOf', s.last_as_of) from source_record s
        where s.person_id = p.person_id order by s.source, s.last_as_of) as said
    from person p
    where p.status = 'active' and (p.family_id = ${house}::uuid or (p.person_id = ${house}::uuid and p.family_id is null))
    order by (p.relation = 'head') desc nulls last, p.birth_date nulls last, p.person_id
    limit 60`.execute(db)
  return rows.map(({ source, asOf, values, own, said, ...member }) => ({
    ...member,
    facts: factsOf({ source, asOf, values, own, said }),
  }))
}

function factsOf({ source, asOf, values, own, said }: Pick<Row, 'source' | 'asOf' | 'values' | 'own' | 'said'>): StandingFact[] {
  const standing = (column: Column): Omit<StandingFact, 'field'> => {
    const fact = own.find(({ field }) => field === column) ?? { source, asOf }
    return { value: values[column], source: fact.source, asOf: knownAsOf(fact, said) }
  }
  // RT and RW are told as one; of those known the older counts.
  const [older] = (['rt', 'rw'] as const)
    .map(standing)
    .toSorted((a, b) => Number(a.value === null) - Number(b.value === null) || (a.asOf < b.asOf ? -1 : 1))
  return [
    ...plain.map((field) => ({ field, ...standing(field) })),
    ...(older === undefined ? [] : [{ field: 'neighbourhood' as const, ...older }]),
  ]
}

/** The family's last decile and the day it stands for. */
export async function findDecile(db: Db, family: string): Promise<{ asOf: LocalDate; region: RegionCode } | undefined> {
  const row = await db
    .selectFrom('family_decile')
    .select(['as_of', 'region_code'])
    .where('family_id', '=', family)
    .orderBy('period', 'desc')
    .orderBy('as_of', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { asOf: row.as_of as LocalDate, region: row.region_code as RegionCode }
}
