import { open } from 'node:fs/promises'

export interface ScanKind {
  readonly mediaType: 'application/pdf' | 'image/jpeg' | 'image/png'
  readonly extension: string
}

/** What a scan is by its first bytes, whatever it is called; undefined for anything but a PDF or a picture. */
export async function scanKindOf(path: string): Promise<ScanKind | undefined> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0)
    return kindOf(buffer.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}

function kindOf(head: Buffer): ScanKind | undefined {
  const hex = head.toString('hex')
  if (hex.startsWith('255044462d')) return { mediaType: 'application/pdf', extension: 'pdf' }
  if (hex.startsWith('ffd8ff')) return { mediaType: 'image/jpeg', extension: 'jpg' }
  if (hex.startsWith('89504e470d0a1a0a')) return { mediaType: 'image/png', extension: 'png' }
  return undefined
}
