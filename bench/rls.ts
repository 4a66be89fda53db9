import type { RegionCode } from '../packages/domain/src/platform/region-code.ts'
import type { Registry } from './registry.ts'
import type { Figures } from './run.ts'
import { round, sideBySide } from './timing.ts'

const district = '64.72.02' as RegionCode
const turns = 41

/**
 * A district's page of people and their count: as the application, kept within the mandate by the policies, against the
 * owner with a WHERE written by hand. The same transaction and as many statements on both sides.
 */
export async function rls({ asApplication, asOwner }: Registry): Promise<Figures> {
  const { ours, floor } = await asApplication([district], (ask) =>
    asOwner((owner) =>
      sideBySide(
        () => ask(...statements('')),
        async () => {
          await owner.query('begin isolation level repeatable read read only')
          await owner.query("set local application_name = 'rangkul'")
          for (const text of statements("and region_code >= '64.72.02' and region_code < '64.72.03'")) await owner.query(text)
          await owner.query('commit')
        },
        turns,
      ),
    ),
  )
  return { ratio: round(ours / floor), ms: round(ours), floorMs: round(floor) }
}

function statements(where: string): string[] {
  const living = `from person where status = 'active' ${where}`
  return [`select person_id, name, birth_date ${living} order by region_code, person_id limit 50`, `select count(*) ${living}`]
}
