/** Whether the public API document is one that other people's programs can read, by a public linter's strictest rules. */
import { createConfig, lint } from '@redocly/openapi-core'

const exceptions = {
  // Every refusal is declared by its contract; the session may be asked by anyone and is never refused.
  'operation-4xx-response': 'off',
} as const

/** What the linter finds in the document at `path`, one sentence each. */
export async function documentFaults(path: string): Promise<string[]> {
  const config = await createConfig({ extends: ['recommended-strict'], rules: exceptions })
  const problems = await lint({ ref: path, config })
  return problems.map(({ ruleId, message, location }) => `${ruleId} at ${location[0]?.pointer ?? '#'}: ${message}`)
}
