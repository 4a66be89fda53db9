import { fileObstacle } from '#domain/intake/file-kind.rules.ts'
import type { Obstacle } from './file-words.ts'

/** Why the file cannot be taken, before any of it is sent. */
export async function obstacleOf(file: File): Promise<Obstacle | undefined> {
  const head = new Uint8Array(await file.slice(0, 4096).arrayBuffer())
  return fileObstacle({ name: file.name, size: file.size, head })
}
