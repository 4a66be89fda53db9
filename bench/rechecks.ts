import type { Input } from '../packages/domain/src/platform/endpoint.ts'
import type { listStaleHouses } from '../packages/domain/src/freshness/freshness.api.ts'
import type { LocalDate } from '../packages/domain/src/platform/local-date.ts'
import type { RegionCode } from '../packages/domain/src/platform/region-code.ts'
import { lookAtRegency } from '../packages/server/src/freshness/look.ts'
import { readBoard } from '../packages/server/src/freshness/read-board.ts'
import { readHouses } from '../packages/server/src/freshness/read-houses.ts'
import { regency } from './import-list.ts'
import type { Registry } from './registry.ts'
import type { Figures } from './run.ts'
import { millisecondsOf, quantile, round } from './timing.ts'

const turns = 200
/** Late enough that what the list said of everybody has grown old. */
const years = { fresh: '2026-11-01', stale: '2030-11-01' } as const

type Asked = Input<typeof listStaleHouses>['query']

/** A page of the families to visit again, and the board, of a regency of N people, against a page of ids alone. */
export async function rechecks({ step, asOwner }: Registry): Promise<Figures> {
  const looked = await millisecondsOf(() =>
    step('write', [regency], (work) => lookAtRegency({ ...work, today: years.stale as LocalDate }, regency)),
  )
  const again = await millisecondsOf(() =>
    step('write', [regency], (work) => lookAtRegency({ ...work, today: years.stale as LocalDate }, regency)),
  )
  const { houses, village } = await asOwner(async (client) => {
    await client.query('analyze freshness_house')
    const { rows } = await client.query<{ houses: number; village: RegionCode }>(
      `select sum(count(*)) over () as houses, region_code as village from freshness_house where stale <> '{}'
       group by region_code order by count(*) desc limit 1`,
    )
    return rows[0] ?? { houses: 0, village: regency }
  })
  const page = (within: RegionCode): Asked => ({ within, limit: 25 })
  const looks = {
    regency: () => step('read', [regency], (work) => readHouses(work, page(regency))),
    district: () => step('read', [regency], (work) => readHouses(work, page(village.slice(0, 8) as RegionCode))),
    village: () => step('read', [village], (work) => readHouses(work, page(village))),
    board: () => step('read', [regency], (work) => readBoard(work, regency)),
    floor: () =>
      step('read', [regency], ({ db }) =>
        db
          .selectFrom('freshness_house')
          .select('house_id')
          .where('regency', '=', regency)
          .orderBy('house_id')
          .limit(26)
          .execute(),
      ),
  }
  const taken: Record<string, number[]> = {}
  for (let turn = 0; turn <= turns; turn++)
    for (const [name, run] of Object.entries(looks)) {
      const ms = await millisecondsOf(run)
      if (turn > 0) taken[name] = [...(taken[name] ?? []), ms]
    }
  const figures: Record<string, number> = {
    houses: Number(houses),
    lookSeconds: round(looked / 1000),
    againSeconds: round(again / 1000),
  }
  for (const name of Object.keys(looks)) {
    figures[`${name}P50`] = round(quantile(taken[name] ?? [], 0.5))
    figures[`${name}P99`] = round(quantile(taken[name] ?? [], 0.99))
  }
  return { ratio: round((figures['regencyP50'] ?? 0) / (figures['floorP50'] ?? 1)), ...figures }
}
