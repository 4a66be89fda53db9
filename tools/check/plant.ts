import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export interface Planted extends AsyncDisposable {
  readonly folder: string
}

/** A folder that exists for one test, with these files (path → text): what a check has to find, or to let pass. */
export async function plant(files: Readonly<Record<string, string>>): Promise<Planted> {
  const folder = await mkdtemp(join(tmpdir(), 'rangkul-planted-'))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) }
}
