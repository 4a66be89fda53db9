import type { CorrectionId } from '#domain/people/papers.ts'
import type { PersonId } from '#domain/people/person.ts'
import { Problem } from '#domain/platform/problem.ts'
import { claimFamilyCards, claimNiks, releaseFamilyCards, releaseNiks } from '../../platform/elevations.sql.ts'
import type { Work } from '../../platform/work.ts'
import { builtUponPeople, takeBackPeople } from '../changes/take-back.ts'
import type { HeldNumber, Numbers } from './corrected.ts'
import { findCorrection, recordUndo } from './papers.sql.ts'

/** All that the correction changed is put back, or nothing: while something later stands on it, that has to be undone first. */
export async function undoPapers(work: Work, person: PersonId, id: CorrectionId, reason: string): Promise<void> {
  const correction = await findCorrection(work.db, person, id)
  if (!correction) throw new Problem('not-found')
  const { carried, undoneAt, region } = correction
  if (undoneAt !== null) throw new Problem('stale-version')
  const obstacles = await builtUponPeople(work, carried.rows)
  if (obstacles.length > 0) throw new Problem('correction-built-upon', { obstacles })

  await returnNiks(work, carried.niks)
  await returnCards(work, carried.cards)
  await takeBackPeople(work, carried, carried.rows)
  if (!(await recordUndo(work.db, { person, id, reason, by: work.actor.accountId ?? '', now: work.now })))
    throw new Problem('stale-version')
  await work.journal({
    event: 'person.papers-restored',
    subjectType: 'person',
    subjectId: person,
    region,
    facts: { correction: id, reason },
  })
}

/** The old number is theirs again, unless somebody else has taken it since. */
async function returnNiks(work: Work, { released, claimed }: Numbers): Promise<void> {
  const asNik = ({ number, holder }: HeldNumber) => ({ nik: number, personId: holder as PersonId })
  await releaseNiks(work, claimed.map(asNik))
  const holders = await claimNiks(work, released.map(asNik))
  if (released.some(({ number, holder }) => holders.get(number) !== holder)) throw new Problem('nik-taken')
}

async function returnCards(work: Work, { released, claimed }: Numbers): Promise<void> {
  const asCard = ({ number, holder }: HeldNumber) => ({ card: number, familyId: holder })
  await releaseFamilyCards(work, claimed.map(asCard))
  const holders = await claimFamilyCards(work, released.map(asCard))
  if (released.some(({ number, holder }) => holders.get(number) !== holder)) throw new Problem('family-card-taken')
}
