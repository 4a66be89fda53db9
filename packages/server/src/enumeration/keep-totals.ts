import { v7 as uuidv7 } from 'uuid'
import { overlapFaults, totalFaults } from '#domain/enumeration/total.rules.ts'
import type { TotalDraft, TotalEndReason, TotalId } from '#domain/enumeration/total.ts'
import type { JournalEvent } from '#domain/platform/journal-events.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { restrictedIn } from '../categories/index.ts'
import { isRestricted } from '../people/needs/index.ts'
import { reaches } from '../platform/db/reach.ts'
import { keepUpload, type Upload } from '../platform/files/upload.ts'
import { scanKindOf } from '../platform/files/scan-kind.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import type { Download } from '../platform/http/exchange.ts'
import { deleteStoredFiles } from '../platform/files/stored-files.sql.ts'
import type { Work } from '../platform/work.ts'
import { findRegion } from '../regions/index.ts'
import { findDocument, findTotal, insertTotal, listBands, type TotalRow, updateTotal } from './totals.sql.ts'

interface Kept {
  id: TotalId
  version: number
}

/** How many carry a category in a village, as somebody has counted them without names. */
export async function recordTotal(work: Work, draft: TotalDraft): Promise<Kept> {
  const { village, category } = draft
  if (!reaches(work.reach, village)) throw new Problem('not-allowed')
  if (isRestricted(category) && !work.holds('people.read-restricted-need', village)) throw new Problem('not-allowed')
  if (!(await findRegion(work.db, village))) throw new Problem('region-unknown')
  const faults = [...totalFaults(draft, work.today), ...overlapFaults(draft, await listBands(work.db, village, category))]
  if (faults.length > 0) throw new Problem('total-unsound', { faults })

  const id = uuidv7() as TotalId
  await insertTotal(work.db, {
    region_code: village,
    total_id: id,
    category,
    sex: draft.sex,
    age_from: draft.ageFrom,
    age_below: draft.ageBelow,
    amount: draft.amount,
    source: draft.source,
    as_of: draft.asOf,
    recorded_by: work.actor.accountId ?? '',
    recorded_at: work.now,
    version: 1,
  })
  await tell(work, { id, region: village }, 'total.recorded', {})
  return { id, version: 1 }
}

/** Until then those who are known by name and the total stand beside each other. */
export async function endTotal(
  work: Work,
  id: TotalId,
  { version, reason }: { version: number; reason: TotalEndReason },
): Promise<Kept> {
  const total = await getOpen(work, id)
  if (total.version !== version) throw new Problem('stale-version')
  const ended = { ended_by: work.actor.accountId ?? '', ended_at: work.now, end_reason: reason }
  if (!(await updateTotal(work.db, total, ended))) throw new Problem('stale-version')
  await tell(work, total, 'total.ended', { reason })
  return { id, version: version + 1 }
}

export async function attachDocument(work: Work, id: TotalId, upload: Upload): Promise<Kept> {
  const total = await getOpen(work, id)
  const kind = await scanKindOf(upload.path)
  if (!kind) throw new Problem('scan-unreadable')
  // The name that people gave may name somebody.
  await keepUpload(work, upload, { region: total.region, name: `angka.${kind.extension}`, mediaType: kind.mediaType })
  if (!(await updateTotal(work.db, total, { file_id: upload.id }))) throw new Problem('total-ended')
  if (total.file !== null) await deleteStoredFiles(work.db, [total.file])
  await tell(work, total, 'total.document-added', { file: upload.id, size: upload.size, sha256: upload.sha256 })
  return { id, version: total.version + 1 }
}

/** The document may name people: the look is journalled. */
export async function readDocument(work: Work, files: FileStore, id: TotalId): Promise<Download> {
  const total = await findTotal(work.db, id, restrictedIn(work))
  const document = total?.file == null ? undefined : await findDocument(work.db, total.file)
  if (!total?.file || !document) throw new Problem('not-found')
  work.witness({
    event: 'total.document-read',
    subjectType: 'total',
    subjectId: id,
    region: total.region,
    facts: { file: total.file },
  })
  return { ...document, content: files.open(total.file) }
}

async function getOpen(work: Work, id: TotalId): Promise<TotalRow> {
  const total = await findTotal(work.db, id, restrictedIn(work))
  if (!total) throw new Problem('not-found')
  if (total.endedAt !== null) throw new Problem('total-ended')
  return total
}

/** Which category is no fact of the journal: those who read it may not all read what is restricted. */
function tell(
  work: Work,
  { id, region }: { id: TotalId; region: RegionCode },
  event: JournalEvent,
  facts: object,
): Promise<void> {
  return work.journal({ event, subjectType: 'total', subjectId: id, region, facts })
}
