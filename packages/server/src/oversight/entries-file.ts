import type { Readable } from 'node:stream'
import { csvOf, type WrittenRow } from '../platform/sheets/write-csv.ts'
import type { EntryRow } from './journal.sql.ts'

const columns = [
  'id',
  'happened_at',
  'event',
  'actor_id',
  'actor',
  'office',
  'subject_type',
  'subject_id',
  'region',
  'address',
  'client',
  'request_id',
  'facts',
]

/** Entries as a CSV file, page by page as they come. */
export function entriesFile(pages: AsyncIterable<readonly EntryRow[]>): Readable {
  return csvOf(columns, lines(pages))
}

async function* lines(pages: AsyncIterable<readonly EntryRow[]>): AsyncGenerator<WrittenRow> {
  for await (const page of pages)
    for (const row of page)
      yield [
        row.id,
        row.at.toISOString(),
        row.event,
        row.actorId,
        row.actorName,
        row.actorOffice,
        row.subjectType,
        row.subjectId,
        row.region,
        row.address,
        row.client,
        row.requestId,
        JSON.stringify(row.facts),
      ]
}
