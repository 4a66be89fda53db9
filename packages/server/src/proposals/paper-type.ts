import { open } from 'node:fs/promises'

export type PaperType = 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf'

/** What a paper is by its first bytes, whatever it is called; undefined for anything but a picture or a PDF. */
export async function paperTypeOf(path: string): Promise<PaperType | undefined> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(12), 0, 12, 0)
    const hex = buffer.subarray(0, bytesRead).toString('hex')
    if (hex.startsWith('ffd8ff')) return 'image/jpeg'
    if (hex.startsWith('89504e470d0a1a0a')) return 'image/png'
    if (hex.startsWith('52494646') && hex.slice(16, 24) === '57454250') return 'image/webp'
    return hex.startsWith('255044462d') ? 'application/pdf' : undefined
  } finally {
    await file.close()
  }
}
