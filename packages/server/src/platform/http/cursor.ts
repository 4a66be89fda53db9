import type { Page } from '#domain/platform/page.ts'
import { Problem } from '#domain/platform/problem.ts'

/** Cuts a page from rows that were read with one row more than asked for; `keyOf` tells where the next page begins. */
export function pageFrom<Row>(rows: Row[], limit: number, keyOf: (row: Row) => Readonly<Record<string, string>>): Page<Row> {
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return { rows: rows.slice(0, limit), next: last === undefined ? null : writeCursor(keyOf(last)) }
}

/** The key of the last row of a page, as a client sends it back: ids only, as it may stand in a URL. */
function writeCursor(key: Readonly<Record<string, string>>): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The ids of a cursor; anything else than what `pageFrom` gave is refused. */
export function readCursor<Name extends string>(
  cursor: string | undefined,
  names: readonly Name[],
): Record<Name, string> | undefined {
  if (cursor === undefined) return undefined
  const key = parse(cursor)
  if (!names.every((name) => uuid.test(String(key?.[name])))) {
    throw new Problem('invalid-input', { issues: [{ at: 'query.after', message: 'Send back what `next` gave' }] })
  }
  return key as Record<Name, string>
}

function parse(cursor: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString()) as Record<string, unknown>
  } catch {
    return undefined
  }
}
