import { describe, expect, test } from 'vitest'
import { judge, passes, runSteps, type Step, summary } from './step.ts'

const step = (name: string, rest: Partial<Step> = {}): Step => ({ name, quick: true, run: async () => passes, ...rest })

describe('a run of checks', () => {
  test('goes on after a failure and counts tests and checks together', async () => {
    const lines: string[] = []
    const steps = [
      step('format', { run: async () => judge(['a.ts is not formatted']) }),
      step('tests', { run: async () => ({ passed: 40, failed: 1, skipped: 2, output: 'one went wrong' }) }),
      step('types'),
    ]
    const tally = await runSteps(steps, 1, (line) => lines.push(line))
    expect(summary(tally)).toBe('41 passed, 2 failed, 2 skipped')
    expect(lines).toEqual([
      expect.stringMatching(/^✗ format {2}\d+\.\d s\n {4}a\.ts is not formatted$/),
      expect.stringMatching(/^✗ tests {2}\d+\.\d s {2}40 passed, 1 failed, 2 skipped\n {4}one went wrong$/),
      expect.stringMatching(/^✓ types {2}\d+\.\d s$/),
    ])
  })

  test('counts a check that breaks as failed, with what it said', async () => {
    const lines: string[] = []
    const broken = async (): Promise<never> => {
      throw new Error('no such program')
    }
    expect(await runSteps([step('lint', { run: broken })], 2, (line) => lines.push(line))).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
    })
    expect(lines[0]).toContain('no such program')
  })

  test('runs two side by side, and one that wants to be alone after them', async () => {
    let together = 0
    let most = 0
    let besidesAlone = -1
    const busy = async () => {
      together += 1
      most = Math.max(most, together)
      await new Promise((resolve) => setTimeout(resolve, 10))
      together -= 1
      return passes
    }
    const alone = async () => {
      besidesAlone = together
      return passes
    }
    await runSteps(
      ['a', 'b', 'c'].map((name) => step(name, { run: busy })).concat(step('alone', { alone: true, run: alone })),
      2,
      () => undefined,
    )
    expect([most, besidesAlone]).toEqual([2, 0])
  })

  test('says nothing of skipped tests when there are none', () => {
    expect(summary({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed')
  })
})
