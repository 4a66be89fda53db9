import type { AccountId } from '#domain/access/account.ts'
import type { JournalFilter } from '#domain/oversight/journal-entry.ts'
import { eventsOf, type JournalEvent } from '#domain/platform/journal-events.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { rangeOf } from '#domain/platform/region-code.ts'
import { lowestIdAt } from '../platform/journal/entry-id.ts'

/** A filter as the query needs it. */
export interface Wanted {
  /** Ids from the first to before the second. */
  readonly from: string | null
  readonly before: string | null
  readonly actor: AccountId | null
  readonly subject: string | null
  /** Null: whatever happened. */
  readonly events: readonly JournalEvent[] | null
  readonly within: { readonly low: string; readonly high: string } | null
}

/** With what happened after `until` left out. */
export function wantedOf(filter: JournalFilter, until?: Date): Wanted {
  const { from, actor, subject, region } = filter
  return {
    from: from === undefined ? null : lowestIdAt(beginOf(from)),
    before: endOf(filter, until),
    actor: actor ?? null,
    subject: subject ?? null,
    events: eventsWanted(filter),
    within: region === undefined ? null : rangeOf(region),
  }
}

function endOf({ until: day }: JournalFilter, moment: Date | undefined): string | null {
  const ends = [
    ...(day === undefined ? [] : [new Date(beginOf(day).getTime() + millisecondsOfDay)]),
    ...(moment ? [new Date(moment.getTime() + 1)] : []),
  ]
  const first = ends.sort((a, b) => a.getTime() - b.getTime())[0]
  return first === undefined ? null : lowestIdAt(first)
}

/** By the clock, not by the calendar: the last day that a filter can name has no day after it. */
const millisecondsOfDay = 86_400_000

function eventsWanted({ kind, group, event }: JournalFilter): readonly JournalEvent[] | null {
  if (kind === undefined && group === undefined && event === undefined) return null
  return eventsOf({ kind, group }).filter((name) => event === undefined || name === event)
}

/** When a day of the agency begins: WITA, as in `localDateIn`. */
export function beginOf(day: LocalDate): Date {
  return new Date(Date.parse(`${day}T00:00:00+08:00`))
}
