import type { ApprovalFileId } from '#domain/approvals/approval.ts'
import { type DecisionFault, decisionFaults } from '#domain/approvals/decision.rules.ts'
import type { ApprovalFileInFull, FilePowers } from '#domain/approvals/file.ts'
import { type Standing, standingAt } from '#domain/approvals/holder.rules.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Work } from '../platform/work.ts'
import { type Acting, findActing, giversFor } from './acting.sql.ts'
import { type FileOnItsWay, type FileStep, findFile, findParties } from './course.sql.ts'
import { findFileRow } from './files.listing.sql.ts'
import { findSignatories } from './moves.sql.ts'
import { showFiles } from './show-files.ts'

/** One file with its moves and what its reader may do with it now. */
export async function getFile(work: Work, id: ApprovalFileId): Promise<ApprovalFileInFull> {
  const row = await findFileRow(work.db, id)
  const [shown] = row ? await showFiles(work, [row]) : []
  const file = await findFile(work.db, id)
  if (!shown || !file) throw new Problem('not-found')
  return { ...shown, powers: await powersOver(work, file) }
}

async function powersOver(work: Work, file: FileOnItsWay): Promise<FilePowers> {
  const { accountId } = work.actor
  const step = stepHere(file)
  const parties = await findParties(work.db, file.id)
  const open = file.state === 'waiting' || file.state === 'returned'
  const withdraw = open && accountId !== null && parties.proposers.includes(accountId)
  if (!step) return { decide: null, record: null, withdraw }

  if (step.kind === 'paper') {
    const may = work.holds('approvals.record-paper', file.region)
    const proposed = accountId !== null && parties.proposers.includes(accountId)
    return { decide: null, record: may ? recordAt(file, proposed) : null, withdraw }
  }
  const acting = await findActing(work)
  const standing = standingOf(file, step, acting)
  if (!standing || !work.holds('approvals.decide', file.region)) return { decide: null, record: null, withdraw }

  const faults = faultsAt(step, standing, acting.me.accountId, parties)
  const people = await findSignatories(work.db, [standing.instead])
  const insteadOf = (standing.instead !== null && people.get(standing.instead)) || null
  return { decide: { insteadOf, rules: faults.map(({ rule }) => rule) }, record: null, withdraw }
}

/** AP-16: whoever proposed the file sends it out, and leaves the answer to somebody else. */
function recordAt({ sentOn }: FileOnItsWay, proposed: boolean): NonNullable<FilePowers['record']> {
  if (sentOn === null) return 'send'
  return proposed ? 'answer-by-another' : 'answer'
}

/** The step that a waiting file waits at. */
export function stepHere({ state, position, steps }: FileOnItsWay): FileStep | undefined {
  return state === 'waiting' ? steps.find((step) => step.position === position) : undefined
}

export function standingOf(file: FileOnItsWay, step: FileStep, acting: Acting): Standing | undefined {
  return standingAt({ ...step, region: file.region }, acting.me, giversFor(acting, file.region))
}

function faultsAt(
  step: FileStep,
  standing: Standing,
  by: Acting['me']['accountId'],
  { proposers, deciders }: Awaited<ReturnType<typeof findParties>>,
): DecisionFault[] {
  const { position, kind } = step
  return decisionFaults({ by, position, kind, standing, proposers, before: deciders, outcome: 'approved', reason: '' })
}
