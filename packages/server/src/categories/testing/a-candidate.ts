import type { Candidate, CandidateId, DecisionId, SubjectId } from '#domain/categories/candidate.ts'
import * as api from '#domain/categories/candidates.api.ts'
import type { PersonDraft } from '#domain/people/people.api.ts'
import { aPersonIn, made, officerOf, type Registered } from '../../platform/testing/fixtures.ts'
import type { Caller, World } from '../../platform/testing/world.ts'

/** Looks through the facts of a regency and waits for it. */
export async function search(world: World, officer: Caller, region = '64.08'): Promise<void> {
  made(await world.send(api.findCandidates, { body: { region } }, officer))
  await world.settle()
}

/** The open candidate of that person for a category. */
export async function candidateOf(
  world: World,
  officer: Caller,
  { id }: Pick<Registered, 'id'>,
  category: string,
): Promise<Candidate> {
  const { rows } = made(await world.send(api.listCandidatesOf, { params: { id } }, officer))
  const found = rows.find((row) => row.category === category)
  if (!found) throw new Error(`no candidate for ${category}`)
  return found
}

/** Somebody whose recorded occupation makes them a candidate, found and not decided on. */
export async function aCandidateIn(
  world: World,
  village: string,
  over: Partial<PersonDraft> = {},
): Promise<{ subject: SubjectId; id: CandidateId }> {
  const officer = await officerOf(world, village)
  const person = await aPersonIn(world, village, { occupation: 'PEMULUNG', ...over })
  await search(world, officer, village.slice(0, 5))
  const { subject, id } = await candidateOf(world, officer, person, 'PMKS-13')
  return { subject, id }
}

/** A refusal by an officer of the regency. */
export async function aDecisionIn(world: World, village: string): Promise<DecisionId> {
  const params = await aCandidateIn(world, village)
  const body = { version: 1, reason: 'not-so' as const }
  return made(await world.send(api.refuseCandidate, { params, body }, await officerOf(world, village))).decision
}
