import { join } from 'node:path'
import { noughts, readExactly } from './read-exactly.ts'
import { bytesOf, type Moment } from './still-moment.ts'
import type { ArchiveWriter } from './write-archive.ts'

export interface LogSpan {
  readonly clusterDir: string
  /** `backup_label`, as `pg_backup_stop` answered it. */
  readonly label: string
  readonly moment: Moment
  /** Bytes of a segment. */
  readonly segment: number
}

/**
 * The log from the start of the copy to the moment and not a byte further: a server that starts on it replays up to
 * there, finds noughts and takes them for the end.
 */
export async function copyLog({ clusterDir, label, moment, segment }: LogSpan, archive: ArchiveWriter): Promise<void> {
  const [, start, timeline] = /^START WAL LOCATION: (\S+) \(file ([0-9A-F]{8})/m.exec(label) ?? []
  if (start === undefined || timeline === undefined) throw new Error('a backup label names its place in the log')
  const size = BigInt(segment)
  for (let number = bytesOf(start) / size; number * size < moment.end; number += 1n) {
    const name = segmentName(timeline, number, size)
    const used = moment.end - number * size
    const kept = used < size ? Number(used) : segment
    await archive.file('cluster', `pg_wal/${name}`, segment, cut(join(clusterDir, 'pg_wal', name), kept, segment))
  }
}

async function* cut(path: string, kept: number, size: number): AsyncGenerator<Buffer> {
  yield* readExactly(path, kept)
  yield* noughts(size - kept)
}

function segmentName(timeline: string, number: bigint, size: bigint): string {
  const perFile = 0x1_0000_0000n / size
  const hex = (part: bigint) => part.toString(16).toUpperCase().padStart(8, '0')
  return `${timeline}${hex(number / perFile)}${hex(number % perFile)}`
}
