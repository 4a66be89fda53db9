import * as api from '#domain/news/news.api.ts'
import type { News } from '#domain/news/news.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { made, officerOf } from '../../platform/testing/fixtures.ts'
import type { World } from '../../platform/testing/world.ts'
import { tellNews } from '../../platform/news/tell-news.ts'

/** Something that an officer of the village's regency is told. */
export async function aNewsIn(world: World, village: string): Promise<News> {
  const officer = await officerOf(world, village)
  await world.asSystem((work) =>
    tellNews(work, { kind: 'work-failed', subject: null, region: village as RegionCode, to: [officer.accountId] }),
  )
  const { rows } = made(await world.send(api.listMyNews, { query: { view: 'unread' } }, officer))
  const [newest] = rows
  if (newest === undefined) throw new Error('nothing was told')
  return newest
}
