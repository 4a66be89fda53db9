/** What a step found. A step that is one check passes 1 or fails 1; a test run counts its tests. */
export interface Outcome {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** What to read when something failed. */
  readonly output: string
}

export interface Step {
  readonly name: string
  /** Part of `npm run check`: needs neither a database nor a browser. */
  readonly quick: boolean
  /** Uses all cores by itself, or needs what an earlier step makes: runs when nothing else does. */
  readonly alone?: boolean
  run(): Promise<Outcome>
}

export type Tally = Pick<Outcome, 'passed' | 'failed' | 'skipped'>

export const passes: Outcome = { passed: 1, failed: 0, skipped: 0, output: '' }

/** One check that fails when anything is wrong; the faults are what to read. */
export function judge(faults: readonly string[]): Outcome {
  return faults.length === 0 ? passes : { passed: 0, failed: 1, skipped: 0, output: faults.join('\n') }
}

/** Runs all steps in their order, `width` side by side, to the end: whoever mends sees every fault at once. */
export async function runSteps(steps: readonly Step[], width: number, write: (line: string) => void): Promise<Tally> {
  const tally = { passed: 0, failed: 0, skipped: 0 }
  const running = new Set<Promise<void>>()

  for (const step of steps) {
    while (running.size >= (step.alone ? 1 : width)) await Promise.race(running)
    const one: Promise<void> = runStep(step).then(({ outcome, seconds }) => {
      tally.passed += outcome.passed
      tally.failed += outcome.failed
      tally.skipped += outcome.skipped
      write(report(step.name, outcome, seconds))
      running.delete(one)
    })
    running.add(one)
    if (step.alone) await one
  }
  await Promise.all(running)
  return tally
}

async function runStep(step: Step): Promise<{ outcome: Outcome; seconds: number }> {
  const begun = performance.now()
  const outcome = await step
    .run()
    .catch((error: unknown) => judge([error instanceof Error ? (error.stack ?? error.message) : String(error)]))
  return { outcome, seconds: (performance.now() - begun) / 1000 }
}

/** `✓ types of domain  1.2 s`, or the same with a cross and what to read. */
function report(name: string, outcome: Outcome, seconds: number): string {
  const count = outcome.passed + outcome.failed + outcome.skipped
  const tests = count > 1 ? `  ${summary(outcome)}` : ''
  const head = `${outcome.failed === 0 ? '✓' : '✗'} ${name}  ${seconds.toFixed(1)} s${tests}`
  return outcome.failed === 0 ? head : [head, ...shortened(outcome.output.trimEnd().split('\n'))].join('\n    ')
}

/** Faults often come in crowds; the end of the output is kept, since test runs say there what went wrong. */
function shortened(lines: readonly string[], most = 120): readonly string[] {
  if (lines.length <= most) return lines
  const half = most / 2
  return [...lines.slice(0, half), `… ${lines.length - most} lines more …`, ...lines.slice(-half)]
}

/** The line that a run ends with. */
export function summary({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
