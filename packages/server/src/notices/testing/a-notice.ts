import type { NoticeId, NoticeLine } from '#domain/notices/notice.ts'
import * as api from '#domain/notices/notices.api.ts'
import type { FamilyId } from '#domain/people/person.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { made, officerOf } from '../../platform/testing/fixtures.ts'
import { aFindingIn } from '../../platform/testing/findings.ts'
import type { Caller, World } from '../../platform/testing/world.ts'

type Noticed = Awaited<ReturnType<typeof aFindingIn>> & { readonly id: NoticeId }

/** A notice that waits to be sent. */
export async function aNoticeIn(world: World, village: string): Promise<Noticed> {
  const found = await aFindingIn(world, village)
  const [row] = await world.query<{ id: NoticeId }>('select notice_id as id from notice where finding_id = $1', [found.finding])
  return { ...found, id: row?.id as NoticeId }
}

/** Where a family's notice stands, as a reader sees it. */
export async function lineOf(
  world: World,
  view: api.NoticeView,
  { family, village, reader }: { family: FamilyId; village: string; reader?: Caller },
): Promise<NoticeLine | undefined> {
  const query = { view, within: village as RegionCode, limit: 100 }
  const { rows } = made(await world.send(api.listNotices, { query }, reader ?? (await officerOf(world, village))))
  return rows.find((row) => row.subject === family)
}
