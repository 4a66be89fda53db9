import { keptUntil, sheetFaults } from '#domain/opensid/file.rules.ts'
import type { OpenSidFileId } from '#domain/opensid/opensid-id.ts'
import { residentColumnsIn } from '#domain/opensid/resident-row.rules.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { levelOf, type RegionCode } from '#domain/platform/region-code.ts'
import { reaches } from '../platform/db/reach.ts'
import { keepUpload, type Upload } from '../platform/files/upload.ts'
import { readFirstRows } from '../platform/sheets/read-sheets.ts'
import type { JournalEntry, Work } from '../platform/work.ts'
import { findRegion } from '../regions/index.ts'
import { findSameFile, insertFile } from './files.sql.ts'

/** Above the titles of the columns. */
const titleLines = 20
const needed = ['nik', 'nama', 'no_kk', 'status_dasar']

/** Takes a village's sheet in and asks for it to be compared; nothing changes. The same bytes of the same day are the same sheet. */
export async function takeFile(
  work: Work,
  { village, asOf }: { village: RegionCode; asOf: LocalDate },
  upload: Upload,
): Promise<{ id: OpenSidFileId }> {
  if (!reaches(work.reach, village)) throw new Problem('not-allowed')
  if (levelOf(village) !== 'village' || !(await findRegion(work.db, village))) throw new Problem('region-unknown')
  const faults = sheetFaults(asOf, work.today)
  if (faults.length > 0) throw new Problem('opensid-unsound', { faults })
  const known = await findSameFile(work.db, village, upload.sha256, asOf)
  if (known) return { id: known.id }

  const sheets = await readFirstRows(upload.path, titleLines)
  if (!sheets.some(({ rows }) => rows.some(({ cells }) => residentColumnsIn(cells))))
    throw new Problem('no-table-found', { titles: needed })

  const id = upload.id as OpenSidFileId
  // Gone once it is compared.
  await keepUpload(work, upload, { region: village, name: 'opensid-residents', mediaType: 'application/octet-stream' })
  await insertFile(work.db, {
    region_code: village,
    file_id: id,
    as_of: asOf,
    state: 'reading',
    sha256: upload.sha256,
    uploaded_by: work.actor.accountId ?? '',
    uploaded_at: work.now,
    kept_until: keptUntil(work.today),
  })
  await work.enqueue({ job: 'opensid.read', payload: { id }, subject: id, key: id })
  await tell(work, 'opensid-file.uploaded', { id, region: village }, { asOf, size: upload.size, sha256: upload.sha256 })
  return { id }
}

/** An entry about a sheet. */
export function tell(
  work: Work,
  event: Extract<JournalEntry['event'], `opensid-file.${string}`>,
  { id, region }: { id: OpenSidFileId; region: RegionCode },
  facts: object,
): Promise<void> {
  return work.journal({ event, subjectType: 'opensid-file', subjectId: id, region, facts })
}
