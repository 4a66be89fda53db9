import { crc32, deflateSync } from 'node:zlib'
import type { Random } from './random.ts'

const width = 480
const height = 360

type Colour = readonly [number, number, number]

/** Stands for a photo of a house in the demonstration: a PNG that we draw ourselves, so that it shows nobody's home. */
export function drawnPhoto(random: Random): Buffer {
  const wall: Colour = [200 + random.int(0, 40), 180 + random.int(0, 50), 150 + random.int(0, 60)]
  const roof: Colour = [130 + random.int(0, 60), 60 + random.int(0, 30), 50]
  const left = 90 + random.int(0, 30)
  const right = 360 + random.int(0, 40)
  const ridge = (left + right) / 2
  const hasCar = random.chance(0.5)

  const colourAt = (x: number, y: number): Colour => {
    if (hasCar && x > 20 && x < 130 && y > 285 && y < 320) return [60, 75, 95]
    if (y > 150 && y < 300 && x > left && x < right) {
      if (x > ridge - 22 && x < ridge + 22 && y > 215) return [90, 62, 40]
      if (y > 190 && y < 235 && (Math.abs(x - left - 55) < 26 || Math.abs(x - right + 55) < 26)) return [170, 200, 215]
      return wall
    }
    if (y > 70 && y <= 150 && Math.abs(x - ridge) < ((y - 70) / 80) * ((right - left) / 2 + 24)) return roof
    return y > 280 ? [120, 140, 85] : [185 + Math.floor(y / 12), 210 + Math.floor(y / 20), 230]
  }
  return pngOf(colourAt)
}

function pngOf(colourAt: (x: number, y: number) => Colour): Buffer {
  const lines = Buffer.alloc(height * (1 + width * 3))
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) lines.set(colourAt(x, y), y * (1 + width * 3) + 1 + x * 3)

  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits for each of red, green and blue.
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(kind: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), content])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(content.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}
