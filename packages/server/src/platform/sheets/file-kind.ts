import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { unreadable } from './unreadable.ts'

/** What a file is by its content, whatever its name says; throws `file-unreadable` when it is no table. */
export async function kindOf(path: string): Promise<'workbook' | 'text'> {
  const start = await firstBytes(path, 4096)
  if (startsWith(start, [0x50, 0x4b, 0x03, 0x04])) return 'workbook'
  if (startsWith(start, [0x50, 0x4b, 0x05, 0x06])) throw unreadable('not-a-workbook')
  if (startsWith(start, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) {
    throw unreadable((await isEncryptedPackage(path)) ? 'password' : 'old-xls')
  }
  if (!isUtf16(start) && (start.includes(0) || looksForeign(start))) throw unreadable('not-a-workbook')
  return 'text'
}

export function isUtf16(start: Buffer): boolean {
  return startsWith(start, [0xff, 0xfe]) || startsWith(start, [0xfe, 0xff])
}

export async function firstBytes(path: string, count: number): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function startsWith(start: Buffer, magic: readonly number[]): boolean {
  return magic.every((byte, i) => start[i] === byte)
}

/** Web pages saved as .xls are common among office exports; Excel opens them, and then saves them as they are. */
function looksForeign(start: Buffer): boolean {
  return /^(?:\u00ef\u00bb\u00bf)?\s*(?:%PDF-|<(?:!doctype|html|table|\?xml)\b|\{\\rtf)/i.test(start.toString('latin1'))
}

/** A workbook with a password is an OLE file, as .xls is, but holds a stream of this name. */
async function isEncryptedPackage(path: string): Promise<boolean> {
  const name = Buffer.from('EncryptedPackage', 'utf16le')
  let tail = Buffer.alloc(0)
  for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 20 }) as AsyncIterable<Buffer>) {
    const joined = Buffer.concat([tail, chunk])
    if (joined.includes(name)) return true
    tail = joined.subarray(-name.length)
  }
  return false
}
