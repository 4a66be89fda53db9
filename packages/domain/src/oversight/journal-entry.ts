import { z } from 'zod'
import { AccountId } from '../access/account.ts'
import { PersonId } from '../people/person-id.ts'
import { LocalDate } from '../platform/local-date.ts'
import { RegionCode } from '../platform/region-code.ts'
import { Place } from '../regions/place.ts'
import { eventGroups, eventKinds, type JournalEvent, journalEvents } from '../platform/journal-events.ts'
import { clientKinds } from './origin.ts'

export const EntryId = z.uuid().brand<'EntryId'>()
export type EntryId = z.infer<typeof EntryId>

/** The person of the agency who did something: whose name stands under it. */
export const JournalActor = z
  .object({ id: AccountId, name: z.string(), title: z.string().nullable(), office: z.string().nullable() })
  .meta({ id: 'JournalActor' })
export type JournalActor = z.infer<typeof JournalActor>

export const JournalEntry = z
  .object({
    id: EntryId,
    at: z.iso.datetime(),
    /** A name that this version doesn't know may stand in old entries. */
    event: z.string(),
    /** Null: nobody was signed in. */
    actor: JournalActor.nullable(),
    subjectType: z.string(),
    subjectId: z.string().nullable(),
    place: Place,
    /** Null in entries from before that was kept, and of what the system did by itself. */
    address: z.string().nullable(),
    client: z.enum(clientKinds).nullable(),
  })
  .meta({
    id: 'JournalEntry',
    description: 'What happened or was looked at: who, what, when, from where. Never a value of a person.',
  })
export type JournalEntry = z.infer<typeof JournalEntry>

export const JournalEntryDetails = JournalEntry.extend({
  requestId: z.string(),
  facts: z.record(z.string(), z.json()),
  /** The seal that holds it; null while it waits for one. */
  seal: z.object({ number: z.int(), place: z.int(), sealedAt: z.iso.datetime(), hash: z.string() }).nullable(),
}).meta({ id: 'JournalEntryDetails' })
export type JournalEntryDetails = z.infer<typeof JournalEntryDetails>

const eventNames = Object.keys(journalEvents) as [JournalEvent, ...JournalEvent[]]

/** What to look for in the journal. Ids only: nothing in here names a person. */
export const JournalFilter = z.object({
  /** Days of the agency, both included. */
  from: LocalDate.optional(),
  until: LocalDate.optional(),
  actor: AccountId.optional(),
  kind: z.enum(eventKinds).optional(),
  group: z.enum(eventGroups).optional(),
  event: z.enum(eventNames).optional(),
  region: RegionCode.optional(),
  subject: z.uuid().optional(),
})
export type JournalFilter = z.infer<typeof JournalFilter>

/** The state of the chain over the journal. Hashes in hexadecimal, in groups of eight. */
export const ChainState = z
  .object({
    head: z.object({ number: z.int(), hash: z.string(), sealedAt: z.iso.datetime() }).nullable(),
    verified: z.object({ at: z.iso.datetime(), entries: z.int(), waiting: z.int(), faults: z.int(), seals: z.int() }).nullable(),
  })
  .meta({ id: 'ChainState' })
export type ChainState = z.infer<typeof ChainState>

export const ExportId = z.uuid().brand<'ExportId'>()
export type ExportId = z.infer<typeof ExportId>

/** What an auditor took out of the journal as a file, seen by everybody whose mandate covers the same area. */
export const JournalExport = z
  .object({
    id: ExportId,
    askedAt: z.iso.datetime(),
    askedBy: z.string(),
    filter: JournalFilter,
    /** Null until it is written. */
    entries: z.int().nullable(),
  })
  .meta({ id: 'JournalExport' })
export type JournalExport = z.infer<typeof JournalExport>

/** One account that looked at a person. */
export const ReaderOfPerson = z
  .object({
    actor: JournalActor,
    readings: z.int(),
    first: z.iso.datetime(),
    last: z.iso.datetime(),
    events: z.array(z.string()),
  })
  .meta({ id: 'ReaderOfPerson' })
export type ReaderOfPerson = z.infer<typeof ReaderOfPerson>

export const PersonLookedAt = z.object({ id: PersonId, place: Place }).meta({ id: 'PersonLookedAt' })
