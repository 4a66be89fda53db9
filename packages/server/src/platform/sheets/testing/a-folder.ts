import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'

/** A folder for the files of one test file; `keep` writes one and gives its path. */
export function aFolder(): { keep(content: Buffer | string, name?: string): Promise<string> } {
  let folder: string
  let count = 0
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rangkul-sheets-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  return {
    async keep(content, name = `file-${++count}`) {
      const path = join(folder, name)
      await writeFile(path, content)
      return path
    },
  }
}
