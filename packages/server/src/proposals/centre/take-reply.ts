import type { CentreFileId, CentreReply, CentreReplyId } from '#domain/proposals/centre-file.ts'
import { replyAfter } from '#domain/proposals/centre-file.rules.ts'
import { replyColumns } from '#domain/proposals/centre-reply.rules.ts'
import { Problem } from '#domain/platform/problem.ts'
import { reaches } from '../../platform/db/reach.ts'
import { keepUpload, type Upload } from '../../platform/files/upload.ts'
import { readFirstRows } from '../../platform/sheets/read-sheets.ts'
import type { JournalEntry, Work } from '../../platform/work.ts'
import { readLayout } from '../../settings/index.ts'
import { getFile, lineOf } from './read-files.ts'
import { findReply, findSameReply, insertReply, listFaultyLines, type ReplyRecord, updateReply } from './replies.sql.ts'
import { replyOf } from './reply-of.ts'

/** Above the titles of the columns. */
const titleLines = 20

/** Takes an answer of the centre in and asks for it to be read; nothing changes yet. The same bytes once more are the same answer. */
export async function uploadReply(work: Work, id: CentreFileId, upload: Upload): Promise<{ id: CentreReplyId }> {
  const file = await getFile(work, id)
  if (!reaches(work.reach, file.region)) throw new Problem('not-found')
  if (file.state !== 'sent') throw new Problem('centre-file-not-ready')
  const known = await findSameReply(work.db, id, upload.sha256)
  if (known) return { id: known.id }

  const layout = await readLayout(work.db, 'centre-answer', work.today)
  const sheets = await readFirstRows(upload.path, titleLines)
  if (!sheets.some(({ rows }) => rows.some(({ cells }) => replyColumns(layout, cells))))
    throw new Problem('no-table-found', { titles: [...layout.rowTitles, ...layout.nikTitles, ...layout.answerTitles] })

  const { region } = file
  const reply = upload.id as CentreReplyId
  await keepUpload(work, upload, { region, name: 'centre-reply', mediaType: 'application/octet-stream' })
  await insertReply(work.db, {
    region_code: region,
    reply_id: reply,
    file_id: id,
    sha256: upload.sha256,
    state: 'reading',
    layout: JSON.stringify(layout),
    uploaded_by: work.actor.accountId ?? '',
    uploaded_at: work.now,
  })
  await work.enqueue({ job: 'proposals.read-centre-reply', payload: { id: reply }, subject: id, key: reply })
  const facts = { file: id, size: upload.size, sha256: upload.sha256 }
  await tell(work, 'centre-reply.uploaded', { id: reply, region }, facts)
  return { id: reply }
}

interface Named {
  readonly id: CentreFileId
  readonly reply: CentreReplyId
}

async function getReply(work: Work, { id, reply }: Named): Promise<ReplyRecord> {
  const found = await findReply(work.db, reply)
  if (found?.file !== id) throw new Problem('not-found')
  return found
}

export async function readReply(work: Work, named: Named): Promise<CentreReply> {
  const reply = await getReply(work, named)
  return replyOf(reply, work.holds('upkeep.decide', reply.region))
}

export async function readReplyLines(work: Work, named: Named, { after, limit }: { after?: string | undefined; limit: number }) {
  const reply = await getReply(work, named)
  const rows = await listFaultyLines(work.db, reply.id, lineOf(after), limit + 1)
  const last = rows.length > limit ? rows[limit - 1] : undefined
  const shown = rows.slice(0, limit)
  const facts = { file: reply.file, rows: shown.length }
  work.witness({
    event: 'centre-reply.lines-read',
    subjectType: 'centre-reply',
    subjectId: reply.id,
    region: reply.region,
    facts,
  })
  return { rows: shown, next: last === undefined ? null : String(last.line) }
}

/** Lets an answer count, or puts it aside. */
export async function decideReply(work: Work, named: Named, turn: 'apply' | 'put-aside'): Promise<CentreReply> {
  const reply = await getReply(work, named)
  if (!reaches(work.reach, reply.region)) throw new Problem('not-found')
  const state = replyAfter(reply.state, turn)
  if (!state || !(await updateReply(work.db, reply, { state, decided_by: work.actor.accountId })))
    throw new Problem('centre-reply-not-ready')
  if (turn === 'apply')
    await work.enqueue({ job: 'proposals.apply-centre-reply', payload: { id: reply.id }, subject: reply.file, key: reply.id })
  else await tell(work, 'centre-reply.put-aside', reply, { file: reply.file })
  return readReply(work, named)
}

export function tell(
  work: Work,
  event: Extract<JournalEntry['event'], `centre-reply.${string}`>,
  { id, region }: Pick<ReplyRecord, 'id' | 'region'>,
  facts: object,
): Promise<void> {
  return work.journal({ event, subjectType: 'centre-reply', subjectId: id, region, facts })
}
