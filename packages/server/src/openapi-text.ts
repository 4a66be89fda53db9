import { contracts } from '#domain/contracts.ts'
import { openApiDocument } from './platform/http/openapi.ts'
import { version } from './version.ts'

/** The text of openapi.json. */
export function openApiText(): string {
  return `${JSON.stringify(openApiDocument(contracts, version), null, 2)}\n`
}
