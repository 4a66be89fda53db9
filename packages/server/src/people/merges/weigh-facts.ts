import { v7 as uuidv7 } from 'uuid'
import type { MergeField, MergeId, MergeSide } from '#domain/people/merge.ts'
import type { Work } from '../../platform/work.ts'
import { insertFacts } from '../write-people.sql.ts'
import type { CarriedFact } from './carried.ts'
import { turnDown } from './facts.sql.ts'
import { type MergeRecord, type Pair, provenanceOf } from './merge-pair.ts'
import { partsOf, valueOf } from './merge-parts.ts'

interface Weighed {
  readonly sides: ReadonlyMap<MergeField, MergeSide>
  readonly takes: readonly MergeField[]
  readonly nik: boolean
}

interface Difference {
  readonly field: MergeField | 'nik'
  readonly fact: string
  readonly ours: string | null
  readonly theirs: string | null
  readonly side: MergeSide
}

/**
 * Each value that differs is present or history afterwards, never lost, with where it came from. The one turned down is marked,
 * so that the next file that still has it changes nothing.
 */
export async function weighFacts(work: Work, merge: MergeId, pair: Pair, weighed: Weighed): Promise<CarriedFact[]> {
  const carried: CarriedFact[] = []
  for (const difference of differencesOf(pair, weighed)) carried.push(await weigh(work, merge, pair, difference))
  return carried
}

async function weigh(work: Work, merge: MergeId, { keep, other }: Pair, difference: Difference): Promise<CarriedFact> {
  const { field, fact, ours, theirs, side } = difference
  const own = side === 'other' ? keep.facts.get(fact) : undefined
  const lost = side === 'other' ? { value: ours, from: keep } : { value: theirs, from: other }
  if (own) await turnDown(work.db, keep.id, own.fact_id, merge, work.now)
  const history = own || lost.value === null ? null : uuidv7()
  const written = side === 'other' && fact !== cardFact ? uuidv7() : null

  const row = (id: string, value: string | null, from: MergeRecord) => {
    const { byHand: _, ...provenance } = provenanceOf(fact, from)
    return { person_id: keep.id, fact_id: id, region_code: keep.row.region_code, field: fact, value, ...provenance }
  }
  await insertFacts(work.db, [
    ...(history === null ? [] : [{ ...row(history, lost.value, lost.from), replaced_at: work.now, turned_down_by: merge }]),
    // By hand stays by hand. What a file said a later one may change, but no undo of the earlier takes it back: so it carries
    // the merge's id in place of the file's.
    ...(written === null ? [] : [fromMerge(row(written, theirs, other), merge)]),
  ])
  return { field, fact, written, replaced: own?.fact_id ?? null, history }
}

function fromMerge<Row extends { batch_id: string | null }>(row: Row, merge: MergeId): Row {
  return row.batch_id === null ? row : { ...row, batch_id: merge }
}

/** Which card a person stands on is no fact of its own; kept only where it was turned down. */
const cardFact = 'familyCardNumber'

function differencesOf({ keep, other }: Pair, { sides, nik }: Weighed): Difference[] {
  const fields: [MergeField | 'nik', MergeSide][] = [...sides, ['nik', nik ? 'other' : 'keep']]
  const differences = fields.flatMap(([field, side]) =>
    partsOf(field).map(({ fact, columns: [column] }) => ({
      field,
      fact,
      ours: valueOf(keep.row, column),
      theirs: valueOf(other.row, column),
      side,
    })),
  )
  const family = sides.get('family')
  const cards: Difference[] =
    family === undefined ? [] : [{ field: 'family', fact: cardFact, ours: keep.card, theirs: other.card, side: family }]
  return [...differences, ...cards].filter(({ ours, theirs }) => ours !== theirs)
}
