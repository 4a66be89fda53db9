import { contracts } from '#domain/contracts.ts'
import { examples, foundBy, pathExample } from '#domain/examples.ts'
import { type StandIn, standIns } from '#domain/platform/example.ts'
import { openApiDocument } from './platform/http/openapi.ts'
import { version } from './version.ts'

/** The text of openapi.json. */
export function openApiText(): string {
  const shown = { examples, pathExample, standIns: standInsById() }
  return `${JSON.stringify(openApiDocument(contracts, version, shown), null, 2)}\n`
}

/** Each id that stands for one of the reader's own: what it is, and where such a one is read. */
function standInsById(): Record<string, unknown> {
  return Object.fromEntries(Object.entries(standIns).map(([name, id]) => [id, { name, ...foundBy[name as StandIn] }]))
}
