import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { endpoint } from '#domain/platform/endpoint.ts'
import { openApiText } from './openapi-text.ts'
import { openApiDocument } from './platform/http/openapi.ts'

interface Operation {
  readonly operationId: string
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: object }>> }
  readonly responses: Readonly<Record<string, object>>
}

interface Document {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
}

const text = openApiText()
const document = JSON.parse(text) as Document
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ path, method, ...operation })),
)

/** Everything that stands under a key of that name, anywhere below. */
function under(key: string, value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value as Record<string, unknown>).flatMap(([name, inner]) => [
    ...(name === key ? [inner] : []),
    ...under(key, inner),
  ])
}

describe('the public document', () => {
  test('is of version 3.1 and holds no schema that only its own place knows', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/)
    expect(text).not.toMatch(/"\$(defs|schema|id|anchor)"/)
  })

  test('refers to nothing that is not there, and names nothing that nobody refers to', () => {
    const referred = new Set(under('$ref', document))
    const named = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`)
    expect([...referred].filter((ref) => !named.includes(String(ref)))).toEqual([])
    expect(named.filter((ref) => !referred.has(ref))).toEqual([])
  })

  test('gives every operation an id of its own', () => {
    const ids = operations.map(({ operationId }) => operationId)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.every((id) => /^[a-z][\w.-]*$/i.test(id))).toBe(true)
  })

  test('describes exactly the parameters that stand in each path, as required ones', () => {
    for (const { path, parameters } of operations) {
      const inPath = parameters.filter((parameter) => parameter.in === 'path')
      const names = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = '']) => name)
      expect([path, inPath.map(({ name }) => name).sort()]).toEqual([path, names.sort()])
      expect(inPath.every(({ required }) => required)).toBe(true)
    }
  })

  test('says of each operation what it answers, and how it refuses', () => {
    for (const { path, method, responses } of operations) {
      const answered = Object.keys(responses).filter((status) => status.startsWith('2'))
      expect([method, path, answered.length]).toEqual([method, path, 1])
    }
  })

  test('lets answers grow: none of them forbids what it does not know', () => {
    for (const { responses } of operations) expect(under('additionalProperties', responses)).not.toContain(false)
  })
})

test('one name for two different schemas is refused', () => {
  const sent = z.object({ day: z.string().transform((value) => new Date(value)) }).meta({ id: 'Twofold' })
  const contract = endpoint({
    method: 'POST',
    path: '/twofold',
    slice: 'people',
    summary: 'Something',
    permission: 'public',
    body: sent,
    status: 200,
    response: z.object({ twofold: sent }),
    problems: [],
  })
  expect(() => openApiDocument([contract as never], '1')).toThrow('Twofold names two schemas')
})
