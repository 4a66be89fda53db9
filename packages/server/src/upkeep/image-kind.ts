import { open } from 'node:fs/promises'

export type ImageType = 'image/jpeg' | 'image/png' | 'image/webp'

/** What a file is by its first bytes, whatever it is called; undefined for anything but a photo. */
export async function imageTypeOf(path: string): Promise<ImageType | undefined> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(12), 0, 12, 0)
    return typeOf(buffer.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}

function typeOf(head: Buffer): ImageType | undefined {
  const hex = head.toString('hex')
  if (hex.startsWith('ffd8ff')) return 'image/jpeg'
  if (hex.startsWith('89504e470d0a1a0a')) return 'image/png'
  if (hex.startsWith('52494646') && hex.slice(16, 24) === '57454250') return 'image/webp'
  return undefined
}
