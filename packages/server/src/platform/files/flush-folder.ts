import { open } from 'node:fs/promises'

/** A renamed file survives a power cut only when its folder has been written, too. */
export async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
