import type { ZipEntry } from '../zip/zip-directory.ts'
import { readPart } from './read-part.ts'

export interface SharedTexts {
  /** undefined when there is no such text. */
  at(index: number): string | undefined
}

export const noSharedTexts: SharedTexts = { at: () => undefined }

/**
 * The texts that a workbook's cells refer to by number, up to the `atMost`th. A province's file has millions, so they are
 * packed as bytes outside the heap: about a quarter of what as many strings take.
 */
export async function readSharedTexts(path: string, entry: ZipEntry, atMost = Infinity, onPacked?: (bytes: number) => void) {
  const texts = packedTexts()
  let text = ''
  let isText = false
  let phonetic = 0
  const pieces = readPart(
    path,
    entry,
    {
      open(name) {
        if (name === 'si') text = ''
        else if (name === 't') isText = phonetic === 0
        else if (name === 'rPh') phonetic++
      },
      close(name) {
        if (name === 'si') texts.add(unescaped(text))
        else if (name === 't') isText = false
        else if (name === 'rPh') phonetic--
      },
      text(piece) {
        if (isText) text += piece
      },
    },
    onPacked,
  )
  for await (const _ of pieces) if (texts.count() >= atMost) break
  return texts
}

/** Excel writes characters that XML can't hold as `_x000D_`. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

const pageBytes = 2 ** 22

function packedTexts() {
  const pages: Buffer[] = []
  let free = 0
  let count = 0
  /** Of each text: its page × pageBytes + where it starts, and its bytes. */
  let starts = new Float64Array(1024)
  let lengths = new Uint32Array(1024)

  return {
    count: () => count,
    add(text: string): void {
      const needed = Buffer.byteLength(text)
      if (needed > free) {
        pages.push(Buffer.allocUnsafeSlow(Math.max(pageBytes, needed)))
        free = Math.max(pageBytes, needed)
      }
      const page = pages[pages.length - 1] as Buffer
      if (count === starts.length) {
        starts = grown(starts, new Float64Array(count * 2))
        lengths = grown(lengths, new Uint32Array(count * 2))
      }
      const start = page.length - free
      page.write(text, start)
      starts[count] = (pages.length - 1) * pageBytes + start
      lengths[count] = needed
      free -= needed
      count++
    },
    at(index: number): string | undefined {
      if (!(index >= 0 && index < count)) return undefined
      const place = starts[index] as number
      const start = place % pageBytes
      return pages[Math.floor(place / pageBytes)]?.toString('utf8', start, start + (lengths[index] as number))
    },
  }
}

function grown<T extends Float64Array | Uint32Array>(from: T, to: T): T {
  to.set(from)
  return to
}
