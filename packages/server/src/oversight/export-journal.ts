import { v7 as uuidv7 } from 'uuid'
import type { ExportId, JournalFilter } from '#domain/oversight/journal-entry.ts'
import { Problem } from '#domain/platform/problem.ts'
import { localDateIn } from '#domain/platform/local-date.ts'
import type { TaskId } from '#domain/tasks/task.ts'
import { commonRegion } from '../platform/db/reach.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import { insertStoredFile } from '../platform/files/stored-files.sql.ts'
import type { Download } from '../platform/http/exchange.ts'
import type { Shift } from '../platform/jobs/job.ts'
import type { Work } from '../platform/work.ts'
import { entriesFile } from './entries-file.ts'
import { findExport, finishExport, insertExport } from './exports.sql.ts'
import { countEntries, type EntryRow, listEntries } from './journal.sql.ts'
import { type Wanted, wantedOf } from './wanted.ts'

const mediaType = 'text/csv; charset=utf-8'
const pageLength = 2_000
/** Bytes; about fifty million entries. */
const largest = 20_000_000_000

export async function askForExport(work: Work, filter: JournalFilter): Promise<{ id: ExportId; taskId: TaskId }> {
  if (work.actor.accountId === null) throw new Problem('not-signed-in')
  const id = uuidv7() as ExportId
  const region = commonRegion(work.reach)
  await insertExport(work.db, { id, region, askedBy: work.actor.accountId, filter }, work.now)
  const taskId = await work.enqueue({ job: 'oversight.export-journal', payload: { id }, subject: id, key: id })
  await work.journal({
    event: 'journal.export-asked-for',
    subjectType: 'journal-export',
    subjectId: id,
    region,
    facts: { ...filter },
  })
  return { id, taskId }
}

/** Writes what stood in the journal when it was asked for, page by page; safe to run again. */
export async function exportJournal(shift: Shift, id: ExportId, files: FileStore): Promise<void> {
  const asked = await shift.step((work) => findExport(work.db, id))
  if (!asked) throw new Problem('not-found')
  if (asked.fileId !== null) return

  const wanted = wantedOf(asked.filter, asked.askedAt)
  const total = await shift.step((work) => countEntries(work.db, wanted))
  const counter = { written: 0, total }
  const stored = await files.put(entriesFile(pages(shift, wanted, counter)), largest)
  try {
    await shift.step(async (work) => {
      const { askedAt: stored_at, region: region_code } = asked
      await insertStoredFile(work.db, {
        file_id: stored.id,
        region_code,
        name: `jurnal-${localDateIn(stored_at)}.csv`,
        media_type: mediaType,
        size: stored.size,
        sha256: stored.sha256,
        stored_by: work.actor.accountId ?? '',
        stored_at: work.now,
      })
      await finishExport(work.db, id, stored.id, counter.written, work.now)
    })
  } catch (thrown) {
    await files.remove(stored.id)
    throw thrown
  }
}

async function* pages(
  shift: Shift,
  wanted: Wanted,
  counter: { written: number; readonly total: number },
): AsyncGenerator<readonly EntryRow[]> {
  let after: string | undefined
  for (;;) {
    await shift.progress({ stage: 'exporting', done: counter.written, total: counter.total })
    const place = after
    const rows = await shift.step((work) => listEntries(work.db, wanted, place, pageLength))
    yield rows
    counter.written += rows.length
    after = rows.at(-1)?.id
    if (rows.length < pageLength) return
  }
}

/** The file of an export. To take it is an entry of its own, each time. */
export async function fetchExport(work: Work, id: ExportId, files: FileStore): Promise<Download> {
  const found = await findExport(work.db, id)
  if (!found || found.fileId === null) throw new Problem('not-found')
  work.witness({ event: 'journal.exported', subjectType: 'journal-export', subjectId: id, region: found.region, facts: {} })
  return { name: `jurnal-${localDateIn(found.askedAt)}.csv`, mediaType, content: files.open(found.fileId) }
}
