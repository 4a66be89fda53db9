import { maskNik } from '#domain/people/nik.ts'
import type { PersonId } from '#domain/people/person.ts'
import { Problem } from '#domain/platform/problem.ts'
import { claimNiks, releaseNiks } from '../../platform/elevations.sql.ts'
import type { Work } from '../../platform/work.ts'
import { changeRows } from '../changes/rows.sql.ts'
import { setFacts } from '../changes/set-facts.ts'
import { type Corrected, type Correcting, unchanged } from './corrected.ts'

const masked = (nik: string | null) => (nik === null ? null : maskNik(nik))

/** The number is claimed for the whole country, as imports do; the old one is free for whose it is. */
export async function correctNik(work: Work, { person, changes, said }: Correcting): Promise<Corrected> {
  const { nik, nikMissingReason } = changes
  const isHeld = person.nik_standing === 'held'
  if (nik === undefined || (nik === person.nik && (isHeld || nik === null))) return unchanged
  const id = person.person_id as PersonId

  const released = isHeld && person.nik !== null ? [{ number: person.nik, holder: id }] : []
  await releaseNiks(
    work,
    released.map(({ number }) => ({ nik: number, personId: id })),
  )
  if (nik !== null && (await claimNiks(work, [{ nik, personId: id }])).get(nik) !== id) throw new Problem('nik-taken')

  const also = {
    nik_standing: nik === null ? 'missing' : 'held',
    nik_missing_reason: nik === null ? (nikMissingReason ?? null) : null,
  }
  const rows =
    nik === person.nik
      ? await changeRows(work.db, 'person', [{ key: [id], set: also }])
      : await setFacts(work, id, { nik }, said, also)
  return {
    ...unchanged,
    told: [{ field: 'nik', of: 'person', before: masked(person.nik), after: masked(nik) }],
    rows,
    niks: { released, claimed: nik === null ? [] : [{ number: nik, holder: id }] },
  }
}
