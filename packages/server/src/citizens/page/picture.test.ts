import { describe, expect, test } from 'vitest'
import { pictureIn } from './picture.ts'

const jfif = Buffer.from('ffe000104a46494600010100000100010000', 'hex')
const tables = Buffer.from('ffdb0004ffd9', 'hex')
const scan = Buffer.from('ffda0002d5ff00ffd3aaffd9', 'hex')

/** An Exif segment as a telephone writes it: how it was held, its make, where. */
function exif(turned: number): Buffer {
  const head = Buffer.from('4578696600004d4d002a000000080001011200030000000100000000', 'hex')
  head.writeUInt16BE(turned, 24)
  const body = Buffer.concat([head, Buffer.from('0000GPS -0.50 117.15 Telepon Pak RT')])
  const size = Buffer.from([0xff, 0xe1, 0, body.length + 2])
  return Buffer.concat([size, body])
}
const jpeg = (...segments: Buffer[]) => Buffer.concat([Buffer.from('ffd8', 'hex'), jfif, ...segments, tables, scan])

describe('a photo that a family sends', () => {
  test('loses where and with what it was taken, and whatever a telephone hangs on', () => {
    const sent = Buffer.concat([jpeg(exif(1), Buffer.from('fffe000672616861', 'hex')), Buffer.from('film dengan GPS')])
    const kept = pictureIn(sent)
    expect(kept?.type).toBe('image/jpeg')
    expect(kept?.bytes.toString('latin1')).not.toMatch(/GPS|Exif|Telepon|raha/)
    expect(kept?.bytes.equals(Buffer.concat([Buffer.from('ffd8', 'hex'), jfif, tables, scan]))).toBe(true)
  })

  test('keeps how it was held, and that alone', () => {
    const kept = pictureIn(jpeg(exif(6)))?.bytes ?? Buffer.alloc(0)
    expect(kept.toString('latin1')).not.toMatch(/GPS|Telepon/)
    const again = pictureIn(kept)?.bytes
    expect(again?.equals(kept), 'taken in again it is the same').toBe(true)
    expect(kept.includes(Buffer.from('01120003000000010006', 'hex'))).toBe(true)
  })

  test('as PNG loses its texts', () => {
    const chunk = (kind: string, data: string) => {
      const body = Buffer.from(data, 'latin1')
      const size = Buffer.alloc(4)
      size.writeUInt32BE(body.length)
      return Buffer.concat([size, Buffer.from(kind), body, Buffer.alloc(4)])
    }
    const png = [
      Buffer.from('89504e470d0a1a0a', 'hex'),
      chunk('IHDR', 'x'.repeat(13)),
      chunk('eXIf', 'GPS'),
      chunk('tEXt', 'GPS'),
    ]
    const kept = pictureIn(Buffer.concat([...png, chunk('IDAT', 'gambar'), chunk('IEND', ''), Buffer.from('GPS')]))
    expect([kept?.type, kept?.bytes.includes('GPS'), kept?.bytes.includes('gambar')]).toEqual(['image/png', false, true])
  })

  test('is nothing where it is cut off, something else, or made to mislead', () => {
    const whole = jpeg(exif(6))
    for (let cut = 0; cut < whole.indexOf(scan); cut++) expect(pictureIn(whole.subarray(0, cut))).toBeUndefined()
    for (const other of ['', '%PDF-1.7', '<svg/>', 'RIFFxxxxWEBP', 'GIF89a'])
      expect(pictureIn(Buffer.from(other))).toBeUndefined()
    for (let at = 0; at < whole.length; at++)
      for (const byte of [0, 1, 0xff]) {
        const spoilt = Buffer.from(whole)
        spoilt[at] = byte
        expect(() => pictureIn(spoilt)).not.toThrow()
      }
  })
})
