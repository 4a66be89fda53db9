import type { Delivery } from '#domain/insight/board.ts'
import type { listDeliveries as contract } from '#domain/insight/insight.api.ts'
import type { Input } from '#domain/platform/endpoint.ts'
import type { Page } from '#domain/platform/page.ts'
import { lastDayOf, quarterBefore } from '#domain/platform/period.ts'
import { daysAfter, type LocalDate } from '#domain/platform/local-date.ts'
import type { Place } from '#domain/regions/place.ts'
import { pageFrom, readCursor } from '../platform/http/cursor.ts'
import type { Work } from '../platform/work.ts'
import { placesOf } from '../regions/index.ts'
import { listDeliveriesBehind } from './board.sql.ts'

/** The deliveries behind one figure. The look is journalled once, with how many were shown. */
export async function readDeliveries(work: Work, query: Input<typeof contract>['query']): Promise<Page<Delivery>> {
  const { programme, regency, quarter, after, limit } = query
  const rows = await listDeliveriesBehind(work.db, {
    programme,
    regency,
    from: daysAfter(lastDayOf(quarterBefore(quarter)) as LocalDate, 1),
    to: lastDayOf(quarter),
    after: readCursor(after, ['id'])?.id,
    limit: limit + 1,
  })
  const places = await placesOf(
    work.db,
    rows.map((row) => row.region_code),
  )
  work.witness({
    event: 'deliveries.listed',
    subjectType: 'programme',
    subjectId: programme,
    region: regency,
    facts: { quarter, rows: Math.min(rows.length, limit) },
  })
  const deliveries = rows.map(
    ({ region_code, ...row }): Delivery => ({
      ...row,
      place: places.get(region_code) as Place,
      deliveredOn: row.deliveredOn ?? '',
    }),
  )
  return pageFrom(deliveries, limit, ({ id }) => ({ id }))
}
