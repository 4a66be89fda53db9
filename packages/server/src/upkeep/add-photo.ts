import type { FamilyId } from '#domain/people/person.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { PhotoId } from '#domain/upkeep/proposal.ts'
import { keepUpload, type Upload } from '../platform/files/upload.ts'
import type { Work } from '../platform/work.ts'
import { getFamily, regionOf } from './get-proposal.ts'
import { imageTypeOf } from './image-kind.ts'
import { insertPhoto } from './proposals.sql.ts'

/** Keeps a photo taken at a family, before it is sent with a proposal, so that a draft survives. */
export async function addPhoto(work: Work, familyId: FamilyId, upload: Upload): Promise<{ id: PhotoId }> {
  const family = await getFamily(work, familyId)
  const type = await imageTypeOf(upload.path)
  if (type === undefined) throw new Problem('photo-unreadable')
  const region = regionOf(family)
  await keepUpload(work, upload, { region, name: 'foto', mediaType: type })
  await insertPhoto(work.db, {
    family_id: familyId,
    photo_id: upload.id,
    region_code: region,
    media_type: type,
    taken_in_by: work.actor.accountId ?? '',
    taken_in_at: work.now,
  })
  await work.journal({
    event: 'photo.added',
    subjectType: 'family',
    subjectId: familyId,
    region,
    facts: { photo: upload.id, size: upload.size },
  })
  return { id: upload.id as PhotoId }
}
