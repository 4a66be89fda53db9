import { createHash } from 'node:crypto'
import { numberOf } from '#domain/proposals/meeting-number.ts'
import type { ItemRecord, MeetingRecord } from './meetings.sql.ts'

/** Digits and letters that nobody takes for one another. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Follows from what the minutes say: of other rows, words or people it is another one. Twelve letters in groups of four. */
export function codeOf(meeting: MeetingRecord, items: readonly ItemRecord[]): string {
  const { id, region, kind, heldOn, venue, attendees } = meeting
  const said = items.map(({ claim, outcome, reason }) => ({ claim, outcome, reason }))
  const text = JSON.stringify({ id, region, kind, heldOn, venue, number: numberOf(meeting), attendees, said })
  const bytes = createHash('sha256').update(text).digest()
  const word = Array.from(bytes.subarray(0, 12), (byte) => letters[byte % 32]).join('')
  return `${word.slice(0, 4)}-${word.slice(4, 8)}-${word.slice(8)}`
}
