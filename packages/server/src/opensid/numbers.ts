import type { OpenSidFileId } from '#domain/opensid/opensid-id.ts'
import type { Work } from '../platform/work.ts'
import { listNumbers } from './findings.sql.ts'

/** By which a number of a sheet is known again, and by nothing else. */
export function hashOf(work: Pick<Work, 'keyed'>, number: string): string {
  return work.keyed('opensid number', number)
}

/** The numbers that the village brought with this sheet. */
export async function broughtWith(work: Work, id: OpenSidFileId): Promise<{ has(number: string): boolean }> {
  const hashes = new Set(await listNumbers(work.db, id))
  return { has: (number) => hashes.has(hashOf(work, number)) }
}
