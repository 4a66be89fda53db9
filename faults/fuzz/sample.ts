import type { Random } from '../../packages/server/src/demo/random.ts'
import type { Json } from './operations.ts'

/** From where samples take what only the data knows. */
export interface Known {
  readonly schemas: Readonly<Record<string, Json>>
  /** Codes of regions, some within the caller's reach, some without. */
  readonly regions: readonly string[]
  /** Ids of things that are there, of any kind. */
  readonly ids: readonly string[]
}

/** A value that the schema of the public document allows, drawn by chance. */
export function sampleOf(schema: Json, known: Known, random: Random, depth = 0): unknown {
  const inner = (one: unknown) => sampleOf(one as Json, known, random, depth + 1)
  const oneOf = (list: readonly unknown[]) => list[random.int(0, list.length - 1)]
  const { $ref, anyOf, oneOf: among, allOf, type } = schema
  if (typeof $ref === 'string') {
    const name = $ref.split('/').at(-1) ?? ''
    if (name === 'RegionCode') return oneOf(known.regions)
    return inner(known.schemas[name] ?? {})
  }
  if ('const' in schema) return schema['const']
  if (Array.isArray(schema['enum'])) return oneOf(schema['enum'])
  const choices = Array.isArray(anyOf) ? anyOf : Array.isArray(among) ? among : undefined
  if (choices) return inner(depth > 6 ? (choices.find((one) => !nests(one as Json)) ?? choices.at(-1)) : oneOf(choices))
  if (Array.isArray(allOf)) return Object.assign({}, ...allOf.map((one) => inner(one) as object))
  switch (Array.isArray(type) ? oneOf(type) : type) {
    case 'object':
      return objectOf(schema, inner, random)
    case 'array':
      return Array.from({ length: random.int(Number(schema['minItems'] ?? 0) || (depth > 6 ? 0 : 1), depth > 4 ? 1 : 3) }, () =>
        inner(schema['items'] ?? {}),
      )
    case 'integer':
    case 'number':
      return numberOf(schema, random)
    case 'boolean':
      return random.chance(0.5)
    case 'string':
      return textOf(schema, known, random)
    default:
      return null
  }
}

function nests(schema: Json): boolean {
  return /"\$ref":"[^"]*\/Rule"/.test(JSON.stringify(schema))
}

function objectOf(schema: Json, inner: (one: unknown) => unknown, random: Random): object {
  const required = new Set((schema['required'] ?? []) as string[])
  const properties = Object.entries((schema['properties'] ?? {}) as Json)
  return Object.fromEntries(
    properties.filter(([key]) => required.has(key) || random.chance(0.7)).map(([key, one]) => [key, inner(one)]),
  )
}

function numberOf(schema: Json, random: Random): number {
  const low = Number(schema['minimum'] ?? schema['exclusiveMinimum'] ?? 0)
  const high = Math.min(Number(schema['maximum'] ?? low + 5), 2 ** 53 - 1)
  if (random.chance(0.1)) return random.chance(0.5) ? high : low
  const from = low < -1_000_000 ? 1 : low
  return random.int(from, Math.min(high, from + 5))
}

/** What the patterns of the document stand for; texts that only look right, since `format` tells dates and ids apart. */
const patterns: readonly (readonly [RegExp, (random: Random) => string])[] = [
  [/20\\d\\d-Q/, (random) => `2026-Q${random.int(1, 4)}`],
  [/\(0\[1-9\]\|1\[0-2\]\)\$$/, (random) => `2026-${String(random.int(7, 12)).padStart(2, '0')}`],
  [/\[0-9a-f\]\{64\}/, (random) => 'a'.repeat(63) + random.pick(['a', '0'])],
  [/\{16,128\}/, (random) => `key-${String(random.int(0, 1e9)).padStart(16, '0')}`],
  [/\(ID\|/, (random) => random.pick(['64.08', '64.08.04', '64', '64.02', 'ID'])],
  [/\(\\d\{3\}/, (random) => random.pick(['64', '6404', '6404010', '6404010001'])],
]

const words = ['Siti Rahmah', 'Jl. Poros 7', 'contoh', 'Kunjungan ke rumah', "Ma'ruf", '-', 'é', 'x', '6408990103900001'] as const

function textOf(schema: Json, { ids }: Known, random: Random): string {
  const { format, pattern, minLength, maxLength } = schema
  if (format === 'uuid') return ids[random.int(0, ids.length - 1)] ?? ''
  if (format === 'date') return random.pick(['2026-11-20', '1990-03-05', '2026-10-01', '2027-01-01', '1950-02-28'])
  if (format === 'date-time') return '2026-11-20T03:00:00.000Z'
  if (format === 'email') return random.pick(['siapa@contoh.test', 'awang.jainal@kutim.contoh.id'])
  const made = typeof pattern === 'string' ? patterns.find(([form]) => form.test(pattern)) : undefined
  if (made) return made[1](random)
  const text = random.pick(words).padEnd(Number(minLength ?? 0), 'x')
  return text.slice(0, Number(maxLength ?? 200))
}
