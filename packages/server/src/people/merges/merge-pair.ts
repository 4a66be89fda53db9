import { type MergeEvidence, mergeFaults, nikPasses, sideOf } from '#domain/people/merge.rules.ts'
import { type MergeChoices, type MergeFault, type MergeField, mergeFields, type MergeSide } from '#domain/people/merge.ts'
import type { NikStanding, PersonId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { Problem } from '#domain/platform/problem.ts'
import { underWayFor } from '../../platform/elevations.sql.ts'
import type { Work } from '../../platform/work.ts'
import { partsOf, rawValue } from './merge-parts.ts'
import { listMergedInto } from './merges.sql.ts'
import { countOthersIn, findCardNumber, findRow, type FullRow, listProvenances, type PresentFact } from './records.sql.ts'

/** One of two records, with all that tells where its values come from. */
export interface MergeRecord {
  readonly id: PersonId
  readonly row: FullRow
  readonly facts: ReadonlyMap<string, PresentFact>
  readonly card: string | null
  /** It stands alone in its family. */
  readonly alone: boolean
}

export interface Pair {
  readonly keep: MergeRecord
  readonly other: MergeRecord
}

/** Both records, where the caller's mandate reaches both. */
export async function getPair(work: Work, keep: PersonId, other: PersonId): Promise<Pair> {
  if (keep === other) throw new Problem('merge-unsound', { faults: [{ rule: 'MERGE-1' }] })
  return { keep: await getRecord(work, keep), other: await getRecord(work, other) }
}

async function getRecord({ db }: Work, id: PersonId): Promise<MergeRecord> {
  const row = await findRow(db, id)
  if (!row) throw new Problem('not-found')
  const facts = new Map((await listProvenances(db, id)).map((fact) => [fact.field, fact]))
  const alone = row.family_id !== null && (await countOthersIn(db, row.family_id, id)) === 0
  return { id, row, facts, card: await findCardNumber(db, row.family_id), alone }
}

/** Why the two can't be merged now; none where they can. */
export async function faultsOf(work: Work, { keep, other }: Pair): Promise<MergeFault[]> {
  const goes = [other.id, ...(other.alone && other.row.family_id !== keep.row.family_id ? [other.row.family_id ?? ''] : [])]
  const survived = (await listMergedInto(work.db, other.id)).length > 0
  return mergeFaults({ ...nikOf(keep), survived: false }, { ...nikOf(other), survived }, await underWayFor(work, goes, keep.id))
}

function nikOf({ id, row }: MergeRecord) {
  return { id, nik: row.nik, nikStanding: row.nik_standing as NikStanding }
}

export function takesNik({ keep, other }: Pair): boolean {
  return nikPasses(nikOf(keep), nikOf(other))
}

/** What the record says of the field, from whom and when. */
export function evidenceOf(field: MergeField, record: MergeRecord): MergeEvidence & { source: string } {
  const { source, as_of, byHand } = provenanceOf(partsOf(field)[0]?.fact, record)
  return { value: rawValue(field, record.row), source, asOf: as_of as LocalDate, byHand }
}

/** The provenance of its own where the value has one, else the person's. */
export function provenanceOf(fact: string | undefined, { row, facts }: MergeRecord) {
  const { source, as_of, recorded_at, recorded_by, batch_id } = facts.get(fact ?? '') ?? { ...row, recorded_by: null }
  return { source, as_of, recorded_at, recorded_by, batch_id, byHand: batch_id === null }
}

/** Whose value holds, for each field in which the two differ. */
export function sidesOf({ keep, other }: Pair, choices: MergeChoices): Map<MergeField, MergeSide> {
  const sides = new Map<MergeField, MergeSide>()
  for (const field of mergeFields) {
    const [ours, theirs] = [evidenceOf(field, keep), evidenceOf(field, other)]
    if (ours.value !== theirs.value) sides.set(field, sideOf(ours, theirs, choices[field]))
  }
  return sides
}
