import { StringDecoder } from 'node:string_decoder'
import { unreadable } from '../unreadable.ts'
import type { ZipDirectory, ZipEntry } from '../zip/zip-directory.ts'
import { readEntry } from '../zip/zip-entry.ts'
import { scanXml, type XmlEvents } from './scan-xml.ts'

/** A workbook on disk: its path and what its zip directory lists. */
export interface Package {
  readonly path: string
  readonly parts: ZipDirectory
}

/** Feeds a part to `events`; gives control back after each piece, so that a reader of rows can hand them on, or stop. */
export async function* readPart(path: string, entry: ZipEntry, events: XmlEvents, onPacked?: (bytes: number) => void) {
  const scan = scanXml(events)
  const decoder = new StringDecoder('utf8')
  let isFirst = true
  for await (const bytes of readEntry(path, entry, onPacked)) {
    const xml = decoder.write(bytes)
    scan.write(isFirst && xml.startsWith('\ufeff') ? xml.slice(1) : xml)
    isFirst = false
    yield
  }
  scan.write(decoder.end())
  scan.end()
}

const smallPartBytes = 2 ** 24

/** Feeds a small part (lists of sheets, styles) to `events` at once. False when there is no such part. */
export async function readSmallPart({ path, parts }: Package, name: string, events: Partial<XmlEvents>): Promise<boolean> {
  const entry = parts.get(name.toLowerCase())
  if (entry === undefined) return false
  if (entry.size > smallPartBytes) throw unreadable('too-large-inside')
  const nothing = () => undefined
  const pieces = readPart(path, entry, { open: nothing, close: nothing, text: nothing, ...events })
  while (!(await pieces.next()).done);
  return true
}
