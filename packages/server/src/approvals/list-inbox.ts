import type { Errand, InboxFile } from '#domain/approvals/file.ts'
import type { Page } from '#domain/platform/page.ts'
import { pageFrom, readCursor } from '../platform/http/cursor.ts'
import type { Work } from '../platform/work.ts'
import { findActing } from './acting.sql.ts'
import { type FileRow, listInboxRows } from './files.listing.sql.ts'
import { showFiles } from './show-files.ts'

/** What waits for the one who asks. */
export async function listInbox(work: Work, { limit, after }: { limit: number; after?: string | undefined }) {
  const rows = await listInboxRows(work.db, await findActing(work), limit + 1, readCursor(after, ['id'])?.id)
  const page = pageFrom(rows, limit, ({ id }) => ({ id }))
  const shown = await showFiles(work, page.rows)
  const errands = new Map(page.rows.map((row) => [row.id, row]))
  return {
    next: page.next,
    rows: shown.map((file) => {
      const kind = file.steps.find(({ standing }) => standing === 'here')?.kind
      return { ...file, errand: errandOf(errands.get(file.id), kind) }
    }),
  } satisfies Page<InboxFile>
}

function errandOf(row: FileRow | undefined, kind: 'account' | 'paper' | undefined): Errand {
  if (kind === undefined) return 'mend'
  if (kind === 'account') return 'decide'
  return row?.sentOn === null ? 'send' : 'record'
}
