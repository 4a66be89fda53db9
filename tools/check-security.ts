/**
 * `docs/security.md` names code and tests for each requirement: whatever it names exists, each requirement stands once, and
 * the figures at its head are those of its rows.
 */
import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** How the document shortens the three workspaces. */
const short: Readonly<Record<string, string>> = {
  S: 'packages/server/src',
  D: 'packages/domain/src',
  W: 'packages/web/src',
}
const verdicts = ['met', 'partly', 'not met', 'n/a'] as const
type Verdict = (typeof verdicts)[number]

/** The files and folders that a text names between backticks, from the root. */
export function pathsIn(text: string): string[] {
  const named = Array.from(
    text.matchAll(/`((?:[SDW]|packages|tools|docs|e2e|bench|faults|\.ci)\/[\w./-]+)`/g),
    ([, path]) => path ?? '',
  )
  return [...new Set(named.map((path) => path.replace(/^[SDW](?=\/)/, (letter) => short[letter] ?? letter)))]
}

interface Row {
  readonly number: string
  readonly verdict: string
}

/** Rows of tables that begin with the number of a requirement: `| 2.1.1 | … | met | … |`. */
export function rowsIn(text: string): Row[] {
  return Array.from(text.matchAll(/^\| (\d+\.\d+\.\d+) \|[^|]*\|([^|]*)\|/gm), ([, number = '', verdict = '']) => ({
    number,
    verdict: verdict.trim(),
  }))
}

export function documentFaults(text: string, absent: readonly string[]): string[] {
  const rows = rowsIn(text)
  const numbers = rows.map(({ number }) => number)
  const repeated = numbers.filter((number, at) => numbers.indexOf(number) < at)
  const unknown = rows.filter(({ verdict }) => !verdicts.includes(verdict as Verdict))
  const said = figuresOf(rows)
  return [
    ...absent.map((path) => `docs/security.md names ${path}, which is not there`),
    ...repeated.map((number) => `${number}: stands twice`),
    ...unknown.map(({ number, verdict }) => `${number}: "${verdict}" is none of ${verdicts.join(', ')}`),
    ...(text.includes(said) ? [] : [`docs/security.md must say: ${said}`]),
  ]
}

function figuresOf(rows: readonly Row[]): string {
  const count = (wanted: Verdict) => rows.filter(({ verdict }) => verdict === wanted).length
  return `${rows.length} requirements: ${verdicts.map((verdict) => `${count(verdict)} ${verdict}`).join(', ')}.`
}

export async function securityFaults(root: string): Promise<string[]> {
  const text = await readFile(join(root, 'docs/security.md'), 'utf8')
  const found = await Promise.all(
    pathsIn(text).map(async (path) => ({
      path,
      isThere: await access(join(root, path)).then(
        () => true,
        () => false,
      ),
    })),
  )
  return documentFaults(
    text,
    found.filter(({ isThere }) => !isThere).map(({ path }) => path),
  )
}
