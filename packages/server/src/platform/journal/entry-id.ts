import { v7 } from 'uuid'

let sequence = 0

/**
 * Ids of entries carry the moment of the transaction's clock, so that entries are found by time through their key; within
 * a process those of one moment keep the order in which they were made.
 */
export function entryId(now: Date): string {
  sequence = (sequence + 1) >>> 0
  return v7({ msecs: now.getTime(), seq: sequence })
}

/** The lowest id of an entry that happened at that moment or later. Ids begin in 1970: before it lies nothing. */
export function lowestIdAt(moment: Date): string {
  const hex = Math.max(0, moment.getTime()).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`
}
