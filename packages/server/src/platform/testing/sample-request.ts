import { z } from 'zod'
import { needCategory } from '#domain/people/need-categories.ts'
import type { Contract } from './contract.ts'

type Json = { readonly [key: string]: unknown }

const programme = {
  name: 'Santunan lansia',
  pillar: 'protection',
  budgetSource: 'apbd-regency',
  accountKind: 'social-assistance',
  beneficiary: 'person',
  owner: '64.08',
  rule: {
    kind: 'all',
    of: [
      { kind: 'age', from: 60, to: null, on: null },
      { kind: 'need', among: ['PMKS-08'] },
    ],
  },
  amount: 200_000,
  firstMonth: '2026-10',
  lastMonth: '2026-12',
  quota: 100,
}

const trial = { subject: 'person', rule: programme.rule, within: '64.08', amount: 200_000, months: 3, quota: 100 }

/** Bodies that the schema alone does not tell how to fill. */
const bodies: Readonly<Record<string, object>> = {
  'POST /people/search': { text: 'siti rahmah' },
  'POST /people': {
    name: 'Siti Rahmah',
    nik: null,
    nikMissingReason: 'papers-lost',
    sex: 'female',
    birthDate: '1990-03-05',
    birthPlace: 'Sangatta',
    motherName: 'Aminah',
    occupation: 'Petani',
    familyCardNumber: null,
    relation: null,
    regionCode: '64.08.04.2001',
    address: 'Jl. Poros 7',
    source: 'visit',
    asOf: '2026-11-20',
  },
  'PATCH /people/{id}': {
    version: 1,
    changes: { name: 'Siti Rahmah', birthDate: '1990-03-06', address: 'Jl. Poros 8' },
    source: 'visit',
    asOf: '2026-11-20',
  },
  'POST /people/{id}/needs': {
    category: 'PMKS-23',
    met: needCategory('PMKS-23')?.criteria.map(({ id }) => id),
    since: '2026-11-20',
    evidence: 'Kunjungan',
    source: 'visit',
  },
  'POST /candidates/many/preview': { within: '64.08', category: 'PMKS-13' },
  'POST /programmes': programme,
  'PUT /programmes/{id}': { ...programme, version: 1 },
  'POST /programmes/preview': trial,
  'POST /programmes/examples': trial,
  'POST /targeting/programmes/{id}/samples': { region: '64.08', halfWidth: 5, expected: 10, precision: 'district' },
  'POST /programmes/{id}/lists': { region: '64.08', months: ['2026-12'] },
  'POST /approvals/files/{id}/decision': { version: 1, hash: 'a'.repeat(64), outcome: 'approved', reason: 'Sesuai' },
  'POST /approvals/files/{id}/answer': {
    version: 1,
    hash: 'a'.repeat(64),
    outcome: 'approved',
    letterNumber: '180/77/Huk',
    answeredOn: '2026-11-20',
    scanId: null,
    reason: '',
  },
}

/** A body of the form that the contract asks for; undefined where it takes none. */
export function sampleBody({ method, path, body }: Contract): unknown {
  return body && (bodies[`${method} ${path}`] ?? sampleOf(body))
}

/** A query of the form that the contract asks for. */
export function sampleQuery({ path, query }: Contract): Record<string, string> {
  const sample = (query ? sampleOf(query) : {}) as Record<string, unknown>
  // A file that is not there would leave nothing to be seen in a list.
  delete sample['batch']
  // Nor would a kind of benefit that no test gives, or a decile that no family has.
  if (path.startsWith('/benefits/')) for (const filter of ['kind', 'decile', 'need']) delete sample[filter]
  // Nor would a step at which no round stands.
  if (path === '/enumeration/rounds') delete sample['state']
  // A sample is of regencies, and a figure of no village.
  if (path.startsWith('/targeting/programmes/')) {
    delete sample['within']
    if ('region' in sample) sample['region'] = '64.08'
  }
  // Nor would a category that nobody is a candidate for.
  delete sample['category']
  // A cursor is given by the page before; one that is made up is refused.
  return Object.fromEntries(Object.entries(sample).flatMap(([key, value]) => (key === 'after' ? [] : [[key, String(value)]])))
}

/** Everything of a request but the ids in its path, of the form that the contract asks for. */
export function sampleRequest(contract: Contract) {
  return {
    query: sampleQuery(contract),
    body: sampleBody(contract),
    ...(contract.upload && { upload: { name: 'a.csv', bytes: Buffer.from('a;b\n1;2\n') } }),
  }
}

function sampleOf(schema: z.ZodType): unknown {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json
  return valueOf(json, (json['$defs'] ?? {}) as Record<string, Json>)
}

/** The plainest value of the form: every property, one element, the first choice. */
function valueOf(schema: Json, defs: Readonly<Record<string, Json>>): unknown {
  const inner = (one: unknown) => valueOf(one as Json, defs)
  const { $ref, examples, anyOf, oneOf, type } = schema
  if ('const' in schema) return schema['const']
  if (Array.isArray(examples)) return examples[0]
  if (typeof $ref === 'string') return inner(defs[$ref.replace('#/$defs/', '')])
  if (Array.isArray(schema['enum'])) return schema['enum'][0]
  if (Array.isArray(anyOf)) return inner(anyOf[0])
  if (Array.isArray(oneOf)) return inner(oneOf[0])
  switch (Array.isArray(type) ? type[0] : type) {
    case 'object':
      return Object.fromEntries(Object.entries((schema['properties'] ?? {}) as Json).map(([key, one]) => [key, inner(one)]))
    case 'array':
      return [inner(schema['items'] ?? {})]
    case 'integer':
    case 'number':
      return Math.max(1, Number(schema['minimum'] ?? 1))
    case 'boolean':
      return true
    case 'string':
      return textOf(schema)
    default:
      return null
  }
}

function textOf({ format, minLength }: Json): string {
  switch (format) {
    case 'uuid':
      return '01a1fffe-cccb-7604-a13b-558323662de5'
    case 'date':
      return '2026-11-20'
    case 'date-time':
      return '2026-11-20T03:00:00.000Z'
    case 'email':
      return 'siapa@contoh.test'
    default:
      return 'contoh'.padEnd(Number(minLength ?? 0), 'x')
  }
}
