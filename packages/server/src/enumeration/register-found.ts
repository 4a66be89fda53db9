import type { RoundId } from '#domain/enumeration/round.ts'
import type { PersonDraft } from '#domain/people/people.api.ts'
import type { PersonId } from '#domain/people/person-id.ts'
import { Problem } from '#domain/platform/problem.ts'
import { registerPerson } from '../people/index.ts'
import type { Work } from '../platform/work.ts'
import { getRound, refuseUnless } from './get-round.ts'
import { listPlan } from './rounds.sql.ts'
import { insertFind } from './visits.sql.ts'

/**
 * Registers somebody whom no list knew, in a village of the round. What is known of them keeps the source that was named, since
 * lists of later months are weighed against it; that the round found them is kept beside it.
 */
export async function registerFound(work: Work, id: RoundId, draft: PersonDraft): Promise<{ id: PersonId }> {
  const round = await getRound(work, id)
  refuseUnless(round, 'open')
  const plan = await listPlan(work.db, id)
  if (!plan.some(({ region }) => region === draft.regionCode)) throw new Problem('not-allowed')

  const person = await registerPerson(work, draft)
  await insertFind(work.db, {
    person_id: person.id,
    round_id: id,
    region_code: draft.regionCode,
    recorded_by: work.actor.accountId ?? '',
    recorded_at: work.now,
  })
  await work.journal({
    event: 'round-person.registered',
    subjectType: 'person',
    subjectId: person.id,
    region: draft.regionCode,
    facts: { round: id },
  })
  return person
}
