import { createHash } from 'node:crypto'
import type { Manifest, PartName } from './manifest.ts'

/** Sums up a part file by file, as it is written or read. */
export interface PartDigest {
  begin(name: string, size: number): void
  add(chunk: Uint8Array): void
  sum(): Manifest['parts'][PartName]
}

export function digestPart(): PartDigest {
  const hash = createHash('sha256')
  let [files, bytes] = [0, 0]
  return {
    begin(name, size) {
      hash.update(`${name}\n${size}\n`)
      files += 1
    },
    add(chunk) {
      hash.update(chunk)
      bytes += chunk.length
    },
    sum: () => ({ files, bytes, sha256: hash.digest('hex') }),
  }
}
