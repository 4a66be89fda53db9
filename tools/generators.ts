/** What is generated and committed, in the order in which one may need the other. `npm run generate -- rules` makes one. */
import { join } from 'node:path'
import { openApiText } from '../packages/server/src/openapi-text.ts'
import { type Generator, writeGenerated } from './check-generated.ts'
import { rulePages } from './check-rules.ts'
import { queryFiles, recordedQueries, testServer } from './generators/recorded-queries.ts'
import { tableTypes } from './generators/table-types.ts'

const root = join(import.meta.dirname, '..')
const typesOfTables = 'packages/server/src/platform/db/generated/tables.ts'

export const generators: readonly Generator[] = [
  { name: 'pages of the rules', quick: true, files: ['docs/rules/'], run: () => rulePages(root) },
  {
    name: 'public document',
    quick: true,
    files: ['docs/openapi.json'],
    run: async () => new Map([['docs/openapi.json', openApiText()]]),
  },
  {
    name: 'types of tables',
    quick: false,
    files: [typesOfTables],
    run: async () => new Map([[typesOfTables, await tableTypes()]]),
  },
]

/** From what the server's tests recorded when they last ran. */
export const queries: Generator = {
  name: 'queries',
  quick: false,
  files: ['packages/server/queries/'],
  run: async () => queryFiles(await recordedQueries()),
}

if (import.meta.main) {
  const wanted = process.argv.slice(2)
  const isWanted = ({ name }: Generator) => wanted.length === 0 || wanted.some((word) => name.includes(word))
  for (const generator of generators.filter(isWanted)) await writeGenerated(generator, root)
  if (isWanted(queries)) {
    const { failed, output } = await testServer()
    if (failed > 0) throw new Error(`The queries are recorded by the tests of the server, and they fail:\n${output}`)
    await writeGenerated(queries, root)
  }
}
