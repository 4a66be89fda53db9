import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { PartName } from './manifest.ts'
import { openAsIs, unlessGone } from './read-exactly.ts'
import type { ArchiveWriter } from './write-archive.ts'

/** Files in folders of one level, as the file store keeps them. What is being received and what goes meanwhile is left out. */
export async function copyStoredFiles(folder: string, archive: ArchiveWriter, onBytes: (bytes: number) => void): Promise<void> {
  for (const inner of (await readdir(folder).catch(unlessGone<string[]>([]))).sort()) {
    for (const name of (await readdir(join(folder, inner))).sort()) {
      if (!name.endsWith('.part')) onBytes(await copyFile('files', join(folder, inner, name), `${inner}/${name}`, archive))
    }
  }
}

/** Answers its bytes; nought when it is not there. */
export async function copyFile(part: PartName, path: string, name: string, archive: ArchiveWriter): Promise<number> {
  const found = await openAsIs(path)
  if (!found) return 0
  await archive.file(part, name, found.size, found.content)
  return found.size
}
