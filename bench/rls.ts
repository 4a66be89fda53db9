import type { RegionCode } from '../packages/domain/src/platform/region-code.ts'
import type { Client } from '../packages/server/src/platform/db/database.ts'
import { reachOver, settingsOf } from '../packages/server/src/platform/db/reach.ts'
import { withClient } from '../packages/server/src/platform/db/with-client.ts'
import type { Registry } from './registry.ts'
import type { Figures } from './run.ts'
import { round, sideBySide } from './timing.ts'

const district = '64.72.02' as RegionCode
const byHand = "and region_code >= '64.72.02' and region_code < '64.72.03'"
const turns = 41

/**
 * A district's page of people and their count: as the application, kept within the mandate by the policies, against the
 * owner with a WHERE written by hand. The same transaction and as many statements on both sides.
 */
export async function rls({ connection, asOwner }: Registry): Promise<Figures> {
  const { ours, floor } = await withClient(connection, (application) =>
    asOwner((owner) =>
      sideBySide(
        () => readAs(application, settingsOf(reachOver([district])), ''),
        () => readAs(owner, settingsOf(reachOver([])), byHand),
        turns,
      ),
    ),
  )
  return { ratio: round(ours / floor), ms: round(ours), floorMs: round(floor) }
}

async function readAs(client: Client, settings: string, where: string): Promise<void> {
  await client.query('begin isolation level repeatable read read only')
  await client.query(settings)
  const living = `from person where status = 'active' ${where}`
  await client.query(`select person_id, name, birth_date ${living} order by region_code, person_id limit 50`)
  await client.query(`select count(*) ${living}`)
  await client.query('commit')
}
