import type { EntryId, JournalEntry } from '#domain/oversight/journal-entry.ts'
import type { JournalEvent } from '#domain/platform/journal-events.ts'
import type { listReaders as readersContract, listUnusualReaders as unusualContract } from '#domain/oversight/oversight.api.ts'
import { unusualReaders } from '#domain/oversight/readers.rules.ts'
import type { PersonId } from '#domain/people/person-id.ts'
import type { Output } from '#domain/platform/endpoint.ts'
import { daysAfter, localDateIn } from '#domain/platform/local-date.ts'
import type { Page, PageQuery } from '#domain/platform/page.ts'
import { Problem } from '#domain/platform/problem.ts'
import { commonRegion } from '../platform/db/reach.ts'
import { searchesShowing } from '../platform/elevations.sql.ts'
import type { Download } from '../platform/http/exchange.ts'
import { pageFrom, readCursor } from '../platform/http/cursor.ts'
import { lowestIdAt } from '../platform/journal/entry-id.ts'
import type { Work } from '../platform/work.ts'
import { placesOf } from '../regions/index.ts'
import { entriesFile } from './entries-file.ts'
import { entriesOf } from './entries-of.ts'
import type { EntryRow } from './journal.sql.ts'
import { countReadings, findLookedAt, listReaders, listReadings, type LookedAt } from './readings.sql.ts'
import { beginOf } from './wanted.ts'

const mostReaders = 200
const pageLength = 2_000

/** Who looked at somebody. To ask is a look of its own, at the person. */
export async function readReaders(work: Work, id: PersonId): Promise<Output<typeof readersContract>> {
  const whom = await lookAt(work, id, 'readings.listed')
  const place = (await placesOf(work.db, [whom.region])).get(whom.region)
  if (!place) throw new Error('every region has a place')
  const rows = await listReaders(work.db, whom, mostReaders)
  return {
    person: { id, place },
    readings: rows.reduce((sum, { readings }) => sum + readings, 0),
    rows: rows.map(({ readings, first, last, events, ...actor }) => ({
      actor,
      readings,
      first: first.toISOString(),
      last: last.toISOString(),
      events,
    })),
  }
}

export async function readReadings(work: Work, id: PersonId, { after, limit }: PageQuery): Promise<Page<JournalEntry>> {
  const whom = await lookAt(work, id, 'readings.listed')
  const rows = await listReadings(work.db, whom, readCursor(after, ['id'])?.id, limit + 1)
  return pageFrom(await entriesOf(work.db, rows), limit, (entry: { id: EntryId }) => ({ id: entry.id }))
}

export async function downloadReadings(work: Work, id: PersonId): Promise<Download> {
  const whom = await lookAt(work, id, 'readings.exported')
  const all: EntryRow[][] = []
  for (let after: string | undefined; ; ) {
    const rows = await listReadings(work.db, whom, after, pageLength)
    all.push(rows)
    after = rows.at(-1)?.id
    if (rows.length < pageLength) break
  }
  const name = `pembacaan-${localDateIn(work.now)}.csv`
  return { name, mediaType: 'text/csv; charset=utf-8', content: entriesFile(pagesOf(all)) }
}

async function* pagesOf(pages: readonly EntryRow[][]): AsyncGenerator<readonly EntryRow[]> {
  yield* pages
}

export async function lookAt(
  work: Work,
  id: PersonId,
  event: JournalEvent,
  facts: { readonly reason?: string } = {},
): Promise<LookedAt> {
  const found = await findLookedAt(work.db, id)
  if (!found) throw new Problem('not-found')
  work.witness({ event, subjectType: 'person', subjectId: id, region: found.region, facts })
  return { ...found, searches: await searchesShowing(work, id) }
}

/** Of today, or of the last seven days with today. */
export async function readUnusualReaders(work: Work, span: 'day' | 'week'): Promise<Output<typeof unusualContract>> {
  const first = span === 'day' ? work.today : daysAfter(work.today, -6)
  const readers = await countReadings(work.db, lowestIdAt(beginOf(first)), work.today)
  const region = commonRegion(work.reach)
  work.witness({ event: 'readers.compared', subjectType: 'region', subjectId: region, region, facts: { span } })

  const known = new Map(readers.map((reader) => [reader.account as string, reader]))
  const rows = unusualReaders(readers).flatMap(({ account, role, readings, usual, peers }) => {
    const reader = known.get(account)
    if (!reader) return []
    const { name, title, office, people } = reader
    return [{ actor: { id: reader.account, name, title, office }, role, readings, people, usual, peers }]
  })
  return { rows, readers: readers.length }
}
