import type { CandidateId, SubjectId } from '#domain/categories/candidate.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { aNeedOf, aPersonIn, officerOf } from '../../platform/testing/fixtures.ts'
import type { World } from '../../platform/testing/world.ts'
import { candidateOf, search } from './a-candidate.ts'

/** A woman recorded as economically vulnerable who, as it turns out, is past sixty. */
export async function anOutgrownIn(world: World, village: string): Promise<{ subject: SubjectId; id: CandidateId }> {
  const officer = await officerOf(world, village)
  const person = await aPersonIn(world, village, { birthDate: '1967-03-05' as LocalDate })
  await aNeedOf(world, village, person.id, 'PMKS-23')
  await world.query("update person set birth_date = '1966-03-05' where person_id = $1", [person.id])
  await search(world, officer, village.slice(0, 5))
  const { subject, id } = await candidateOf(world, officer, person, 'PMKS-23')
  return { subject, id }
}
