import type { ApprovalFileId } from '#domain/approvals/approval.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import { insertStoredFile } from '../platform/files/stored-files.sql.ts'
import type { Download, Upload } from '../platform/http/exchange.ts'
import type { Work } from '../platform/work.ts'
import { stepHere } from './get-file.ts'
import { getFileOnItsWay } from './move-file.ts'
import { scanKindOf } from './scan-kind.ts'
import { findScan, insertScan } from './scans.sql.ts'
import { proposerOf } from './submit-file.ts'

/** Bytes: some dozens of scanned pages. */
const largestScan = 20_000_000

/** Keeps the scan of an answer on paper for the step at which the file waits, until the answer is recorded. */
export async function addScan(
  work: Work,
  files: FileStore,
  id: ApprovalFileId,
  upload: Pick<Upload, 'content'>,
): Promise<{ scanId: string }> {
  const file = await getFileOnItsWay(work, id)
  const step = stepHere(file)
  if (step?.kind !== 'paper') throw new Problem('approval-not-waiting', { state: file.state })

  const stored = await files.put(upload.content, largestScan)
  try {
    const kind = await scanKindOf(stored.path)
    if (!kind) throw new Problem('scan-unreadable')
    await insertStoredFile(work.db, {
      file_id: stored.id,
      region_code: file.region,
      // The name that a person gave may name somebody.
      name: `surat.${kind.extension}`,
      media_type: kind.mediaType,
      size: stored.size,
      sha256: stored.sha256,
      stored_by: proposerOf(work),
      stored_at: work.now,
    })
    await insertScan(work.db, { scanId: stored.id, fileId: id, round: file.round, position: step.position }, file.region)
  } catch (thrown) {
    await files.remove(stored.id)
    throw thrown
  }
  await work.journal({
    event: 'approval.scan-added',
    subjectType: 'approval-file',
    subjectId: id,
    region: file.region,
    facts: { scan: stored.id, size: stored.size, sha256: stored.sha256, position: step.position },
  })
  return { scanId: stored.id }
}

/** A scan, whose annex may name people: the look is journalled. */
export async function readScan(work: Work, files: FileStore, id: ApprovalFileId, scanId: string): Promise<Download> {
  const scan = await findScan(work.db, id, scanId)
  if (!scan) throw new Problem('not-found')
  const { region, name, mediaType } = scan
  work.witness({
    event: 'approval.scan-read',
    subjectType: 'approval-file',
    subjectId: id,
    region: region as never,
    facts: { scan: scanId },
  })
  return { name, mediaType, content: files.open(scanId) }
}
