import { ServerProblem } from '../../platform/server-problem.ts'
import type { Reference } from './document.ts'
import { type Filled, filled, idsIn } from './example-text.ts'

export interface Seen {
  readonly status: number
  readonly milliseconds: number
  /** What was answered, indented; of a long answer the beginning. */
  readonly text: string
  readonly body: unknown
}

/** Letters of an answer that are shown. */
const longest = 20_000

/** Sends it as the person who is signed in. A refusal is an answer like any other here. */
export async function sendExample({ method, target, body }: Filled): Promise<Seen> {
  const begun = performance.now()
  // oxlint-disable-next-line no-restricted-globals -- any endpoint, by the document alone; a refusal is what one came to see
  const response = await fetch(target, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  }).catch(() => {
    throw new ServerProblem('unreachable')
  })
  const raw = await response.text()
  const milliseconds = Math.round(performance.now() - begun)
  const isJson = /json/.test(response.headers.get('content-type') ?? '')
  const answer: unknown = isJson && raw !== '' ? JSON.parse(raw) : undefined
  const text = answer === undefined ? raw : JSON.stringify(answer, null, 2)
  return {
    status: response.status,
    milliseconds,
    text: text.length > longest ? `${text.slice(0, longest)}\n…` : text,
    body: answer,
  }
}

/**
 * The first id of that kind that the person may see, with those that had to be found on the way; none where there is
 * nothing to be seen.
 */
export async function findOwn(
  id: string,
  reference: Reference,
  own: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const { by, at = '' } = reference.ownIds[id] ?? {}
  const source = reference.operations.find(({ method, path }) => `${method} ${path}` === by)
  if (!source) return {}
  let known: Record<string, string> = { ...own }
  for (const needed of idsIn(source, reference.ownIds)) {
    if (known[needed]) continue
    const found = await findOwn(needed, reference, known)
    if (!found[needed]) return {}
    known = { ...known, ...found }
  }
  const { body } = await sendExample(filled(source, known))
  const value = at.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null | undefined)?.[key], body)
  return typeof value === 'string' ? { ...known, [id]: value } : {}
}
