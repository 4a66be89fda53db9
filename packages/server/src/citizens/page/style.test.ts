import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { colours, styleWith } from './style.ts'

test('the pages for families have the colours of the application', async () => {
  const tokens = await readFile(new URL('../../../../web/src/design/tokens.ts', import.meta.url), 'utf8')
  const [light = '', dark = ''] = tokens.split('dark: {')
  for (const [scheme, text] of [
    ['light', light],
    ['dark', dark],
  ] as const)
    for (const [name, value] of Object.entries(colours[scheme])) {
      const quoted = name.includes('-') ? `'${name}'` : name
      expect(text, `${scheme} ${name}`).toContain(`    ${quoted}: '${value}',`)
    }
})

test('nothing runs on them, and nothing is loaded from elsewhere', () => {
  const { policy, text } = styleWith('/assets/huruf.woff2')
  expect(policy).toMatch(
    /^default-src 'none'; style-src 'sha256-[\w+/=]+'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
  )
  expect(text).not.toMatch(/https?:/)
})
