export interface Picture {
  readonly type: 'image/jpeg' | 'image/png'
  /** Without what a camera writes beside the picture: where and when it was taken, and by which telephone. */
  readonly bytes: Buffer
}

/** A photo by its content, whatever it is called; undefined for anything that is no whole JPEG or PNG. */
export function pictureIn(sent: Uint8Array): Picture | undefined {
  const bytes = Buffer.from(sent)
  if (bytes.length > 4 && bytes.readUInt32BE(0) >>> 8 === 0xffd8ff) return asPicture('image/jpeg', jpegWithout(bytes))
  if (bytes.length > 8 && bytes.subarray(0, 8).equals(pngMark)) return asPicture('image/png', pngWithout(bytes))
  return undefined
}

const pngMark = Buffer.from('89504e470d0a1a0a', 'hex')

function asPicture(type: Picture['type'], bytes: Buffer | undefined): Picture | undefined {
  return bytes && { type, bytes }
}

const startOfScan = 0xda
/** What the picture itself needs of the segments that programs add: its own header, and how its colours are stored. */
const keptSegments: ReadonlySet<number> = new Set([0xe0, 0xee])

/** Segment by segment to the scan, without the added ones (APPn) and comments; how it was held stays, as the one thing told. */
function jpegWithout(bytes: Buffer): Buffer | undefined {
  const kept = [bytes.subarray(0, 2)]
  let turned: number | undefined
  for (let at = 2; at + 4 <= bytes.length; ) {
    const [mark, kind, size] = [bytes[at], bytes[at + 1] ?? 0, bytes.readUInt16BE(at + 2)]
    if (mark !== 0xff || size < 2 || at + 2 + size > bytes.length) return undefined
    if (kind === startOfScan) {
      const head = turned === undefined ? [] : [turnedSegment(turned)]
      return Buffer.concat([kept[0] as Buffer, ...head, ...kept.slice(1), bytes.subarray(at, endOfPicture(bytes, at))])
    }
    const segment = bytes.subarray(at, at + 2 + size)
    if (kind === 0xe1) turned ??= turnOf(segment)
    const isAdded = (kind >= 0xe0 && kind <= 0xef) || kind === 0xfe
    if (!isAdded || keptSegments.has(kind)) kept.push(segment)
    at += 2 + size
  }
  return undefined
}

/** Where the picture ends: telephones append a second one, or a film, with all that was taken away from the first. */
function endOfPicture(bytes: Buffer, scan: number): number {
  let at = scan + 2 + bytes.readUInt16BE(scan + 2)
  for (at = bytes.indexOf(0xff, at); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at)) {
    const kind = bytes[at + 1] ?? 0
    if (kind === 0xd9) return at + 2
    const isWithinScan = kind === 0 || (kind >= 0xd0 && kind <= 0xd7)
    if (kind === 0xff) at += 1
    else if (isWithinScan || at + 4 > bytes.length) at += 2
    else at += 2 + bytes.readUInt16BE(at + 2)
  }
  return bytes.length
}

const orientation = 0x0112

/** How the camera was held, 2 to 8, from an Exif segment; undefined where it was held upright or does not say. */
function turnOf(segment: Buffer): number | undefined {
  const tiff = segment.subarray(10)
  if (segment.toString('latin1', 4, 8) !== 'Exif' || tiff.length < 14) return undefined
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const word = (at: number) => (at + 2 <= tiff.length ? (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)) : 0)
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let entry = 0; entry < Math.min(word(first), 100); entry++) {
    const at = first + 2 + entry * 12
    if (word(at) === orientation) return word(at + 8) >= 2 && word(at + 8) <= 8 ? word(at + 8) : undefined
  }
  return undefined
}

/** An Exif segment that says how it was held, and nothing else. */
function turnedSegment(turned: number): Buffer {
  const exif = Buffer.from('457869660000' + '4d4d002a00000008' + '0001' + '01120003000000010000' + '0000' + '00000000', 'hex')
  exif.writeUInt16BE(turned, 6 + 8 + 2 + 8)
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(exif.length + 2, 2)
  return Buffer.concat([head, exif])
}

/** Chunks that the picture is made of; what else there may be tells of its making. */
const keptChunks = /^(IHDR|PLTE|IDAT|IEND|tRNS|gAMA|cHRM|sRGB|sBIT|bKGD|pHYs)$/

function pngWithout(bytes: Buffer): Buffer | undefined {
  const kept = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at)
    const kind = bytes.toString('latin1', at + 4, at + 8)
    if (end > bytes.length) return undefined
    if (keptChunks.test(kind)) kept.push(bytes.subarray(at, end))
    if (kind === 'IEND') return Buffer.concat(kept)
    at = end
  }
  return undefined
}
