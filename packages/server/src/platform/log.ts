import { type DestinationStream, pino } from 'pino'

/**
 * JSON lines for operators. Only facts that name no person are written; should a field of that name slip in all the
 * same, it is blotted out.
 */
export function openLog(level: string, destination?: DestinationStream) {
  const personal = [
    'nik',
    'name',
    'email',
    'password',
    'address',
    'cardNumber',
    'motherName',
    'birthDate',
    'cookie',
    'authorization',
  ]
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: [...personal, ...personal.map((field) => `*.${field}`), ...personal.map((field) => `*.*.${field}`)] },
      serializers: { error: describeError },
    },
    destination ?? pino.destination(1),
  )
}
export type Log = ReturnType<typeof openLog>

/**
 * What of an error may be logged: its kind, place and SQL state. Never its message or detail: a constraint's detail
 * quotes the row, and a message may quote what was sent.
 */
function describeError(thrown: unknown): object {
  if (!(thrown instanceof Error)) return { kind: typeof thrown }
  const { code, constraint, table, issues } = thrown as Error & Readonly<Record<string, unknown>>
  // Of an answer that breaks its own contract: which fields, not what stands in them.
  const fields = Array.isArray(issues) ? issues.map((issue: { path?: unknown[] }) => issue.path?.join('.')) : undefined
  const { stack = '', message } = thrown
  const frames = stack
    .slice(stack.indexOf(message) + message.length)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
  return { kind: thrown.name, code, constraint, table, fields, at: frames.slice(0, 12).map((line) => line.trim()) }
}
