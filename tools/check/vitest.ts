import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { command, root } from './command.ts'
import type { Outcome } from './step.ts'

interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
}

/** Runs one project of `vitest.config.ts` and counts its tests. */
export async function vitest(
  project: string,
  options: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const file = join(root, '.artifacts', `tests-${project}.json`)
  await mkdir(join(root, '.artifacts'), { recursive: true })
  await rm(file, { force: true })

  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`, '--silent=passed-only']
  const { code, output } = await command('vitest', ['run', '--project', project, ...reporters, ...options], root, environment)
  const report = await readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as Report,
    () => undefined,
  )
  return outcomeOf(report, code, withoutPassed(output))
}

/** A run that fails without a failed test (a crash, a file that does not load, an unhandled error) is a failure too. */
export function outcomeOf(report: Report | undefined, code: number, output: string): Outcome {
  const passed = report?.numPassedTests ?? 0
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0)
  const failed = report?.numFailedTests ?? 0
  const broken = failed === 0 && (code !== 0 || passed + skipped === 0)
  return { passed, skipped, failed: broken ? 1 : failed, output: broken && output === '' ? 'No test was found.' : output }
}

function withoutPassed(output: string): string {
  return output
    .split('\n')
    .filter((line) => !/^\s*[✓↓]/.test(line))
    .join('\n')
}
