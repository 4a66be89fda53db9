import { Problem } from '#domain/platform/problem.ts'
import { levelOf, type RegionCode } from '#domain/platform/region-code.ts'
import type { PaperId } from '#domain/proposals/claim.ts'
import type { PaperKind } from '#domain/proposals/claim-step.ts'
import { reaches } from '../platform/db/reach.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import { keepUpload, type Upload } from '../platform/files/upload.ts'
import type { Download } from '../platform/http/exchange.ts'
import type { Work } from '../platform/work.ts'
import { findRegion } from '../regions/index.ts'
import { maySeeAnswer } from '#domain/proposals/health.rules.ts'
import { paperTypeOf } from './paper-type.ts'
import { findPaper, insertPaper, ofHealthCentre } from './papers.sql.ts'

/** Keeps a photo or document before it is sent with a claim, so that a draft survives. */
export async function addPaper(
  work: Work,
  { village, kind }: { village: RegionCode; kind: PaperKind },
  upload: Upload,
): Promise<{ id: PaperId }> {
  if (!reaches(work.reach, village)) throw new Problem('not-allowed')
  if (levelOf(village) !== 'village' || !(await findRegion(work.db, village))) throw new Problem('region-unknown')
  const type = await paperTypeOf(upload.path)
  if (type === undefined || (kind === 'photo' && type === 'application/pdf')) throw new Problem('paper-unreadable')

  await keepUpload(work, upload, { region: village, name: kind, mediaType: type })
  await insertPaper(work.db, {
    paper_id: upload.id,
    region_code: village,
    kind,
    media_type: type,
    taken_in_by: work.actor.accountId ?? '',
    taken_in_at: work.now,
  })
  const facts = { paper: upload.id, kind, size: upload.size }
  await work.journal({ event: 'claim-paper.added', subjectType: 'claim', subjectId: null, region: village, facts })
  return { id: upload.id as PaperId }
}

export async function readPaper(work: Work, files: FileStore, id: PaperId): Promise<Download> {
  const paper = await findPaper(work.db, id)
  // What nobody has sent yet is seen by whoever took it.
  if (!paper || (paper.claim_id === null && paper.taken_in_by !== work.actor.accountId)) throw new Problem('not-found')
  const decides = work.holds('upkeep.decide', paper.region_code as RegionCode)
  if (paper.kind === ofHealthCentre && !maySeeAnswer({ decides })) throw new Problem('not-found')
  work.witness({
    event: 'claim-paper.read',
    subjectType: 'claim',
    subjectId: paper.claim_id,
    region: paper.region_code as RegionCode,
    facts: { paper: id, kind: paper.kind },
  })
  return { name: `${paper.kind}-${id}`, mediaType: paper.media_type, content: files.open(paper.file_id ?? id) }
}
