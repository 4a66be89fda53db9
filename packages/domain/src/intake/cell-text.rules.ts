import type { CellValue } from './cell.ts'

const oddCharacter = /[\u0000-\u001f\u007f-\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]| {2}/
const invisible = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g

/**
 * INT-3  A cell's text without what people never meant to write: byte order mark, invisible characters, spaces around
 * and doubled, Excel's apostrophe before text (`'6408…`) and its `="6408…"`.
 */
export function textOf(cell: CellValue): string {
  if (typeof cell !== 'string') return cell === null || cell === undefined ? '' : textOfTyped(cell)
  let text = cell
  if (oddCharacter.test(text)) text = text.replace(invisible, '').replace(/\s+/g, ' ')
  text = text.trim()
  while (text.charCodeAt(0) === apostrophe) text = text.slice(1).trimStart()
  if (text.startsWith('="') && text.endsWith('"') && text.length > 2) text = textOf(text.slice(2, -1))
  return text
}

const apostrophe = 39

function textOfTyped(cell: number | boolean | Date): string {
  if (typeof cell !== 'object') return String(cell)
  return Number.isNaN(cell.getTime()) ? '' : cell.toISOString()
}

const placeholders = new Set([
  '-',
  '--',
  '---',
  '.',
  '?',
  '0',
  '#N/A',
  'N/A',
  'NA',
  'NULL',
  'NIHIL',
  'KOSONG',
  'NONE',
  'TIDAK ADA',
  'TDK ADA',
  'TIDAK TAHU',
  'TDK TAHU',
  'TIDAK DIKETAHUI',
  'BELUM ADA',
  'BELUM PUNYA',
  'TIDAK PUNYA',
])

/** Whether a text only says that nothing is known. */
export function isPlaceholder(text: string): boolean {
  return text.length <= 15 && placeholders.has(text.toUpperCase())
}
