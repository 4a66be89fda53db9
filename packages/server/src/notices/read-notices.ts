import type { listNotices as listing } from '#domain/notices/notices.api.ts'
import { stateAfter } from '#domain/notices/notice.rules.ts'
import type { Input, Output } from '#domain/platform/endpoint.ts'
import { commonRegion } from '../platform/db/reach.ts'
import { pageFrom, readCursor } from '../platform/http/cursor.ts'
import type { Work } from '../platform/work.ts'
import { placesOf } from '../regions/index.ts'
import { readLimits } from '../settings/index.ts'
import { countNotices, listNotices } from './notices.listing.sql.ts'

type Sends = Output<typeof listing>['sends']

/** A page of the pile; numbers only for those who send. */
export async function readNotices(
  work: Work,
  sends: Sends,
  { after, limit, view, within }: Input<typeof listing>['query'],
): Promise<Output<typeof listing>> {
  const asked = { view, within, today: work.today }
  const rows = await listNotices(work.db, asked, { after: readCursor(after, ['id'])?.id, limit: limit + 1 })
  const page = pageFrom(rows, limit, ({ id }) => ({ id }))
  const places = await placesOf(
    work.db,
    page.rows.map(({ region }) => region),
  )
  const region = within ?? commonRegion(work.reach)
  const facts = { view, rows: page.rows.length }
  work.witness({ event: 'notices.listed', subjectType: 'region', subjectId: region, region, facts })
  return {
    ...page,
    rows: page.rows.map(({ region: village, name, phone, ...row }) => {
      const decides = work.holds('upkeep.decide', village)
      return {
        ...row,
        name: name ?? '',
        place: places.get(village) as never,
        phone: decides ? phone : null,
        sendable: decides && stateAfter(row.state, 'told') !== undefined,
      }
    }),
    counted: await countNotices(work.db, asked),
    days: (await readLimits(work.db, work.today))['objection-days'],
    sends,
  }
}
