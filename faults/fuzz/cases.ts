import { type Role, rolesWith } from '../../packages/domain/src/access/roles.ts'
import type { Permission } from '../../packages/domain/src/access/permissions.ts'
import { type Random, seededRandom } from '../../packages/server/src/demo/random.ts'
import type { Caller } from './callers.ts'
import { nastyFile } from './files.ts'
import type { Operation, PublicDocument } from './operations.ts'
import { type Known, sampleOf } from './sample.ts'
import { setHeader, type Shape } from './shape.ts'
import { spoils } from './spoil.ts'
import type { Subjects } from './subjects.ts'

export interface Case {
  readonly number: number
  readonly operation: Operation
  readonly caller: Caller | undefined
  readonly shape: Shape
  /** Whether method and path still are those of the operation. */
  readonly addressed: boolean
}

export interface Parts {
  readonly seed: number
  readonly port: number
  readonly document: PublicDocument
  readonly subjects: Subjects
  readonly callers: readonly Caller[]
  /** Those whose sessions, password and mandates may be lost on the way. */
  readonly victims: readonly Caller[]
}

const regions = ['64.08', '64.08.04.2001', '64.08.04', '64', '64.02', '64.72', 'ID', '11.01'] as const

/** The request of that number: the same for the same seed and the same data. */
export function makeCase(number: number, parts: Parts): Case {
  const random = seededRandom(parts.seed, number)
  const { operations, schemas } = parts.document
  const operation = operations[random.int(0, operations.length - 1)] as Operation
  const caller = callerOf(operation, parts, random)
  const known: Known = { schemas, regions, ids: parts.subjects.ids }
  const shape = soundShape(operation, parts, known, random)
  shape.headers.push(['Host', `localhost:${parts.port}`])
  if (caller) shape.headers.push(['Cookie', caller.cookie])
  if (operation.takesFile) addFile(shape, random)

  const names = Object.keys(spoils)
  for (let left = timesSpoilt(operation, random); left > 0; left--) {
    const name = names[random.int(0, names.length - 1)] ?? ''
    spoils[name]?.(shape, random)
    shape.done.push(name)
  }
  return { number, operation, caller, shape, addressed: !shape.done.some((one) => /^(path|method)/.test(one)) }
}

function timesSpoilt(operation: Operation, random: Random): number {
  const chance = random.real()
  if (operation.takesFile && chance < 0.6) return 0
  return chance < 0.12 ? 0 : chance < 0.65 ? 1 : chance < 0.88 ? 2 : 3
}

/** Ends sessions, changes passwords, takes mandates away. */
function isDangerous({ method, path }: Operation): boolean {
  return method !== 'GET' && /^\/(session|my|account|mandate|invitation|link|password|second-factor|user)/.test(path)
}

function callerOf(operation: Operation, { callers, victims }: Parts, random: Random): Caller | undefined {
  if (random.chance(0.04)) return undefined
  const from = isDangerous(operation) ? victims : callers
  const holders = new Set<Role>(
    ['public', 'signed-in'].includes(operation.permission) ? [] : rolesWith(operation.permission as Permission),
  )
  const able = from.filter(({ role }) => holders.has(role as Role))
  const among = able.length > 0 && random.chance(0.8) ? able : from
  return among[random.int(0, among.length - 1)]
}

function soundShape(operation: Operation, { subjects }: Parts, known: Known, random: Random): Shape {
  const params = subjects.of(operation.path, random)
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const query = operation.parameters
    .filter((parameter) => parameter.in === 'query' && parameter.name !== 'after' && (parameter.required || random.chance(0.6)))
    .map(({ name, schema }): [string, string] => [name, encodeURIComponent(String(sampleOf(schema, known, random)))])
  const json = operation.body ? sampleOf(operation.body, known, random) : undefined
  const shape: Shape = { method: operation.method, path, query, headers: [], json, bytes: undefined, done: [] }
  if (json !== undefined) setHeader(shape, 'Content-Type', 'application/json')
  if (operation.parameters.some((parameter) => parameter.in === 'header') && random.chance(0.5))
    setHeader(shape, 'Idempotency-Key', `fuzz-${known.ids.length}-${random.int(0, 1e9)}-${random.int(0, 1e9)}`)
  return shape
}

function addFile(shape: Shape, random: Random): void {
  const { what, name, bytes } = nastyFile(random)
  shape.bytes = bytes
  shape.done.push(what)
  setHeader(shape, 'Content-Type', 'application/octet-stream')
  setHeader(shape, 'Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name.toWellFormed())}`)
}
