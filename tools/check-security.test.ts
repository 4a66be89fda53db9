import { describe, expect, test } from 'vitest'
import { documentFaults, pathsIn, rowsIn } from './check-security.ts'

const sound = `2 requirements: 1 met, 1 partly, 0 not met, 0 n/a.

| No. | What | Verdict | How |
|---|---|---|---|
| 2.1.1 | twelve characters | met | \`D/access/password.rules.ts\`, \`tools/check.ts\` |
| 2.1.2 | long ones | partly | \`npm test\` and \`tools/nowhere.ts\` |
`

describe('the document on security', () => {
  test('names files by short names and whole ones; commands are none', () => {
    expect(pathsIn(sound)).toEqual(['packages/domain/src/access/password.rules.ts', 'tools/check.ts', 'tools/nowhere.ts'])
  })

  test('has one row for each requirement', () => {
    expect(rowsIn(sound)).toEqual([
      { number: '2.1.1', verdict: 'met' },
      { number: '2.1.2', verdict: 'partly' },
    ])
    expect(documentFaults(sound, [])).toEqual([])
  })

  test('is at fault where a file is gone, a row stands twice, a verdict is none, or the figures are others', () => {
    expect(documentFaults(sound, ['tools/nowhere.ts'])).toEqual(['docs/security.md names tools/nowhere.ts, which is not there'])
    expect(documentFaults(`${sound}| 2.1.1 | again | nearly | |\n`, [])).toEqual([
      '2.1.1: stands twice',
      '2.1.1: "nearly" is none of met, partly, not met, n/a',
      'docs/security.md must say: 3 requirements: 1 met, 1 partly, 0 not met, 0 n/a.',
    ])
  })
})
