import { isAscii } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { TextDecoder } from 'node:util'

/**
 * A text file as pieces of text. The encoding: by its byte order mark; else UTF-8, unless the first letters beyond ASCII
 * are no UTF-8, which makes it Windows-1252, as old Excel writes. `onRead` is told the bytes taken so far.
 */
export async function* decodeText(path: string, onRead?: (bytes: number) => void): AsyncGenerator<string> {
  const file = createReadStream(path, { highWaterMark: 2 ** 18 })
  let decoder: TextDecoder | undefined
  let held: Buffer = Buffer.alloc(0)
  let isFirst = true
  for await (const chunk of file as AsyncIterable<Buffer>) {
    const bytes = held.length === 0 ? chunk : Buffer.concat([held, chunk])
    held = Buffer.alloc(0)
    if (isFirst) decoder = byMark(bytes)
    isFirst = false
    onRead?.(file.bytesRead)
    if (decoder !== undefined) yield decoder.decode(bytes, { stream: true })
    else {
      const { plain, rest } = asciiStart(bytes)
      if (plain.length > 0) yield plain.toString('latin1')
      if (rest.length < 4) held = rest
      else {
        decoder = new TextDecoder(isUtf8(rest) ? 'utf-8' : 'windows-1252')
        yield decoder.decode(rest, { stream: true })
      }
    }
  }
  if (held.length > 0) decoder = new TextDecoder(isUtf8(held) ? 'utf-8' : 'windows-1252')
  if (decoder !== undefined) yield decoder.decode(held)
}

function byMark(bytes: Buffer): TextDecoder | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be')
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder('utf-8')
  return undefined
}

function asciiStart(bytes: Buffer): { plain: Buffer; rest: Buffer } {
  const end = isAscii(bytes) ? bytes.length : bytes.findIndex((byte) => byte > 0x7f)
  return { plain: bytes.subarray(0, end), rest: bytes.subarray(end) }
}

/** A stray byte among many letters of UTF-8 does not make it Windows-1252. The last letter may be cut off. */
function isUtf8(bytes: Buffer): boolean {
  const text = new TextDecoder('utf-8').decode(bytes, { stream: true })
  const beyond = text.replace(/[\u0000-\u007f]+/g, '')
  const broken = beyond.split('\ufffd').length - 1
  return broken * 2 < beyond.length
}
