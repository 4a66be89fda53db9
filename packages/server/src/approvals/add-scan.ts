import type { ApprovalFileId } from '#domain/approvals/approval.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import { scanKindOf } from '../platform/files/scan-kind.ts'
import { keepUpload, type Upload } from '../platform/files/upload.ts'
import type { Download } from '../platform/http/exchange.ts'
import type { Work } from '../platform/work.ts'
import { stepHere } from './get-file.ts'
import { getFileOnItsWay } from './move-file.ts'
import { findScan, insertScan } from './scans.sql.ts'

/** Keeps the scan of an answer on paper for the step at which the file waits, until the answer is recorded. */
export async function addScan(work: Work, id: ApprovalFileId, upload: Upload): Promise<{ scanId: string }> {
  const file = await getFileOnItsWay(work, id)
  const step = stepHere(file)
  if (step?.kind !== 'paper') throw new Problem('approval-not-waiting', { state: file.state })

  const kind = await scanKindOf(upload.path)
  if (!kind) throw new Problem('scan-unreadable')
  await keepUpload(work, upload, { region: file.region, name: `surat.${kind.extension}`, mediaType: kind.mediaType })
  await insertScan(work.db, { scanId: upload.id, fileId: id, round: file.round, position: step.position }, file.region)
  await work.journal({
    event: 'approval.scan-added',
    subjectType: 'approval-file',
    subjectId: id,
    region: file.region,
    facts: { scan: upload.id, size: upload.size, sha256: upload.sha256, position: step.position },
  })
  return { scanId: upload.id }
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
