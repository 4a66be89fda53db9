import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Restored, restoreBackup } from './restore-backup.ts'

/** Restores an archive into a temporary folder, compares it and removes it again. */
export async function verifyBackup(
  file: string,
  identities: readonly string[],
  onProgress: (files: number) => void = () => undefined,
): Promise<Restored> {
  const folder = await mkdtemp(join(tmpdir(), 'rangkul-verify-'))
  try {
    const restored = await restoreBackup({
      file,
      identities,
      into: join(folder, 'data'),
      durability: 'none',
      journalled: false,
      onProgress,
    })
    await rm(restored.place, { recursive: true, force: true })
    return restored
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
