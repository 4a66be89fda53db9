import { z } from 'zod'
import { Role } from '../access/roles.ts'
import { PersonId } from '../people/person-id.ts'
import { endpoint } from '../platform/endpoint.ts'
import { PageQuery, pageOf } from '../platform/page.ts'
import { TaskId } from '../tasks/task.ts'
import {
  ChainState,
  EntryId,
  ExportId,
  JournalActor,
  JournalEntry,
  JournalEntryDetails,
  JournalExport,
  JournalFilter,
  PersonLookedAt,
  ReaderOfPerson,
} from './journal-entry.ts'

import { PersonalData } from './personal-data.ts'

const slice = 'oversight'

export const listJournal = endpoint({
  method: 'GET',
  path: '/oversight/journal',
  slice,
  summary: 'Who did, saw or exported what, when and from where; newest first',
  permission: 'oversight.read-journal',
  reveals: 'personal',
  query: PageQuery.extend(JournalFilter.shape),
  status: 200,
  response: pageOf(JournalEntry),
  problems: [],
})

export const getJournalEntry = endpoint({
  method: 'GET',
  path: '/oversight/journal/{id}',
  slice,
  summary: 'One entry of the journal with its facts and the seal that holds it',
  permission: 'oversight.read-journal',
  reveals: 'personal',
  params: z.object({ id: EntryId }),
  status: 200,
  response: JournalEntryDetails,
  problems: ['not-found'],
})

/** The accounts that the journal of the reader's area names, for the filter. */
export const listActors = endpoint({
  method: 'GET',
  path: '/oversight/actors',
  slice,
  summary: 'People of the agency by name, to look through the journal for one of them; at most twenty',
  permission: 'oversight.read-journal',
  query: z.object({ name: z.string().trim().max(60).default('') }),
  status: 200,
  response: z.object({ rows: z.array(JournalActor) }),
  problems: [],
})

export const getChainState = endpoint({
  method: 'GET',
  path: '/oversight/chain',
  slice,
  summary: 'When the journal was last sealed and last verified',
  permission: 'oversight.read-journal',
  status: 200,
  response: ChainState,
  problems: [],
})

export const verifyChain = endpoint({
  method: 'POST',
  path: '/oversight/chain/verify',
  slice,
  summary: 'Have the whole chain computed anew',
  permission: 'oversight.read-journal',
  status: 202,
  response: z.object({ taskId: TaskId }),
  problems: [],
})

export const exportJournal = endpoint({
  method: 'POST',
  path: '/oversight/exports',
  slice,
  summary: 'Have a part of the journal written as a CSV file',
  permission: 'oversight.read-journal',
  body: z.object({ filter: JournalFilter }).meta({ id: 'JournalExportWish' }),
  status: 202,
  response: z.object({ id: ExportId, taskId: TaskId }),
  problems: [],
})

export const listExports = endpoint({
  method: 'GET',
  path: '/oversight/exports',
  slice,
  summary: "The newest ten exports of the journal in the reader's area",
  permission: 'oversight.read-journal',
  status: 200,
  response: z.object({ rows: z.array(JournalExport) }),
  problems: [],
})

export const downloadExport = endpoint({
  method: 'GET',
  path: '/oversight/exports/{id}/file',
  slice,
  summary: 'The CSV file of an export',
  permission: 'oversight.read-journal',
  reveals: 'personal',
  params: z.object({ id: ExportId }),
  download: 'file',
  status: 200,
  response: z.unknown(),
  problems: ['not-found'],
})

const ofPerson = z.object({ id: PersonId })

export const listReaders = endpoint({
  method: 'GET',
  path: '/oversight/people/{id}/readers',
  slice,
  summary: 'Who looked at a person, account by account, those who looked most often first; at most 200',
  permission: 'oversight.read-readings',
  reveals: 'personal',
  params: ofPerson,
  status: 200,
  response: z.object({ person: PersonLookedAt, rows: z.array(ReaderOfPerson), readings: z.int() }),
  problems: ['not-found'],
})

export const listReadings = endpoint({
  method: 'GET',
  path: '/oversight/people/{id}/readings',
  slice,
  summary: 'Every look at a person, newest first: of the person, of the family, and in what a search showed',
  permission: 'oversight.read-readings',
  reveals: 'personal',
  params: ofPerson,
  query: PageQuery,
  status: 200,
  response: pageOf(JournalEntry),
  problems: ['not-found'],
})

export const downloadReadings = endpoint({
  method: 'GET',
  path: '/oversight/people/{id}/readings/file',
  slice,
  summary: 'Every look at a person as a CSV file',
  permission: 'oversight.read-readings',
  reveals: 'personal',
  params: ofPerson,
  download: 'file',
  status: 200,
  response: z.unknown(),
  problems: ['not-found'],
})

export const disclosePerson = endpoint({
  method: 'POST',
  path: '/oversight/people/{id}/personal-data',
  slice,
  summary: 'Everything that is held of one person, for that person; who asked and why is kept in the journal',
  permission: 'people.disclose',
  mode: 'read',
  reveals: 'personal',
  params: ofPerson,
  body: z.object({ reason: z.string().trim().min(5).max(300) }).meta({ id: 'DisclosureReason' }),
  status: 200,
  response: PersonalData,
  problems: ['not-found'],
})

export const UnusualReader = z
  .object({
    actor: JournalActor,
    role: Role.nullable(),
    readings: z.int(),
    people: z.int(),
    usual: z.number(),
    peers: z.int(),
  })
  .meta({ id: 'UnusualReader' })
export type UnusualReader = z.infer<typeof UnusualReader>

export const listUnusualReaders = endpoint({
  method: 'GET',
  path: '/oversight/unusual-readers',
  slice,
  summary: 'Accounts that looked at far more than their peers today or in the last seven days (JRN-5)',
  permission: 'oversight.read-readings',
  query: z.object({ span: z.enum(['day', 'week']).default('day') }),
  status: 200,
  response: z.object({ rows: z.array(UnusualReader), readers: z.int() }),
  problems: [],
})
