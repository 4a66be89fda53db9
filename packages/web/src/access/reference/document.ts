import { queryOptions } from '@tanstack/react-query'
import address from '../../../../../docs/openapi.json?url'
import { ServerProblem } from '../../platform/server-problem.ts'

export type Json = { readonly [key: string]: unknown }

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly schema: Json
  readonly example?: string | number
}

export interface ExampleFile {
  readonly name: string
  readonly text?: string
  readonly hex?: string
}

interface Content {
  readonly 'application/json'?: { readonly schema: Json; readonly example?: unknown }
  readonly 'application/problem+json'?: { readonly schema: { readonly allOf: readonly Json[] } }
}

interface Written {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly description?: string; readonly content: Content; readonly 'x-example-file'?: ExampleFile }
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>
  readonly 'x-permission': string
  readonly 'x-reads-only': boolean
  readonly 'x-reveals'?: string
}

/** One endpoint of the public document. */
export interface Operation extends Written {
  readonly method: string
  /** Below `/api`; parameters in braces. */
  readonly path: string
}

/** What an id in an example stands for, and which endpoint answers one of the reader's own, at which place. */
export interface OwnId {
  readonly name: string
  readonly by?: string
  readonly at?: string
}

export interface Reference {
  readonly operations: readonly Operation[]
  readonly schemas: Readonly<Record<string, Json>>
  readonly ownIds: Readonly<Record<string, OwnId>>
}

/** Where the document lies, for programs that read it. */
export const documentAddress = address

export const referenceQuery = queryOptions({
  queryKey: ['access', 'reference'],
  // It belongs to this build and does not change.
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async ({ signal }): Promise<Reference> => {
    // oxlint-disable-next-line no-restricted-globals -- a file of the build, no endpoint
    const response = await fetch(address, { signal }).catch((thrown: unknown) => {
      if (thrown instanceof DOMException) throw thrown
      throw new ServerProblem('unreachable')
    })
    if (!response.ok) throw await ServerProblem.from(response)
    return readReference(await response.json())
  },
})

export function readReference(document: unknown): Reference {
  const {
    paths,
    components,
    'x-stand-ins': ownIds,
  } = document as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, Written>>>>
    readonly components: { readonly schemas: Readonly<Record<string, Json>> }
    readonly 'x-stand-ins': Readonly<Record<string, OwnId>>
  }
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, written]) => ({ ...written, path, method: method.toUpperCase() })),
  )
  return { operations, schemas: components.schemas, ownIds }
}

/** The operations that hold all words, by the part of the system they belong to. */
export function searched(operations: readonly Operation[], wanted: string): ReadonlyMap<string, readonly Operation[]> {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean)
  const found = operations.filter(({ method, path, summary, 'x-permission': permission }) => {
    const text = `${method} ${path} ${summary} ${permission}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
  const parts = new Map<string, Operation[]>()
  for (const operation of found) parts.set(operation.tags[0] ?? '', [...(parts.get(operation.tags[0] ?? '') ?? []), operation])
  return parts
}

/** The refusals that an answer with that status may carry. */
export function refusalsOf({ responses }: Operation): { status: string; code: string; title: string }[] {
  return Object.entries(responses).flatMap(([status, { description, content }]) => {
    const [, named] = content?.['application/problem+json']?.schema.allOf ?? []
    const types = ((named?.['properties'] as Json | undefined)?.['type'] as { enum?: readonly string[] } | undefined)?.enum ?? []
    const titles = description.split('; or ')
    return types.map((type, at) => ({ status, code: type.split('/').at(-1) ?? '', title: titles[at] ?? description }))
  })
}
