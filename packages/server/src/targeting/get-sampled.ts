import { Problem } from '#domain/platform/problem.ts'
import { covers } from '#domain/platform/region-code.ts'
import type { ProgrammeId } from '#domain/programmes/programme-id.ts'
import { reaches } from '../platform/db/reach.ts'
import type { Work } from '../platform/work.ts'
import { findSampled, listPeopled } from './samples.sql.ts'

/** A programme with the regencies that it is for and that the reader reaches whole; not there where there are none. */
export async function getSampled(work: Work, id: ProgrammeId) {
  const programme = await findSampled(work.db, id)
  // Asked whether or not there is such a programme, so that no time tells one that is kept back from none.
  const peopled = await listPeopled(work.db)
  const regencies = peopled.filter((one) => programme !== undefined && covers(programme.owner, one) && reaches(work.reach, one))
  if (!programme || regencies.length === 0) throw new Problem('not-found')
  return { ...programme, regencies }
}
