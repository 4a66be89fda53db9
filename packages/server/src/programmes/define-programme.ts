import { v7 as uuidv7 } from 'uuid'
import type { AccountId } from '#domain/access/account.ts'
import type { JournalEvent } from '#domain/platform/journal-events.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Programme, ProgrammeDraft, ProgrammeId } from '#domain/programmes/programme.ts'
import { programmeFaults, redefinitionFaults } from '#domain/programmes/programme.rules.ts'
import type { Work } from '../platform/work.ts'
import { findRegion } from '../regions/index.ts'
import { insertProgramme, updateProgramme } from './programmes.sql.ts'
import { getProgramme, regionsIn } from './read-programme.ts'

export async function defineProgramme(work: Work, draft: ProgrammeDraft): Promise<Programme> {
  await refuseUnsound(work, draft)

  const id = uuidv7() as ProgrammeId
  await insertProgramme(work.db, id, draft, definerOf(work), work.now)

  await note(work, 'programme.defined', id, draft, 1)
  return getProgramme(work, id)
}

/** Lists that were made stay with the version they were made by. */
export async function redefineProgramme(work: Work, id: ProgrammeId, version: number, draft: ProgrammeDraft): Promise<Programme> {
  const before = await getProgramme(work, id)
  if (!before.may.define) throw new Problem('not-allowed')
  if (before.version !== version) throw new Problem('stale-version')
  await refuseUnsound(work, draft)
  const faults = redefinitionFaults(before, draft, before.figures.lists)
  if (faults.length > 0) throw new Problem('programme-unsound', { faults })

  if (!(await updateProgramme(work.db, id, version, draft, definerOf(work), work.now))) throw new Problem('stale-version')

  await note(work, 'programme.redefined', id, draft, version + 1)
  return getProgramme(work, id)
}

async function refuseUnsound(work: Work, draft: ProgrammeDraft): Promise<void> {
  if (!work.holds('programmes.define', draft.owner)) throw new Problem('not-allowed')
  const faults = programmeFaults(draft)
  if (faults.length > 0) throw new Problem('programme-unsound', { faults })
  for (const region of [draft.owner, ...(draft.rule ? regionsIn(draft.rule) : [])])
    if (!(await findRegion(work.db, region))) throw new Problem('region-unknown', { region })
}

function definerOf(work: Work): AccountId {
  if (work.actor.accountId === null) throw new Problem('not-allowed')
  return work.actor.accountId
}

async function note(work: Work, event: JournalEvent, id: ProgrammeId, draft: ProgrammeDraft, version: number): Promise<void> {
  const { owner: region, amount, quota, beneficiary } = draft
  await work.journal({ event, subjectType: 'programme', subjectId: id, region, facts: { version, beneficiary, amount, quota } })
}
