import { maskFamilyCardNumber } from '#domain/people/family-card.ts'
import type { PersonId } from '#domain/people/person.ts'
import { Problem } from '#domain/platform/problem.ts'
import { claimFamilyCards, releaseFamilyCards } from '../../platform/elevations.sql.ts'
import type { Work } from '../../platform/work.ts'
import { changeFamily, foundFamily } from '../changes/change-family.ts'
import { changeRows, insertRows, type RowChange } from '../changes/rows.sql.ts'
import { turnedDown } from '../changes/set-facts.ts'
import { findFamilyByCard } from '../people.sql.ts'
import { type Corrected, type Correcting, unchanged } from './corrected.ts'
import { listPeopleOf } from './papers.sql.ts'

const masked = (card: string | null) => (card === null ? null : maskFamilyCardNumber(card))

/** `before`: the number of the card on which the person stands now. */
export function correctCard(work: Work, correcting: Correcting, before: string | null): Promise<Corrected> {
  const { card } = correcting.changes
  if (card === undefined) return Promise.resolve(unchanged)
  const { number, of } = card
  if (of === 'person') return putOnCard(work, correcting, { before, number })
  return number === null || number === before ? Promise.resolve(unchanged) : renumber(work, correcting, { before, number })
}

/** The card of the whole family bears another number. The old one is not said again of its people by a file. */
async function renumber(
  work: Work,
  { person, said }: Correcting,
  { before, number }: { before: string | null; number: string },
): Promise<Corrected> {
  const family = person.family_id ?? ''
  const released = before === null ? [] : [{ number: before, holder: family }]
  await claim(work, number, family)
  await releaseFamilyCards(
    work,
    released.map(({ number: card, holder }) => ({ card, familyId: holder })),
  )
  const people = before === null ? [] : await listPeopleOf(work.db, family)
  const history = await insertRows(
    work.db,
    'person_fact',
    people.map((one) => turnedDown(work, one, { field: 'familyCardNumber', value: before, region: one.region_code }, said)),
  )
  const changed = await changeRows(work.db, 'family', [{ key: [family], set: { card_number: number } }])
  return {
    ...unchanged,
    told: [{ field: 'familyCardNumber', of: 'family', before: masked(before), after: masked(number) }],
    rows: [...history, ...changed],
    cards: { released, claimed: [{ number, holder: family }] },
  }
}

/** This person stands on another card: that of a family known here, or of one that nobody has recorded yet, or on none. */
async function putOnCard(
  work: Work,
  { person, changes, founded, said }: Correcting,
  { before, number }: { before: string | null; number: string | null },
): Promise<Corrected> {
  if (number === before && (number !== null || person.family_id === null)) return unchanged
  const id = person.person_id as PersonId
  const told = [{ field: 'familyCardNumber', of: 'person', before: masked(before), after: masked(number) }] as const
  if (number === null) return { ...unchanged, told, rows: await changeFamily(work, id, null, said) }

  const relation = changes.relation ?? person.relation ?? 'other'
  const known = await findFamilyByCard(work.db, number)
  if (known) {
    const rows = await changeFamily(work, id, { family: known.family_id, relation }, said)
    return { ...unchanged, told, rows }
  }
  await claim(work, number, founded)
  const begun: RowChange[] = await foundFamily(work, { head: id, family: founded, card: number }, said)
  const rows = await changeFamily(work, id, { family: founded, relation }, said)
  return {
    ...unchanged,
    told,
    rows: [...begun, ...rows],
    cards: { released: [], claimed: [{ number, holder: founded }] },
  }
}

async function claim(work: Work, card: string, familyId: string): Promise<void> {
  if ((await claimFamilyCards(work, [{ card, familyId }])).get(card) !== familyId) throw new Problem('family-card-taken')
}
