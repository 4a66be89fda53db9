import { Readable } from 'node:stream'
import type { FileStore } from '../../platform/files/file-store.ts'
import { holdUpload } from '../../platform/files/upload.ts'
import type { FamilyPhoto } from '../../proposals/index.ts'
import type { Picture } from './picture.ts'

/** Bytes of a photo: what a telephone of today makes, in full. */
export const largestPhoto = 8_000_000

/** Writes with the photo that a family sent, if any; where the writing fails, no file is left. */
export async function withPhoto(
  files: FileStore,
  picture: Picture | undefined,
  write: (photo: FamilyPhoto | undefined) => Promise<void>,
): Promise<void> {
  if (!picture) return write(undefined)
  const incoming = { name: 'foto', content: Readable.from([picture.bytes]), largest: largestPhoto }
  await holdUpload(files, incoming, (upload) => write({ upload, mediaType: picture.type }))
}
