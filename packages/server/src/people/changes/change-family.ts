import { v7 as uuidv7 } from 'uuid'
import type { PersonId } from '#domain/people/person.ts'
import { Problem } from '#domain/platform/problem.ts'
import { claimFamilyCards, releaseFamilyCards } from '../../platform/elevations.sql.ts'
import type { Work } from '../../platform/work.ts'
import { findCardNumber } from '../merges/records.sql.ts'
import { changeRows, findMembership, insertRows, type RowChange } from './rows.sql.ts'
import { getRow, type Said, setFacts, turnedDown } from './set-facts.ts'

interface Joined {
  readonly family: string
  readonly relation: string
}

/** The membership ends, and another one may begin; the old card is not said again of this person by the same file. */
export async function changeFamily(work: Work, id: PersonId, to: Joined | null, said: Said): Promise<RowChange[]> {
  const person = await getRow(work, id)
  const membership = await findMembership(work.db, id)
  const card = await findCardNumber(work.db, person.family_id)
  const ended =
    membership === undefined
      ? []
      : await changeRows(work.db, 'family_membership', [
          { key: [id, membership.id], set: { until: said.on < membership.since ? membership.since : said.on } },
        ])
  const history =
    card === null
      ? []
      : await insertRows(work.db, 'person_fact', [
          turnedDown(work, person, { field: 'familyCardNumber', value: card, region: person.region_code }, said),
        ])
  const moved = await changeRows(work.db, 'person', [{ key: [id], set: { family_id: to?.family ?? null } }])
  const begun =
    to === null
      ? []
      : await insertRows(work.db, 'family_membership', [
          {
            person_id: id,
            membership_id: uuidv7(),
            family_id: to.family,
            region_code: person.region_code,
            relation: to.relation,
            since: said.on,
          },
        ])
  return [...ended, ...history, ...moved, ...begun, ...(await setFacts(work, id, { relation: to?.relation ?? null }, said))]
}

interface Founded {
  /** At whose home. */
  readonly head: PersonId
  readonly family: string
  /** Claimed for it; null while there is none yet. */
  readonly card: string | null
}

export async function foundFamily(work: Work, { head, family, card }: Founded, said: Said): Promise<RowChange[]> {
  const { region_code, address, rt, rw, synthetic } = await getRow(work, head)
  return insertRows(work.db, 'family', [
    {
      family_id: family,
      card_number: card,
      region_code,
      address,
      rt,
      rw,
      synthetic,
      source: said.source,
      as_of: said.on,
      recorded_at: work.now,
      version: 1,
    },
  ])
}

/** One card, one family: a number that another family of the country has stays theirs. */
export async function giveCard(work: Work, { family, card }: { family: string; card: string }): Promise<RowChange[]> {
  const holder = (await claimFamilyCards(work, [{ card, familyId: family }])).get(card)
  if (holder !== family) throw new Problem('family-card-taken')
  return changeRows(work.db, 'family', [{ key: [family], set: { card_number: card } }])
}

/** Numbers that families got by these changes are free again. */
export async function takeBackCards(work: Work, changes: readonly RowChange[]): Promise<void> {
  const given = changes.flatMap(({ table, key: [familyId], before, after }) => {
    const card = after['card_number']
    return table === 'family' && before !== null && familyId !== undefined && typeof card === 'string' ? [{ card, familyId }] : []
  })
  if (given.length > 0) await releaseFamilyCards(work, given)
}
