import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentFaults } from './check-openapi.ts'

const own = join(import.meta.dirname, '..', 'docs', 'openapi.json')
let folder: string

beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'rangkul-openapi-'))))
afterAll(() => rm(folder, { recursive: true }))

/** The document with one thing spoilt. */
async function spoilt(from: string, to: string): Promise<string[]> {
  const text = await readFile(own, 'utf8')
  expect(text).toContain(from)
  const path = join(folder, 'openapi.json')
  await writeFile(path, text.replace(from, to))
  return documentFaults(path)
}

test('a reference that leads nowhere is found', async () => {
  expect((await spoilt('#/components/schemas/Problem"', '#/components/schemas/Problems"')).join('\n')).toMatch(
    /no-unresolved-refs/,
  )
})

test('an operation whose name stands twice is found', async () => {
  const faults = await spoilt('"operationId": "post-session"', '"operationId": "get-session"')
  expect(faults.join('\n')).toMatch(/operation-operationId-unique/)
})
