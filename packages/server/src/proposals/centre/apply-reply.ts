import { lineOfCode } from '#domain/proposals/centre-file.rules.ts'
import type { CentreReplyId } from '#domain/proposals/centre-file.ts'
import { judgeLine, readReplyLine, type ReplyColumns, replyColumns, type SaidLine } from '#domain/proposals/centre-reply.rules.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import type { Shift } from '../../platform/jobs/job.ts'
import { readSheets } from '../../platform/sheets/read-sheets.ts'
import { tellFound } from '../../platform/tell-found.ts'
import { tellNews } from '../../platform/news/tell-news.ts'
import type { Work } from '../../platform/work.ts'
import { type CentreFileRecord, findCentreFile } from './files.sql.ts'
import {
  applyLines,
  countVerdicts,
  findReply,
  insertReplyLines,
  type JudgedLine,
  listAnswered,
  listMeant,
  type MeantClaim,
  type ReplyRecord,
  spoilContradicted,
  tallyAnswers,
  updateReply,
} from './replies.sql.ts'
import { tell } from './take-reply.ts'

const linesAtOnce = 2_000

interface Line extends SaidLine {
  readonly line: number
}

/** Reads an answer in parts, each a transaction of its own, and judges its lines; a reading that was cut short goes on after them. */
export async function readWholeReply(shift: Shift, id: CentreReplyId, files: FileStore): Promise<void> {
  const start = await shift.step((work) => findReply(work.db, id))
  if (!start) throw new Problem('not-found')
  if (start.state !== 'reading') return
  const file = await shift.step((work) => findCentreFile(work.db, start.file))
  if (!file) throw new Problem('not-found')
  try {
    await readLines(shift, start, file, files)
  } catch (thrown) {
    if (thrown instanceof Problem) await shift.step((work) => updateReply(work.db, start, { state: 'unreadable' }))
    throw thrown
  }
  await shift.step(async (work) => {
    await spoilContradicted(work.db, id)
    const { lines, verdicts } = await countVerdicts(work.db, id)
    await updateReply(work.db, start, { state: 'read', lines, verdicts: JSON.stringify(verdicts) })
    await tell(work, 'centre-reply.read', start, { file: file.id, lines, ...verdicts })
  })
}

async function readLines(shift: Shift, reply: ReplyRecord, file: CentreFileRecord, files: FileStore): Promise<void> {
  let columns: ReplyColumns | undefined
  let waiting: Line[] = []
  let done = 0
  let fraction = 0
  const flush = async () => {
    const lines = waiting
    waiting = []
    await shift.step((work) => takeLines(work, reply, file, lines))
    await shift.progress({ stage: 'reading', done, total: fraction > 0 ? Math.max(done, Math.round(done / fraction)) : null })
  }
  for await (const { line, cells } of readSheets(files.pathOf(reply.id), { onProgress: (read) => void (fraction = read) })) {
    if (columns === undefined) {
      columns = replyColumns(reply.layout, cells)
      continue
    }
    done += 1
    if (line <= reply.readTo) continue
    waiting.push({ line, ...readReplyLine(reply.layout, columns, cells) })
    if (waiting.length === linesAtOnce) await flush()
  }
  if (columns === undefined) throw new Problem('no-table-found')
  if (waiting.length > 0) await flush()
}

async function takeLines(work: Work, { id, region, state }: ReplyRecord, file: CentreFileRecord, lines: readonly Line[]) {
  const numberOf = ({ row }: Line) => (row === null ? undefined : lineOfCode(file.code, row))
  const numbers = lines.flatMap((line) => numberOf(line) ?? [])
  const niks = lines.flatMap(({ nik }) => nik ?? [])
  const meant = await listMeant(work.db, { file: file.id, reply: id }, numbers, niks)
  const byLine = new Map(meant.map((row) => [row.line, row]))
  const byNik = Map.groupBy(meant, ({ nik }) => nik)
  const saidHere = new Map(meant.map(({ claim, saidHere: said }) => [claim, said]))
  const now = (row: MeantClaim | undefined) => row && { ...row, saidHere: saidHere.get(row.claim) ?? null }

  const judged = lines.map((line): JudgedLine => {
    const number = numberOf(line)
    const byRow = now(number === undefined ? undefined : byLine.get(number))
    const named = line.nik === null ? [] : (byNik.get(line.nik) ?? []).flatMap((row) => now(row) ?? [])
    const { verdict, row } = judgeLine(line, { byRow, byNik: named })
    const claim = row === undefined ? null : (byLine.get(row.line)?.claim ?? null)
    if (claim !== null && line.answer !== null) saidHere.set(claim, saidHere.get(claim) ?? line.answer)
    return { ...line, claim, verdict }
  })
  await insertReplyLines(work.db, { id, region }, judged)
  await updateReply(work.db, { id, region, state }, { read_to: lines.at(-1)?.line ?? 0 })
}

/** Lines applied at once: a transaction each. */
const appliedAtOnce = 20_000

/** Lets an answer count. Safe to run again from its beginning: what was moved is passed over. */
export async function applyReply(shift: Shift, id: CentreReplyId): Promise<void> {
  const reply = await shift.step((work) => findReply(work.db, id))
  if (!reply) throw new Problem('not-found')
  if (reply.state !== 'applying') return
  for (let from = 1; from <= reply.readTo; from += appliedAtOnce) {
    await shift.progress({ stage: 'applying', done: from - 1, total: reply.readTo })
    await shift.step(async (work) => {
      const [by, now] = [work.actor.accountId ?? '', work.now]
      const moved = await applyLines(work.db, reply, { from, to: from + appliedAtOnce }, { by, now })
      const { applied } = (await findReply(work.db, id)) ?? reply
      await updateReply(work.db, reply, { applied: (applied ?? 0) + moved })
    })
  }
  await shift.step(async (work) => {
    await tallyAnswers(work.db, reply.file)
    await updateReply(work.db, reply, { state: 'applied' })
    const { applied } = (await findReply(work.db, id)) ?? reply
    await tell(work, 'centre-reply.applied', reply, { file: reply.file, applied })
    await tellFound(work, reply.region)
    await tellNews(work, ...(await listAnswered(work.db, id)))
  })
}
