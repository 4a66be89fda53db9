import { describe, expect, test } from 'vitest'
import { plant } from './check/plant.ts'
import { readRules, ruleFaults, rulePages, rulesIn } from './check-rules.ts'

const membership = `/**
 * HH-1  A household has exactly one head,
 * also when it has one member.
 * HH-2  A person appears in it once.
 *
 * Returns every fault.
 */
export const faults = [{ rule: 'HH-1' }, { rule: 'HH-2' }]
/** HH-1  Counted over living members. */
`
const tests = "test('HH-1: two heads are a fault', () => {})\ntest.each([['a', 1]])('HH-2 %s', () => {})\n"
const sources = (rules: Record<string, string>, tested: Record<string, string>) => ({
  rules: new Map(Object.entries(rules)),
  tests: new Map(Object.entries(tested)),
})

describe('rules and their ids', () => {
  test('are read from docstrings, over several lines and functions', () => {
    expect(rulesIn(membership, 'a.rules.ts')).toEqual([
      {
        id: 'HH-1',
        text: 'A household has exactly one head, also when it has one member. Counted over living members.',
        file: 'a.rules.ts',
      },
      { id: 'HH-2', text: 'A person appears in it once.', file: 'a.rules.ts' },
    ])
  })

  test('are in order when each has a test named by it', () => {
    expect(ruleFaults(sources({ 'a.rules.ts': membership }, { 'a.rules.test.ts': tests }))).toEqual([])
  })

  test('are refused without a test; a mere mention in an expectation is none', () => {
    const mention = "test('HH-1: two heads', () => { expect(faults).toEqual([{ rule: 'HH-2' }]) })"
    expect(ruleFaults(sources({ 'a.rules.ts': membership }, { 'a.rules.test.ts': mention }))).toEqual([
      'HH-2: no test is named by it (a.rules.ts)',
    ])
  })

  test('are refused when one id stands for two rules', () => {
    const again = '/** HH-2  Something else. */'
    expect(ruleFaults(sources({ 'a.rules.ts': membership, 'b.rules.ts': again }, { 'a.rules.test.ts': tests }))).toEqual([
      'HH-2: written twice, in a.rules.ts and b.rules.ts',
    ])
  })

  test('are refused when reported or tested but not written', () => {
    const more = `${membership}\nexport const more = { rule: 'HH-3' }`
    expect(ruleFaults(sources({ 'a.rules.ts': more }, { 'a.rules.test.ts': `${tests}test('HH-4: gone', () => {})` }))).toEqual([
      'HH-4: tested in a.rules.test.ts, but no rule of that id is written',
      'HH-3: reported in a.rules.ts, but not written in a docstring',
    ])
  })

  test('may have long prefixes; what only looks like an id is none', () => {
    const birth = "/** BIRTH-1  Nobody is born tomorrow. */ export const fault = { rule: 'BIRTH-2' }"
    expect(ruleFaults(sources({ 'b.rules.ts': birth }, { 'b.rules.test.ts': "test('UTF-8 with a mark', () => {})" }))).toEqual([
      'BIRTH-1: no test is named by it (b.rules.ts)',
      'BIRTH-2: reported in b.rules.ts, but not written in a docstring',
    ])
  })

  test('are printed on one page per slice', async () => {
    await using house = await plant({
      'packages/domain/src/people/membership.rules.ts': membership,
      'packages/domain/src/people/membership.rules.test.ts': tests,
    })
    expect(ruleFaults(await readRules(house.folder))).toEqual([])
    const pages = await rulePages(house.folder)
    expect([...pages.keys()]).toEqual(['docs/rules/README.md', 'docs/rules/people.md'])
    expect(pages.get('docs/rules/people.md')).toContain(
      '| HH-2 | A person appears in it once. | [membership.rules.ts](../../packages/domain/src/people/membership.rules.ts) |',
    )
  })
})
