import type { ClaimId } from '#domain/proposals/claim.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { keepUpload, type Upload } from '../platform/files/upload.ts'
import type { Work } from '../platform/work.ts'
import { insertPaper } from './papers.sql.ts'

export interface FamilyPhoto {
  readonly upload: Upload
  readonly mediaType: string
}

/** A photo that the family sends with what it writes: no account of ours took it in. */
export async function keepFamilyPhoto(
  work: Work,
  { id, region }: { id: ClaimId; region: RegionCode },
  { upload, mediaType }: FamilyPhoto,
  { ofObjection }: { ofObjection: boolean },
): Promise<void> {
  await keepUpload(work, upload, { region, name: 'photo', mediaType })
  const kept = { paper_id: upload.id, claim_id: id, region_code: region, kind: 'photo', media_type: mediaType }
  await insertPaper(work.db, { ...kept, of_objection: ofObjection, taken_in_by: null, taken_in_at: work.now })
}
