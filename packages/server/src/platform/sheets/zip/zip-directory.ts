import type { FileHandle } from 'node:fs/promises'
import { unreadable } from '../unreadable.ts'

export interface ZipEntry {
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly isEncrypted: boolean
  readonly packedSize: number
  readonly size: number
  readonly crc32: number
  readonly headerOffset: number
}

/** Names in small letters: the parts of a workbook are found whatever their case. */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>

/** The directory at the end of a zip file (APPNOTE 6.3.10 §4.3.12-16), also with the fields for large files. */
export async function readZipDirectory(file: FileHandle): Promise<ZipDirectory> {
  const { size: fileSize } = await file.stat()
  const tail = await bytesAt(file, Math.max(0, fileSize - 65_557), Math.min(fileSize, 65_557))
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end === -1 || end + 22 > tail.length) throw unreadable('damaged')

  let place = { count: tail.readUInt16LE(end + 10), size: tail.readUInt32LE(end + 12), offset: tail.readUInt32LE(end + 16) }
  if (end >= 20 && tail.readUInt32LE(end - 20) === 0x07064b50) place = await largePlace(file, tail, end - 20)
  if (place.count > 10_000 || place.size > 2 ** 24) throw unreadable('too-large-inside')
  return entriesOf(await bytesAt(file, place.offset, place.size), place.count)
}

export async function bytesAt(file: FileHandle, offset: number, count: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, offset)
  if (bytesRead < count) throw unreadable('damaged')
  return buffer
}

async function largePlace(file: FileHandle, tail: Buffer, locator: number) {
  const record = await bytesAt(file, Number(tail.readBigUInt64LE(locator + 8)), 56)
  if (record.readUInt32LE(0) !== 0x06064b50) throw unreadable('damaged')
  const number = (at: number) => Number(record.readBigUInt64LE(at))
  return { count: number(32), size: number(40), offset: number(48) }
}

function entriesOf(directory: Buffer, count: number): ZipDirectory {
  const entries = new Map<string, ZipEntry>()
  let at = 0
  for (let i = 0; i < count; i++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) throw unreadable('damaged')
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28)
    const extraEnd = nameEnd + directory.readUInt16LE(at + 30)
    const name = directory
      .toString('utf8', at + 46, nameEnd)
      .replaceAll('\\', '/')
      .toLowerCase()
    entries.set(name, {
      isEncrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      method: directory.readUInt16LE(at + 10),
      crc32: directory.readUInt32LE(at + 16),
      ...sizesOf(directory, at, directory.subarray(nameEnd, extraEnd)),
    })
    at = extraEnd + directory.readUInt16LE(at + 32)
  }
  return entries
}

/** A size of 0xffffffff says: look among the extra fields, in this order. */
function sizesOf(directory: Buffer, at: number, extra: Buffer): Pick<ZipEntry, 'size' | 'packedSize' | 'headerOffset'> {
  const large = largeFields(extra)
  let next = 0
  const number = (offset: number) => {
    const small = directory.readUInt32LE(offset)
    if (small !== 0xffffffff) return small
    if (large.length < next + 8) throw unreadable('damaged')
    next += 8
    return Number(large.readBigUInt64LE(next - 8))
  }
  return { size: number(at + 24), packedSize: number(at + 20), headerOffset: number(at + 42) }
}

function largeFields(extra: Buffer): Buffer {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === 1) return extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2))
  }
  return Buffer.alloc(0)
}
