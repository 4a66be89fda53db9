import { machinePermissions } from '#domain/access/machine.rules.ts'
import type { ExampleFile, Operation } from './document.ts'

/** The example of an endpoint with the reader's own ids in it. */
export interface Filled {
  readonly method: string
  /** From `/api` on, with its query. */
  readonly target: string
  readonly body: unknown
  readonly file: ExampleFile | undefined
}

/** How a request shows who asks: a token of another system, the session of a person, or nothing. */
export type Shows = 'token' | 'session' | 'nothing'

export function showsOf({ tags, 'x-permission': permission }: Operation): Shows {
  if (permission === 'public') return 'nothing'
  const forMachines = permission === 'signed-in' ? tags[0] === 'tasks' : machinePermissions.some((one) => one === permission)
  return forMachines ? 'token' : 'session'
}

/** `own`: by the id that stands in the example. */
export function filled(operation: Operation, own: Readonly<Record<string, string>>): Filled {
  const { method, path, parameters = [], requestBody } = operation
  const put = (value: unknown): unknown => {
    if (typeof value === 'string') return own[value] || value
    if (Array.isArray(value)) return value.map(put)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, put(inner)]))
  }
  const exampleOf = (name: string) => String(put(parameters.find((one) => one.name === name)?.example ?? ''))
  const query = new URLSearchParams(
    parameters.filter((one) => one.in === 'query' && one.example !== undefined).map(({ name }) => [name, exampleOf(name)]),
  )
  const filledPath = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(exampleOf(name)))
  return {
    method,
    target: `/api${filledPath}${query.size > 0 ? `?${query}` : ''}`,
    body: put(requestBody?.content['application/json']?.example),
    file: requestBody?.['x-example-file'],
  }
}

/** The ids in an example for which the reader puts own ones, in the order in which they stand. */
export function idsIn(operation: Operation, known: Readonly<Record<string, unknown>>): string[] {
  const { target, body } = filled(operation, {})
  const ids = `${target} ${JSON.stringify(body) ?? ''}`.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? []
  return [...new Set(ids)].filter((id) => id in known)
}

/** For a shell; `$RANGKUL` is the address of the system, `$TOKEN` a token, `$COOKIE` the cookie of a session. */
export function curlText({ method, target, body, file }: Filled, shows: Shows): string {
  const lines = [
    `curl -X ${method} "$RANGKUL${target}"`,
    ...(shows === 'token' ? ['-H "Authorization: Bearer $TOKEN"'] : shows === 'session' ? ['--cookie "$COOKIE"'] : []),
    ...headersOf({ body, file }).map(([name, value]) => `-H ${inShell(`${name}: ${value}`)}`),
    ...(body === undefined ? [] : [`--data ${inShell(JSON.stringify(body))}`]),
    ...(file === undefined ? [] : [`--data-binary @${file.name}`]),
  ]
  return lines.join(' \\\n  ')
}

/** For a browser or Node; `rangkul`, `token`, `cookie` and `file` as above. */
export function javaScriptText({ method, target, body, file }: Filled, shows: Shows): string {
  const headers = [
    ...(shows === 'token' ? ['    Authorization: `Bearer ${token}`,'] : shows === 'session' ? ['    Cookie: cookie,'] : []),
    ...headersOf({ body, file }).map(([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)},`),
  ]
  const sent = body === undefined ? [] : [`  body: JSON.stringify(${JSON.stringify(body, null, 2).replaceAll('\n', '\n  ')}),`]
  return [
    `const answer = await fetch(rangkul + ${JSON.stringify(target)}, {`,
    `  method: ${JSON.stringify(method)},`,
    ...(headers.length > 0 ? ['  headers: {', ...headers, '  },'] : []),
    ...sent,
    ...(file === undefined ? [] : ['  body: file,']),
    '})',
  ].join('\n')
}

function headersOf({ body, file }: Pick<Filled, 'body' | 'file'>): [string, string][] {
  if (body !== undefined) return [['Content-Type', 'application/json']]
  if (file === undefined) return []
  return [
    ['Content-Type', 'application/octet-stream'],
    ['Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`],
  ]
}

function inShell(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
