import { z } from 'zod'
import { type ProblemCode, problems } from '#domain/platform/problem.ts'
import { type Endpoint, isAnsweredOnce, readsOnly } from '#domain/platform/endpoint.ts'
import type { Example, Examples } from '#domain/platform/example.ts'

type Json = Record<string, unknown>
type Contract = Endpoint<unknown, unknown, unknown>

/** What the document shows beside the contracts: examples that the tests send, and where a reader finds ids of their own. */
export interface Shown {
  readonly examples: Examples
  readonly pathExample: (path: string) => Readonly<Record<string, string>>
  readonly standIns: Json
}

/** The public document (OpenAPI 3.1). Written to openapi.json; `npm test` fails when it differs. */
export function openApiDocument(contracts: readonly Contract[], version: string, shown?: Shown): Json {
  const components: Json = { Problem: problemSchema }
  const schemaOf = (schema: z.ZodType, io: 'input' | 'output') =>
    hoist(
      z.toJSONSchema(schema, { io, unrepresentable: 'any', ...(io === 'output' && { override: leaveOpen }) }) as Json,
      components,
    )
  const paths: Record<string, Json> = {}

  for (const endpoint of contracts) {
    const example: Example = shown?.examples[`${endpoint.method} ${endpoint.path}`] ?? {}
    const item = (paths[endpoint.path] ??= {})
    item[endpoint.method.toLowerCase()] = {
      tags: [endpoint.slice],
      operationId: operationId(endpoint.method, endpoint.path),
      summary: endpoint.summary,
      parameters: [
        ...parameters('path', endpoint.params, schemaOf, shown?.pathExample(endpoint.path)),
        ...parameters('query', endpoint.query, schemaOf, example.query),
        ...(isAnsweredOnce(endpoint) ? [keyParameter] : []),
      ],
      ...(endpoint.body && {
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: schemaOf(endpoint.body, 'input'),
              ...(example.body !== undefined && { example: example.body }),
            },
          },
        },
      }),
      ...(endpoint.upload && {
        requestBody: {
          description: `A file of at most ${endpoint.upload.largest} bytes; its name goes in Content-Disposition`,
          required: true,
          content: { 'application/octet-stream': {} },
          ...(example.file && { 'x-example-file': example.file }),
        },
      }),
      responses: {
        [endpoint.status]: {
          description: endpoint.summary,
          ...(endpoint.download && { content: { 'application/octet-stream': {} } }),
          ...(endpoint.status !== 204 &&
            !endpoint.download && { content: { 'application/json': { schema: schemaOf(endpoint.response, 'output') } } }),
        },
        ...problemResponses(everyProblemOf(endpoint)),
      },
      'x-permission': endpoint.permission,
      'x-reads-only': readsOnly(endpoint),
      ...(endpoint.reveals && { 'x-reveals': endpoint.reveals }),
      ...(endpoint.permission === 'public' && { security: [] }),
    }
  }
  return {
    openapi: '3.1.1',
    info: { title: 'Rangkul', version, license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' } },
    servers: [{ url: '/api' }],
    security: [{ session: [] }, { token: [] }],
    paths,
    components: {
      schemas: components,
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'A token of another system, issued by an administrator' },
        session: { type: 'apiKey', in: 'cookie', name: 'rangkul.session_token' },
      },
    },
    ...(shown && { 'x-stand-ins': shown.standIns }),
  }
}

const problemSchema: Json = {
  type: 'object',
  description: 'A refusal (RFC 9457).',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    instance: { type: 'string' },
    requestId: { type: 'string' },
  },
}

/** An answer may say more one day; whoever reads it must not mind. */
function leaveOpen({ jsonSchema }: { jsonSchema: { additionalProperties?: unknown } }): void {
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
}

/** What every endpoint may answer besides what its contract lists. */
export function everyProblemOf({ method, permission, params, query, body, upload, problems: own }: Contract): ProblemCode[] {
  const common: ProblemCode[] = []
  if (method !== 'GET') common.push('foreign-origin')
  if (permission !== 'public') common.push('not-signed-in')
  if (permission !== 'public' && permission !== 'signed-in') common.push('not-allowed')
  if (params || query || body || upload) common.push('invalid-input')
  if (body || upload) common.push('too-large', 'unsupported-media')
  return [...new Set([...common, ...own])]
}

function operationId(method: string, path: string): string {
  const words = path
    .split('/')
    .filter(Boolean)
    .map((part) => part.replace(/[{}]/g, ''))
  return [method.toLowerCase(), ...words].join('-')
}

/** Schemas with a name of their own move to the components; there a name stands for one schema. */
function hoist(schema: Json, components: Json): Json {
  const { $defs = {}, $schema: _, ...rest } = schema as Json & { $defs?: Record<string, Json> }
  for (const [id, definition] of Object.entries($defs)) {
    const component = relink(definition)
    components[id] ??= component
    if (JSON.stringify(components[id]) !== JSON.stringify(component))
      throw new TypeError(`${id} names two schemas: what is sent and what is answered need names of their own`)
  }
  return relink(rest) as Json
}

function relink(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(relink)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string' ? inner.replace('#/$defs/', '#/components/schemas/') : relink(inner),
    ]),
  )
}

function parameters(
  place: 'path' | 'query',
  schema: z.ZodType | undefined,
  schemaOf: (schema: z.ZodType, io: 'input') => Json,
  example: Readonly<Record<string, unknown>> = {},
): Json[] {
  if (!schema) return []
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as { properties?: Json; required?: string[] }
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
    ...(name in example && { example: example[name] }),
  }))
}

/** Several problems may share a status, so each status lists the types it may carry. */
function problemResponses(codes: readonly ProblemCode[]): Json {
  const statuses = [...new Set(codes.map((code) => problems[code].status))].sort((a, b) => a - b)
  return Object.fromEntries(
    statuses.map((status) => {
      const alike = codes.filter((code) => problems[code].status === status)
      return [
        status,
        {
          description: alike.map((code) => problems[code].title).join('; or '),
          content: {
            'application/problem+json': {
              schema: {
                allOf: [
                  { $ref: '#/components/schemas/Problem' },
                  { properties: { type: { enum: alike.map((code) => `/problems/${code}`) } } },
                ],
              },
            },
          },
        },
      ]
    }),
  )
}

const keyParameter: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Sent again with the same key within 72 hours, the same request is answered, not done again',
  schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{16,128}$' },
}
