import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

export type Json = { readonly [key: string]: unknown }

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly schema: Json
}

/** A promise of the public document. */
export interface Operation {
  readonly method: string
  /** Below `/api`; parameters in braces. */
  readonly path: string
  readonly permission: string
  readonly parameters: readonly Parameter[]
  readonly body: Json | undefined
  readonly takesFile: boolean
  /** The types that a refusal with that status may carry: `404 /problems/not-found`. */
  readonly refusals: ReadonlySet<string>
}

export interface PublicDocument {
  readonly operations: readonly Operation[]
  /** Schemas by name. */
  readonly schemas: Readonly<Record<string, Json>>
}

interface Written {
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Json }>> }
  readonly responses: Readonly<Record<string, unknown>>
  readonly 'x-permission': string
}

export async function readDocument(): Promise<PublicDocument> {
  const file = join(import.meta.dirname, '..', '..', 'docs', 'openapi.json')
  const { paths, components } = JSON.parse(await readFile(file, 'utf8')) as {
    paths: Record<string, Record<string, Written>>
    components: { schemas: Record<string, Json> }
  }
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, written]) => operationOf(method.toUpperCase(), path, written)),
  )
  return { operations, schemas: components.schemas }
}

function operationOf(method: string, path: string, written: Written): Operation {
  const content = written.requestBody?.content ?? {}
  return {
    method,
    path,
    permission: written['x-permission'],
    parameters: written.parameters ?? [],
    body: content['application/json']?.schema,
    takesFile: 'application/octet-stream' in content,
    refusals: new Set(
      Object.entries(written.responses).flatMap(([status, response]) =>
        (JSON.stringify(response).match(/\/problems\/[a-z0-9-]+/g) ?? []).map((type) => `${status} ${type}`),
      ),
    ),
  }
}
