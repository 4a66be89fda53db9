import { hash } from 'node:crypto'
import type { CellValue } from '#domain/intake/cell.ts'
import { readText } from '#domain/intake/cell.rules.ts'
import { textOf } from '#domain/intake/cell-text.rules.ts'
import type { Mapping } from '#domain/intake/mapping.rules.ts'
import { version } from '../version.ts'

/** By which id its source knows a row, and what stands in it, as a UUID; both null where the source gives its rows no id. */
export type LineDigest = { readonly sourceKey: string; readonly digest: string } | typeof unnamed
export const unnamed = { sourceKey: null, digest: null } as const

interface Place {
  readonly line: number
  readonly cells: readonly CellValue[]
}
export type Line = Place & LineDigest
export type NamedLine = Place & Exclude<LineDigest, typeof unnamed>

/** The key by which a source knows the row that bears its id. */
export function keyOfId(sourceId: string): string {
  return `id:${sourceId}`
}

/**
 * Digests of rows, equal where a row would be read as the same: from the text of the columns that are used, what they mean,
 * and what they are read against. Each release reads anew, since it may read otherwise.
 */
export function rowDigests(mapping: Mapping, readAgainst: unknown): (cells: readonly CellValue[]) => LineDigest {
  const used = Object.entries(mapping).filter(([, column]) => column >= 0)
  const meaning = hash('sha256', JSON.stringify([version, used.map(([field]) => field), readAgainst], listed))
  const columns = used.map(([, column]) => column)
  return (cells) => {
    const sourceId = mapping.sourceId < 0 ? null : readText(cells[mapping.sourceId])
    if (sourceId === null) return unnamed
    let text = meaning
    for (const column of columns) {
      const cell = cells[column]
      text += `\u001F${typeof cell === 'string' ? cell : textOf(cell)}`
    }
    return { sourceKey: keyOfId(sourceId), digest: hash('sha256', text).slice(0, 32) }
  }
}

/** Maps and sets as lists that don't hang on the order in which they were filled. */
function listed(_: string, value: unknown): unknown {
  return value instanceof Map || value instanceof Set ? [...value].map((entry) => JSON.stringify(entry)).sort() : value
}
