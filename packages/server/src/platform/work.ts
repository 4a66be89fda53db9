import type { Permission } from '#domain/access/permissions.ts'
import type { JournalEvent } from '#domain/platform/journal-events.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { TaskId } from '#domain/tasks/task.ts'
import type { Actor } from './actor.ts'
import type { Tx } from './db/database.ts'
import type { Reach } from './db/reach.ts'
import type { JobName } from '#domain/tasks/job-names.ts'

/**
 * One unit of work: one transaction, one actor, one clock.
 * Whatever a command writes, journals or enqueues through it happens together or not at all.
 */
export interface Work {
  readonly db: Tx
  readonly actor: Actor
  /** The regions in which the actor holds the permission of this endpoint or job; row-level security is set to them. */
  readonly reach: Reach
  readonly now: Date
  /** The calendar day of `now` in the agency's time zone. */
  readonly today: LocalDate
  readonly requestId: string
  /** Whether the actor also holds another permission for a region. */
  holds(permission: Permission, region: RegionCode): boolean
  /** A hash that only this installation can make: whoever has a copy of the database alone can't try what was hashed. */
  keyed(purpose: string, text: string): string
  /** Written in this transaction. */
  journal(entry: JournalEntry): Promise<void>
  /** Written apart, once the transaction is over, whether it committed or not: readings of personal data, refused sign-ins. */
  witness(entry: JournalEntry): void
  /** Long work, seen by the actor as a task; it starts after the commit. */
  enqueue(job: Enqueued): Promise<TaskId>
}

export interface JournalEntry {
  readonly event: JournalEvent
  readonly subjectType: string
  readonly subjectId: string | null
  readonly region: RegionCode
  /** Names of fields, counts and ids. Never the value of a personal field. */
  readonly facts: object
}

export interface Enqueued {
  readonly job: JobName
  readonly payload: object
  /** What the task is about, for a link. */
  readonly subject?: string
  /** A second call with the same key while the first waits does nothing. */
  readonly key?: string
}
