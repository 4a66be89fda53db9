import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PostgresQueryCompiler } from 'kysely'
import { afterAll, expect } from 'vitest'

/**
 * Runs before each file of tests. Where RANGKUL_QUERIES names a folder, the SQL that each of our source files emits while
 * the tests run is written there, for the files in packages/server/queries and for the check of who writes whose tables.
 */
const folder = process.env['RANGKUL_QUERIES']
const sources = fileURLToPath(new URL('../../', import.meta.url))
/** Path below `server/src` → statements. */
const recorded = new Map<string, Set<string>>()

if (folder !== undefined) {
  watchCompiler()
  afterAll(async () => {
    const { testPath = 'unknown' } = expect.getState()
    const name = testPath.replace(sources, '').replaceAll(sep, '-')
    await mkdir(folder, { recursive: true })
    const statements = Object.fromEntries([...recorded].map(([file, texts]) => [file, [...texts]]))
    await writeFile(join(folder, `${basename(name)}.json`), JSON.stringify(statements))
  })
}

/** A query is compiled in the same breath in which our code asks for it, so the stack still tells who asked. */
function watchCompiler(): void {
  const { compileQuery } = PostgresQueryCompiler.prototype
  PostgresQueryCompiler.prototype.compileQuery = function record(...given) {
    const compiled = compileQuery.apply(this, given)
    const file = callingFile()
    if (file !== undefined) recorded.set(file, (recorded.get(file) ?? new Set()).add(compiled.sql))
    return compiled
  }
}

function callingFile(): string | undefined {
  const before = Error.stackTraceLimit
  Error.stackTraceLimit = 40
  const { stack = '' } = new Error('only for its stack')
  Error.stackTraceLimit = before
  for (const line of stack.split('\n')) {
    const at = line.indexOf(sources)
    const file = at < 0 ? undefined : line.slice(at + sources.length).replace(/:\d+:\d+\)?$/, '')
    if (file === undefined || file.endsWith('record-queries.ts')) continue
    // What a test asks for itself is nobody's statement.
    return file.includes('/testing/') || file.endsWith('.test.ts') ? undefined : file.replaceAll(sep, '/')
  }
  return undefined
}
