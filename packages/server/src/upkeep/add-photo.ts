import type { FamilyId } from '#domain/people/person.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { PhotoId } from '#domain/upkeep/proposal.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import { insertStoredFile } from '../platform/files/stored-files.sql.ts'
import type { Upload } from '../platform/http/exchange.ts'
import type { Work } from '../platform/work.ts'
import { getFamily, regionOf } from './get-proposal.ts'
import { imageTypeOf } from './image-kind.ts'
import { insertPhoto } from './proposals.sql.ts'

/** Bytes of a photo as a telephone takes it. */
const largestPhoto = 10_000_000

/** Keeps a photo taken at a family, before it is sent with a proposal, so that a draft survives. */
export async function addPhoto(work: Work, files: FileStore, familyId: FamilyId, upload: Upload): Promise<{ id: PhotoId }> {
  const family = await getFamily(work, familyId)
  const stored = await files.put(upload.content, largestPhoto)
  try {
    const type = await imageTypeOf(stored.path)
    if (type === undefined) throw new Problem('photo-unreadable')
    const by = work.actor.accountId ?? ''
    await insertStoredFile(work.db, {
      file_id: stored.id,
      region_code: family.region_code,
      // The name that a telephone or a person gave may name somebody.
      name: 'foto',
      media_type: type,
      size: stored.size,
      sha256: stored.sha256,
      stored_by: by,
      stored_at: work.now,
    })
    await insertPhoto(work.db, {
      family_id: familyId,
      photo_id: stored.id,
      region_code: family.region_code,
      media_type: type,
      taken_in_by: by,
      taken_in_at: work.now,
    })
  } catch (thrown) {
    await files.remove(stored.id)
    throw thrown
  }
  await work.journal({
    event: 'photo.added',
    subjectType: 'family',
    subjectId: familyId,
    region: regionOf(family),
    facts: { photo: stored.id, size: stored.size },
  })
  return { id: stored.id as PhotoId }
}
