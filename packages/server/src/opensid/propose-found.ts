import { wholeDetails } from '#domain/opensid/file.rules.ts'
import type { FoundAnswer } from '#domain/opensid/found.ts'
import type * as api from '#domain/opensid/opensid.api.ts'
import type { OpenSidFileId } from '#domain/opensid/opensid-id.ts'
import type { Output } from '#domain/platform/endpoint.ts'
import { Problem, type ProblemCode } from '#domain/platform/problem.ts'
import type { ClaimId } from '#domain/proposals/claim-id.ts'
import { attempt, proposeClaim } from '../proposals/index.ts'
import type { Work } from '../platform/work.ts'
import { countOf, type FileRecord, updateFile } from './files.sql.ts'
import { findOnItsWay, lockFindings, markFinding } from './findings.sql.ts'
import { listNewcomers } from './held.sql.ts'
import { getFile } from './read-files.ts'
import { tell } from './take-file.ts'

type Left = Output<typeof api.proposeOpenSid>['left']
type Picked = Awaited<ReturnType<typeof lockFindings>>[number]

/** Claims what was picked, each by the one command there is; what cannot be is left with why, and the others are claimed. */
export async function proposeFound(
  work: Work,
  id: OpenSidFileId,
  answers: readonly FoundAnswer[],
): Promise<Output<typeof api.proposeOpenSid>> {
  const file = await getFile(work, id)
  if (file.state !== 'read') throw new Problem('opensid-not-ready')
  const answerTo = new Map(answers.map((answer) => [answer.at, answer]))
  const picked = await lockFindings(work.db, id, [...answerTo.keys()])
  const known = new Set(picked.map(({ at }) => at))
  const left: Left = [...answerTo.keys()].filter((at) => !known.has(at)).map((at) => ({ at, problem: 'not-found' }))

  for (const found of picked) {
    const problem = await claimOne(work, file, found, answerTo.get(found.at) ?? { at: found.at })
    if (problem !== undefined) left.push({ at: found.at, problem })
  }
  await updateFile(work.db, file, await countOf(work.db, id))
  const done = answerTo.size - left.length
  await tell(work, 'opensid-file.claimed', file, { claims: done, left: left.length })
  return { done, left }
}

async function claimOne(work: Work, file: FileRecord, found: Picked, answer: FoundAnswer): Promise<ProblemCode | undefined> {
  if (found.standing !== 'open') return 'claim-already-open'
  const details = wholeDetails(found.details, answer, file.asOf)
  if (details === undefined) return 'opensid-unsound'
  // Nobody's claims meet by themselves: somebody new has no id yet.
  const [newcomer] = details.kind === 'new-person' ? await listNewcomers(work.db, file.region, [found.nik]) : []
  if (newcomer) return onItsWay(work, file, found, newcomer.claim)

  const problem = await attempt(work.db, async () => {
    const draft = { person: found.person, village: file.region, observedOn: file.asOf, papers: [], details }
    const { id: claim } = await proposeClaim(work, { ...draft, note: `Dari lembar penduduk OpenSID per ${file.asOf}.` })
    await markFinding(work.db, { id: file.id, at: found.at }, { standing: 'proposed', claim })
  })
  if (problem !== 'claim-already-open' || found.person === null) return problem
  return onItsWay(work, file, found, await findOnItsWay(work.db, found.person, details.kind as typeof found.details.kind))
}

/** Somebody else was first: it is shown with their claim. */
async function onItsWay(work: Work, { id }: FileRecord, { at }: Picked, claim: ClaimId | undefined): Promise<ProblemCode> {
  if (claim !== undefined) await markFinding(work.db, { id, at }, { standing: 'on-its-way', claim })
  return 'claim-already-open'
}
