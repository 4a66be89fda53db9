import { localDateIn } from '#domain/platform/local-date.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { CentreFileId, CentreLetter } from '#domain/proposals/centre-file.ts'
import { type CentreFileFault, fileAfter, letterFaults, sendingFaults } from '#domain/proposals/centre-file.rules.ts'
import { isWorded, reasonLetters } from '#domain/proposals/decide.rules.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { reaches } from '../../platform/db/reach.ts'
import { deleteStoredFiles } from '../../platform/files/stored-files.sql.ts'
import type { JournalEntry, Work } from '../../platform/work.ts'
import type { Shift } from '../../platform/jobs/job.ts'
import { type CentreFileRecord, findCentreFile, updateFile } from './files.sql.ts'
import { fileRows, findReached, freeRows, freeUnfiled } from './rows.sql.ts'

interface Seen {
  readonly version: number
}

/** The file as its reader saw it last, where the caller's mandate reaches it. */
async function getFileAt(work: Work, id: CentreFileId, { version }: Seen): Promise<CentreFileRecord> {
  const file = await findCentreFile(work.db, id)
  if (!file || !reaches(work.reach, file.region)) throw new Problem('not-found')
  if (file.version !== version) throw new Problem('stale-version')
  return file
}

async function change(
  work: Work,
  file: CentreFileRecord,
  changes: Parameters<typeof updateFile>[2],
  { event, facts }: Pick<JournalEntry, 'event' | 'facts'>,
): Promise<{ version: number }> {
  if (!(await updateFile(work.db, file, changes))) throw new Problem('stale-version')
  await work.journal({ event, subjectType: 'centre-file', subjectId: file.id, region: file.region, facts })
  return { version: file.version + 1 }
}

function refuse(faults: readonly CentreFileFault[]): void {
  if (faults.length > 0) throw new Problem('centre-file-unsound', { faults })
}

/** What stands on the letter and the statement of a file that was not sent. */
export async function writeLetter(work: Work, id: CentreFileId, { letter, ...seen }: Seen & { letter: CentreLetter }) {
  const file = await getFileAt(work, id, seen)
  if (file.state !== 'ready') throw new Problem('centre-file-not-ready')
  refuse(letterFaults(letter, work.today))
  const facts = { number: letter.number }
  return change(work, file, { letter: JSON.stringify(letter) }, { event: 'centre-file.letter-written', facts })
}

/** Records that the file went to the centre; a job tells each of its claims. */
export async function sendFile(work: Work, id: CentreFileId, { on, ...seen }: Seen & { on: LocalDate }) {
  const file = await getFileAt(work, id, seen)
  const state = fileAfter(file.state, 'sent')
  if (!state) throw new Problem('centre-file-not-ready')
  refuse(sendingFaults({ letter: file.letter, on, madeOn: localDateIn(file.madeAt) }, work.today))
  await work.enqueue({ job: 'proposals.send-centre-file', payload: { id }, subject: id, key: id })
  const facts = { on, letter: file.letter?.number, rows: file.rows, sha256: file.sha256 }
  const sent = { state, sent_on: on, sent_by: work.actor.accountId }
  return change(work, file, sent, { event: 'centre-file.told-sent', facts })
}

/** Before it was sent: its claims are ready for the next file, and nobody can fetch this one any more. */
export async function withdrawFile(work: Work, id: CentreFileId, { reason, ...seen }: Seen & { reason: string }) {
  const file = await getFileAt(work, id, seen)
  const state = fileAfter(file.state, 'withdrawn')
  if (!state) throw new Problem('centre-file-not-ready')
  if (!isWorded(reason)) refuse([{ rule: 'PROP-12', letters: reasonLetters }])
  const withdrawn = { withdrawn_by: work.actor.accountId, withdrawn_at: work.now, reason }
  const facts = { rows: file.rows, sha256: file.sha256 }
  // First, for it takes as long as many claims do, and what takes claims meanwhile waits for this.
  const changed = await change(work, file, { state, stored_id: null, ...withdrawn }, { event: 'centre-file.withdrawn', facts })
  await freeRows(work.db, id)
  if (file.stored !== null) await deleteStoredFiles(work.db, [file.stored])
  return changed
}

/** Lines told at once: a transaction each, so that nobody waits long for a claim. */
const linesAtOnce = 20_000

/** Tells each claim of a file as sent. Safe to run again from its beginning: what was told is passed over. */
export async function carrySent(shift: Shift, id: CentreFileId): Promise<void> {
  const { line: last } = await shift.step((work) => findReached(work.db, id))
  for (let from = 1; from <= last; from += linesAtOnce) {
    await shift.progress({ stage: 'sending', done: from - 1, total: last })
    await shift.step(async (work) => {
      const file = await findCentreFile(work.db, id)
      if (file?.state !== 'sending' || file.letter === null || file.sentOn === null) return
      const sent = { letter: file.letter.number, on: file.sentOn, by: work.actor.accountId ?? '', now: work.now }
      await fileRows(work.db, id, { from, to: from + linesAtOnce }, sent)
    })
  }
  await shift.step(async (work) => {
    const file = await findCentreFile(work.db, id)
    const state = file && fileAfter(file.state, 'carried')
    if (file && state) await updateFile(work.db, file, { state, passed: await freeUnfiled(work.db, id) })
  })
}
