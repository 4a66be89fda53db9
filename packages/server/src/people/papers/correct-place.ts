import type { PersonId } from '#domain/people/person.ts'
import type { Work } from '../../platform/work.ts'
import { changeRows, followRegion, type RowChange } from '../changes/rows.sql.ts'
import { setFacts } from '../changes/set-facts.ts'
import { type Corrected, type Correcting, unchanged } from './corrected.ts'

/** What the person is to the head; of whoever is put on another card it came with the card. */
export async function correctRelation(work: Work, { person, changes, said }: Correcting): Promise<Corrected> {
  const { relation, card } = changes
  if (relation === undefined || relation === person.relation) return unchanged
  const rows = card?.of === 'person' ? [] : await setFacts(work, person.person_id as PersonId, { relation }, said)
  return { ...unchanged, told: [{ field: 'relation', of: 'person', before: person.relation, after: relation }], rows }
}

/** Where they lived all along: nobody moves, so the address stays and no aid ends. */
export async function correctVillage(work: Work, { person, members, changes, said }: Correcting): Promise<Corrected> {
  const { village } = changes
  if (village === undefined || village.code === person.region_code) return unchanged
  const { code, of } = village
  const { family_id: family } = person
  const people = of === 'family' ? members.map(({ id }) => id) : [person.person_id as PersonId]
  const rows: RowChange[] = []
  for (const id of people) {
    rows.push(...(await setFacts(work, id, { village: code }, said)))
    rows.push(...(await followRegion(work.db, 'person', id, code)))
  }
  if (of === 'family' && family !== null) {
    rows.push(...(await changeRows(work.db, 'family', [{ key: [family], set: { region_code: code } }])))
    rows.push(...(await followRegion(work.db, 'family', family, code)))
  }
  return { ...unchanged, told: [{ field: 'village', of, before: person.region_code, after: code }], rows }
}
