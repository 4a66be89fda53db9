import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { command, root } from './command.ts'
import { plant } from './plant.ts'

const strict =
  '{ "compilerOptions": { "strict": true, "module": "nodenext", "target": "es2024", "lib": ["es2024", "dom"], "types": [] } }'
const vitest = "import { test } from 'vitest'\n"

const planted = {
  'tsconfig.json': strict,
  'packages/domain/src/people/person.ts':
    'export const now = Date.now()\nexport const today = new Date()\nexport const written = Date()\nexport const luck = Math.random()\nexport const beginning = new Date(0)\n',
  'packages/domain/src/people/person.test.ts': 'export const fresh = new Date()\n',
  'packages/server/src/people/any.ts': 'export const loose = (it: any): unknown => it\n',
  'packages/server/src/people/promise.ts':
    'const work = async (): Promise<void> => undefined\nexport function start(): void {\n  work()\n}\n',
  'packages/server/src/people/environment.ts':
    "declare const process: { env: Record<string, string> }\nexport const port = process.env['PORT']\nexport const { env } = process\n",
  'packages/server/src/main.ts':
    "declare const process: { env: Record<string, string> }\nexport const port = process.env['PORT']\n",
  'packages/server/src/people/switch.ts':
    "export function say(kind: 'a' | 'b'): number {\n  switch (kind) {\n    case 'a':\n      return 1\n  }\n  return 2\n}\n",
  'packages/server/src/people/note.ts': 'export const one = 1 // TODO: two\nexport const two = 2 // TODO #12: three\n',
  'packages/server/src/people/writes.ts': "console.log('seen')\n",
  'packages/server/src/people/only.test.ts': `${vitest}test.only('alone', () => {})\n`,
  'packages/server/src/people/skip.test.ts': `${vitest}test.skip('never', () => {})\n`,
  'packages/server/src/people/index.ts': `export { ${Array.from({ length: 11 }, (_, i) => `one as name${i}`).join(', ')} } from './note.ts'\n`,
  'packages/server/src/people/all.ts': "export * from './note.ts'\n",
  'packages/server/src/people/long.ts': 'export {}\n'.repeat(601),
  'packages/web/src/people/PersonPage.tsx': "export const load = (): unknown => fetch('/api/people')\n",
}

describe('the lint', () => {
  let found: string[] = []

  beforeAll(async () => {
    // Paths in the configuration count from its own folder.
    const ours = await Promise.all(
      ['.oxlintrc.json', 'tools/lint/rangkul.js'].map(async (path) => [path, await readFile(join(root, path), 'utf8')]),
    )
    await using house = await plant({ ...planted, ...(Object.fromEntries(ours) as Record<string, string>) })
    const { output } = await command('oxlint', ['--format=json'], house.folder)
    const { diagnostics } = JSON.parse(output) as {
      diagnostics: { filename: string; code: string; labels: { span: { line: number } }[] }[]
    }
    found = diagnostics
      .map(({ filename, code, labels }) => `${filename.replace(/.*src\//, '')}:${labels[0]?.span.line} ${code}`)
      .sort()
  })

  const findingsIn = (file: string) =>
    found.filter((finding) => finding.startsWith(`${file}:`)).map((finding) => finding.slice(file.length + 1))

  test('keeps clock and chance out of domain, not out of its tests', () => {
    expect(findingsIn('people/person.ts')).toEqual([1, 2, 3, 4].map((line) => `${line} rangkul(no-clock)`))
    expect(findingsIn('people/person.test.ts')).toEqual([])
  })

  test('finds an any', () => {
    expect(findingsIn('people/any.ts')).toContain('1 typescript(no-explicit-any)')
  })

  test('finds a promise nobody waits for, for which it needs types', () => {
    expect(findingsIn('people/promise.ts')).toEqual(['3 typescript(no-floating-promises)'])
  })

  test('lets only the first file of the server read the environment', () => {
    expect(findingsIn('people/environment.ts')).toEqual(['2 rangkul(no-environment)', '3 rangkul(no-environment)'])
    expect(findingsIn('main.ts')).toEqual([])
  })

  test('finds a switch that forgets a case', () => {
    expect(findingsIn('people/switch.ts')).toEqual(['2 typescript(switch-exhaustiveness-check)'])
  })

  test('wants the number of an issue beside a note', () => {
    expect(findingsIn('people/note.ts')).toEqual(['1 rangkul(todo-with-number)'])
  })

  test('finds output that goes past the log', () => {
    expect(findingsIn('people/writes.ts')).toEqual(['1 eslint(no-console)'])
  })

  test('finds a test that switches the others off, or itself', () => {
    expect(findingsIn('people/only.test.ts')).toContain('2 vitest(no-focused-tests)')
    expect(findingsIn('people/skip.test.ts')).toContain('2 vitest(no-disabled-tests)')
  })

  test('finds a face of more than ten names, and one that shows everything', () => {
    expect(findingsIn('people/index.ts')).toEqual(['1 rangkul(small-face)'])
    expect(findingsIn('people/all.ts')).toEqual(['1 rangkul(no-barrel)'])
  })

  test('finds a file that nobody reads to its end', () => {
    expect(findingsIn('people/long.ts')).toContainEqual(expect.stringMatching(/eslint\(max-lines\)$/))
  })

  test('finds a component that fetches by itself', () => {
    expect(findingsIn('people/PersonPage.tsx')).toEqual(['1 eslint(no-restricted-globals)'])
  })
})
