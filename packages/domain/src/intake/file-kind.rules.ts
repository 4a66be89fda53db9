/** Bytes that a list may have: the five million rows of a province as CSV. */
export const fileSizeLimit = 1_500_000_000

/** Why a file cannot be a list of people, as far as its name, size and first bytes tell. */
export type FileObstacle = 'old-xls' | 'password' | 'not-a-workbook' | 'too-large' | 'empty'

interface Looked {
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** The first bytes, eight or more where there are so many. */
  readonly head: Uint8Array
}

/**
 * INT-31  Before a file is sent, its first bytes are looked at: Excel before 2007 (.xls) and a workbook with a password are
 * boxes of one kind (D0 CF 11 E0), told apart by the name; a PDF or anything else with zero bytes is no table. XLSX is a
 * ZIP, CSV is text. Whether the rest is sound, the server finds out.
 */
export function fileObstacle({ name, size, head }: Looked): FileObstacle | undefined {
  if (size === 0) return 'empty'
  if (size > fileSizeLimit) return 'too-large'
  if (begins(head, 0x50, 0x4b, 0x03, 0x04)) return undefined
  if (begins(head, 0xd0, 0xcf, 0x11, 0xe0)) return name.toLowerCase().endsWith('.xlsx') ? 'password' : 'old-xls'
  if (begins(head, 0x25, 0x50, 0x44, 0x46)) return 'not-a-workbook'
  const isUtf16 = begins(head, 0xff, 0xfe) || begins(head, 0xfe, 0xff)
  return head.includes(0) && !isUtf16 ? 'not-a-workbook' : undefined
}

function begins(head: Uint8Array, ...bytes: number[]): boolean {
  return bytes.every((byte, at) => head[at] === byte)
}
