import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'

/** Sends rows with COPY, the fastest way in. `target` names the table with its columns; null and undefined become NULL. */
export async function copyRows(
  client: pg.ClientBase,
  target: string,
  rows: Iterable<readonly unknown[]> | AsyncIterable<readonly unknown[]>,
): Promise<void> {
  await pipeline(Readable.from(batches(rows)), client.query(copyFrom(`copy ${target} from stdin`)))
}

/** Lines in chunks of about 64 KB: a chunk per row would cost more than the rows. */
async function* batches(rows: Iterable<readonly unknown[]> | AsyncIterable<readonly unknown[]>): AsyncIterable<string> {
  let text = ''
  for await (const row of rows) {
    text += `${row.map(fieldOf).join('\t')}\n`
    if (text.length > 65_536) {
      yield text
      text = ''
    }
  }
  if (text !== '') yield text
}

function fieldOf(value: unknown): string {
  if (value === null || value === undefined) return '\\N'
  if (Array.isArray(value)) return escape(arrayOf(value))
  if (value instanceof Date) return value.toISOString()
  return escape(typeof value === 'string' ? value : JSON.stringify(value))
}

/** The array's own notation: every element in quotes. */
function arrayOf(values: readonly unknown[]): string {
  return `{${values.map((value) => (value === null ? 'NULL' : `"${String(value as string | number | boolean).replace(/["\\]/g, '\\$&')}"`)).join(',')}}`
}

/** Zero bytes have no place in PostgreSQL's text. */
function escape(text: string): string {
  return text
    .replaceAll('\0', '')
    .replace(/[\\\t\n\r]/g, (character) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[character] ?? '')
}

/** All rows of a table as COPY writes them, in pieces: the protocol takes no message of more than a gigabyte. */
export async function copyOut(client: pg.ClientBase, table: string): Promise<readonly Buffer[]> {
  const chunks: Buffer[] = []
  for await (const chunk of client.query(copyTo(`copy ${table} to stdout`))) chunks.push(chunk as Buffer)
  return chunks
}

/** Puts back what `copyOut` gave. */
export async function copyIn(client: pg.ClientBase, table: string, chunks: readonly Buffer[]): Promise<void> {
  await pipeline(Readable.from(chunks), client.query(copyFrom(`copy ${table} from stdin`)))
}
