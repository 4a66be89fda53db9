import { v7 as uuidv7 } from 'uuid'
import type { FamilyRelation } from '#domain/people/family-relation.ts'
import type { PersonId, Sex } from '#domain/people/person.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Work } from '../../platform/work.ts'
import { findRow } from '../merges/records.sql.ts'
import { nameColumns } from '../name-columns.ts'
import { rememberNameWords } from '../name-words.sql.ts'
import { insertRows, type RowChange } from './rows.sql.ts'
import type { Said } from './set-facts.ts'

export interface Newborn {
  readonly person: PersonId
  /** Whose family and home it shares. */
  readonly parent: PersonId
  readonly relation: FamilyRelation
  readonly name: string
  readonly sex: Sex
  readonly birthPlace: string | null
  readonly motherName: string | null
}

/** A newborn without a NIK, in the parent's family where there is one. */
export async function bringIn(work: Work, born: Newborn, said: Said): Promise<RowChange[]> {
  const parent = await findRow(work.db, born.parent)
  if (!parent) throw new Problem('not-found')
  const { family_id, region_code, address, rt, rw, synthetic } = parent
  const relation = family_id === null ? null : born.relation
  const named = nameColumns(born.name)
  const person = await insertRows(work.db, 'person', [
    {
      person_id: born.person,
      family_id,
      region_code,
      address,
      rt,
      rw,
      synthetic,
      relation,
      ...named,
      nik_standing: 'missing',
      nik_missing_reason: 'newborn',
      birth_date: said.on,
      birth_place: born.birthPlace,
      sex: born.sex,
      mother_name: born.motherName,
      status: 'active',
      source: said.source,
      as_of: said.on,
      recorded_at: work.now,
      version: 1,
    },
  ])
  await rememberNameWords(work.db, [named])
  if (family_id === null) return person
  const membership = { person_id: born.person, membership_id: uuidv7(), family_id, region_code, relation, since: said.on }
  return [...person, ...(await insertRows(work.db, 'family_membership', [membership]))]
}
