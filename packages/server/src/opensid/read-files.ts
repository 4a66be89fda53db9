import type { Input, Output } from '#domain/platform/endpoint.ts'
import { Problem } from '#domain/platform/problem.ts'
import { foundKinds } from '#domain/opensid/found.ts'
import type * as api from '#domain/opensid/opensid.api.ts'
import type { OpenSidFile } from '#domain/opensid/opensid-file.ts'
import type { OpenSidFileId } from '#domain/opensid/opensid-id.ts'
import { rowFaults } from '#domain/opensid/row-fault.ts'
import type { Place } from '#domain/regions/place.ts'
import { reaches } from '../platform/db/reach.ts'
import { pageFrom, readCursor } from '../platform/http/cursor.ts'
import type { Work } from '../platform/work.ts'
import { placesOf } from '../regions/index.ts'
import { deleteSaid, type FileRecord, findFile, listFiles, updateFile } from './files.sql.ts'
import { listFaults, listFindings } from './findings.sql.ts'
import { tell } from './take-file.ts'

/** A sheet of a village within the mandate. */
export async function getFile(work: Work, id: OpenSidFileId): Promise<FileRecord> {
  const file = await findFile(work.db, id)
  if (!file || !reaches(work.reach, file.region)) throw new Problem('not-found')
  return file
}

/** The sheets that villages sent, the newest first. */
export async function readFiles(
  work: Work,
  { within, after, limit }: Input<typeof api.listOpenSidFiles>['query'],
): Promise<Output<typeof api.listOpenSidFiles>> {
  const rows = await listFiles(work.db, { within, after: readCursor(after, ['id'])?.id, limit: limit + 1 })
  const page = pageFrom(rows, limit, ({ id }) => ({ id }))
  const places = await placesOf(
    work.db,
    page.rows.map(({ region }) => region),
  )
  return { ...page, rows: page.rows.map((file) => shown(file, places.get(file.region))) }
}

/** One sheet, in counts. */
export async function readOneFile(work: Work, id: OpenSidFileId): Promise<OpenSidFile> {
  const file = await getFile(work, id)
  return shown(file, (await placesOf(work.db, [file.region])).get(file.region))
}

function shown(file: FileRecord, village: Place | undefined): OpenSidFile {
  if (village === undefined) throw new Problem('not-found')
  const { id, asOf, state, lines, same, older, uploadedBy, uploadedAt, keptUntil } = file
  return {
    id,
    village,
    asOf,
    state,
    lines,
    same,
    older,
    found: foundKinds.map((kind) => {
      const { open = 0, proposed = 0, 'on-its-way': onItsWay = 0 } = file.found[kind] ?? {}
      return { kind, open, proposed, onItsWay }
    }),
    faults: rowFaults.flatMap((fault) => {
      const cells = file.faults[fault] ?? 0
      return cells === 0 ? [] : [{ fault, cells }]
    }),
    uploadedBy,
    uploadedAt: uploadedAt.toISOString(),
    keptUntil,
  }
}

const lineOf = (after: string | undefined): number => {
  const line = Number(after ?? 0)
  if (!Number.isSafeInteger(line) || line > 2_147_483_647)
    throw new Problem('invalid-input', { issues: [{ at: 'query.after', message: 'Send back what `next` gave' }] })
  return line
}

function paged<Row extends { at: number }>(rows: Row[], limit: number): { rows: Row[]; next: string | null } {
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return { rows: rows.slice(0, limit), next: last === undefined ? null : String(last.at) }
}

/** What differs, a page of it. */
export async function readFindings(
  work: Work,
  id: OpenSidFileId,
  { kind, standing, after, limit }: Input<typeof api.listOpenSidFindings>['query'],
): Promise<Output<typeof api.listOpenSidFindings>> {
  const file = await getFile(work, id)
  const page = paged(await listFindings(work.db, id, { kind, standing, after: lineOf(after), limit: limit + 1 }), limit)
  work.witness({
    event: 'opensid-file.differences-read',
    subjectType: 'opensid-file',
    subjectId: id,
    region: file.region,
    facts: { rows: page.rows.length },
  })
  return page
}

/** Cells that say nothing of use, a page of them. */
export async function readFaultyLines(
  work: Work,
  id: OpenSidFileId,
  { after, limit }: Input<typeof api.listOpenSidLines>['query'],
): Promise<Output<typeof api.listOpenSidLines>> {
  await getFile(work, id)
  const page = paged(await listFaults(work.db, id, { after: lineOf(after), limit: limit + 1 }), limit)
  return { ...page, rows: page.rows.map(({ line, column, fault }) => ({ line, column, fault })) }
}

/** What it said is forgotten now; what was claimed stays. */
export async function putAside(work: Work, id: OpenSidFileId): Promise<OpenSidFile> {
  const file = await getFile(work, id)
  if (file.state !== 'read' || !(await updateFile(work.db, file, { state: 'put-aside' }))) throw new Problem('opensid-not-ready')
  await deleteSaid(work.db, [id])
  await tell(work, 'opensid-file.put-aside', file, {})
  return readOneFile(work, id)
}
