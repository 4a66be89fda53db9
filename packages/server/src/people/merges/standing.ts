import type { MergeField } from '#domain/people/merge.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Db } from '../../platform/db/database.ts'
import type { Carried, CarriedFact } from './carried.ts'
import { stillPresent } from './facts.sql.ts'
import { partsOf, plainColumns } from './merge-parts.ts'
import type { FullRow } from './records.sql.ts'

/** What of a merge still stands on the survivor, and so what an undo puts back. */
interface Standing {
  /** Facts that go, and those that are present again. */
  readonly facts: { readonly gone: readonly string[]; readonly back: readonly string[] }
  /** Columns of the survivor that get the value they had before. */
  readonly columns: readonly (keyof FullRow)[]
  /** The survivor still carries the NIK that passed. */
  readonly nik: boolean
  readonly restored: readonly MergeField[]
  readonly changedSince: readonly MergeField[]
}

export async function standingOf(db: Db, carried: Carried, survivor: FullRow): Promise<Standing> {
  const { facts, takes, other } = carried
  const present = await stillPresent(
    db,
    survivor.person_id as PersonId,
    facts.flatMap(({ written }) => written ?? []),
  )
  // A value that both records had was never written, and can only have been changed by somebody else since.
  const holds = ({ written }: CarriedFact) => written === null || present.has(written)
  const nik = carried.nik && survivor.nik === other.nik
  const plain = (field: MergeField) => (plainColumns[field] ?? []).every((column) => survivor[column] === other[column])
  const standing = facts.filter((fact) => (fact.field === 'nik' ? !carried.nik || nik : true) && holds(fact))
  const restored = takes.filter(
    (field) => plain(field) && facts.filter((fact) => fact.field === field).every((fact) => holds(fact)),
  )
  return {
    facts: {
      gone: standing.flatMap(({ written, history }) => [written ?? [], history ?? []].flat()),
      back: standing.flatMap(({ replaced }) => replaced ?? []),
    },
    columns: [
      ...standing.filter(({ written }) => written !== null).flatMap(columnsOf),
      ...takes.filter(plain).flatMap((field) => plainColumns[field] ?? []),
      ...(nik ? partsOf('nik').flatMap((part) => part.columns) : []),
    ].filter((column, at, all) => all.indexOf(column) === at),
    nik,
    restored,
    changedSince: takes.filter((field) => !restored.includes(field)),
  }
}

function columnsOf({ field, fact }: CarriedFact): readonly (keyof FullRow)[] {
  return partsOf(field).find((part) => part.fact === fact)?.columns ?? []
}
