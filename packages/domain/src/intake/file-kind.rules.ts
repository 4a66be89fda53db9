/** Bytes that one list may have: about 600,000 rows of CSV. */
export const fileSizeLimit = 100_000_000

/** Why a file cannot be a list of people, as far as its name and first bytes tell. */
export type FileObstacle = 'old-excel' | 'protected' | 'not-a-table' | 'too-large' | 'empty'

interface Looked {
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** The first bytes, eight or more where there are so many. */
  readonly head: Uint8Array
}

/**
 * INT-31  A list is CSV or XLSX. What Excel wrote before 2007 (.xls) and what carries a password are boxes of another kind
 * (D0 CF 11 E0); an .xlsx in such a box is one with a password. XLSX is a ZIP; CSV is text, so it holds no zero byte in
 * its first bytes unless it is UTF-16.
 */
export function fileObstacle({ name, size, head }: Looked): FileObstacle | undefined {
  if (size === 0) return 'empty'
  if (size > fileSizeLimit) return 'too-large'
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()

  if (begins(head, 0xd0, 0xcf, 0x11, 0xe0)) return ending === 'xlsx' ? 'protected' : 'old-excel'
  if (begins(head, 0x50, 0x4b)) return ending === 'xlsx' ? undefined : 'not-a-table'
  if (ending !== 'csv' && ending !== 'txt') return 'not-a-table'
  const isUtf16 = begins(head, 0xff, 0xfe) || begins(head, 0xfe, 0xff)
  return head.includes(0) && !isUtf16 ? 'not-a-table' : undefined
}

function begins(head: Uint8Array, ...bytes: number[]): boolean {
  return bytes.every((byte, at) => head[at] === byte)
}
