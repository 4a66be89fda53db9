import type { EntryId, JournalActor, JournalEntry } from '#domain/oversight/journal-entry.ts'
import type { Db } from '../platform/db/database.ts'
import { placesOf } from '../regions/index.ts'
import type { EntryRow } from './journal.sql.ts'

/** Rows as they are shown. */
export async function entriesOf(db: Db, rows: readonly EntryRow[]): Promise<JournalEntry[]> {
  const places = await placesOf(
    db,
    rows.map(({ region }) => region),
  )
  return rows.map((row) => {
    const place = places.get(row.region)
    if (!place) throw new Error('every region has a place')
    const { id, at, event, subjectType, subjectId, address, client } = row
    return { id: id as EntryId, at: at.toISOString(), event, actor: actorOf(row), subjectType, subjectId, place, address, client }
  })
}

function actorOf({ actorId, actorName, actorTitle, actorOffice }: EntryRow): JournalActor | null {
  return actorId === null ? null : { id: actorId, name: actorName ?? '', title: actorTitle, office: actorOffice }
}
