/** What is generated and committed, in the order in which one may need the other. */
import { join } from 'node:path'
import { type Generator, writeGenerated } from './check-generated.ts'
import { rulePages } from './check-rules.ts'

const root = join(import.meta.dirname, '..')

export const generators: readonly Generator[] = [
  { name: 'pages of the rules', quick: true, files: ['docs/rules/'], run: () => rulePages(root) },
]

if (import.meta.main) for (const generator of generators) await writeGenerated(generator, root)
