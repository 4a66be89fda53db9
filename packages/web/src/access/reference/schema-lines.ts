import type { SpecLine } from '../../design/data/SpecLines.tsx'
import type { Json } from './document.ts'

/** How deep fields within fields are told. */
const deepest = 3

/** The fields of a schema, one a line: `rule.of[].kind`. In the words of JSON Schema, which programmers know in any language. */
export function schemaLines(schema: Json, schemas: Readonly<Record<string, Json>>): SpecLine[] {
  const lines: SpecLine[] = []
  function walk(given: Json, name: string, required: boolean, depth: number, seen: readonly string[]) {
    const { schema: one, name: own } = resolved(given, schemas)
    const inner = own === undefined ? seen : [...seen, own]
    const item = one['items'] as Json | undefined
    if (name !== '') lines.push({ name, required, form: formOf(given, schemas), note: one['description'] as string | undefined })
    if (depth > deepest || (own !== undefined && seen.includes(own))) return
    const chosen = objectWithin(one, schemas)
    if (chosen) {
      const asked = new Set((chosen['required'] ?? []) as string[])
      for (const [key, property] of Object.entries((chosen['properties'] ?? {}) as Record<string, Json>))
        walk(property, name === '' ? key : `${name}.${key}`, asked.has(key), depth + 1, inner)
    } else if (item && objectWithin(resolved(item, schemas).schema, schemas)) {
      const within = objectWithin(resolved(item, schemas).schema, schemas) as Json
      const named = resolved(item, schemas).name
      if (named !== undefined && seen.includes(named)) return
      const asked = new Set((within['required'] ?? []) as string[])
      for (const [key, property] of Object.entries((within['properties'] ?? {}) as Record<string, Json>))
        walk(property, `${name}[].${key}`, asked.has(key), depth + 1, named === undefined ? inner : [...inner, named])
    }
  }
  walk(schema, '', true, 0, [])
  return lines
}

/** What a value may be: `"male" | "female" | null`, `integer 1…100`, `string ≤ 200`. */
export function formOf(given: Json, schemas: Readonly<Record<string, Json>>): string {
  const { schema, name } = resolved(given, schemas)
  const choices = schema['anyOf'] ?? schema['oneOf']
  if ('const' in schema) return JSON.stringify(schema['const'])
  if (Array.isArray(schema['enum'])) return schema['enum'].map((one) => JSON.stringify(one)).join(' | ')
  if (Array.isArray(choices)) return [...new Set(choices.map((one) => formOf(one as Json, schemas)))].join(' | ')
  if (schema['type'] === 'array') return `array of ${formOf((schema['items'] ?? {}) as Json, schemas)}`
  if (schema['type'] === 'object') return name ?? 'object'
  const size = (least: unknown, most: unknown) =>
    [typeof least === 'number' && least > -1e15 ? `≥ ${least}` : '', typeof most === 'number' && most < 1e15 ? `≤ ${most}` : '']
      .filter(Boolean)
      .join(', ')
  const type = ([schema['type'] ?? 'any'].flat() as string[]).join(' | ')
  const bounds = type.startsWith('string')
    ? size(schema['minLength'], schema['maxLength'])
    : size(schema['minimum'], schema['maximum'])
  return [type, schema['format'], bounds, name].filter(Boolean).join(' · ')
}

function resolved(schema: Json, schemas: Readonly<Record<string, Json>>): { schema: Json; name?: string } {
  const ref = schema['$ref']
  if (typeof ref !== 'string') return { schema }
  const name = ref.split('/').at(-1) ?? ''
  return { schema: schemas[name] ?? {}, name }
}

/** The object itself, or the only one among choices: what may be null is told by its form. */
function objectWithin(schema: Json, schemas: Readonly<Record<string, Json>>): Json | undefined {
  if (schema['properties']) return schema
  const choices = ((schema['anyOf'] ?? []) as Json[])
    .map((one) => resolved(one, schemas).schema)
    .filter((one) => one['properties'])
  return choices.length === 1 ? choices[0] : undefined
}
