import type { Total } from '#domain/enumeration/total.ts'
import type { listTotals as contract } from '#domain/enumeration/totals.api.ts'
import type { Input, Output } from '#domain/platform/endpoint.ts'
import type { Place } from '#domain/regions/place.ts'
import { restrictedIn } from '../categories/index.ts'
import { pageFrom, readCursor } from '../platform/http/cursor.ts'
import type { Work } from '../platform/work.ts'
import { placesOf } from '../regions/index.ts'
import { listTotals } from './totals.sql.ts'

export async function readTotals(
  work: Work,
  { within, category, view, after, limit }: Input<typeof contract>['query'],
): Promise<Output<typeof contract>> {
  const rows = await listTotals(work.db, {
    within,
    category,
    isOpen: view === 'open',
    restrictedIn: restrictedIn(work),
    after: readCursor(after, ['id'])?.id,
    limit: limit + 1,
  })
  const page = pageFrom(rows, limit, ({ id }) => ({ id }))
  const places = await placesOf(
    work.db,
    page.rows.map(({ region }) => region),
  )
  return {
    ...page,
    rows: page.rows.map(
      ({ region, file, recordedAt, endedBy, endedAt, endReason, ...row }): Total => ({
        ...row,
        place: places.get(region) as Place,
        recordedAt: recordedAt.toISOString(),
        hasDocument: file !== null,
        ended:
          endedAt === null || endReason === null ? null : { by: endedBy ?? '', at: endedAt.toISOString(), reason: endReason },
      }),
    ),
  }
}
