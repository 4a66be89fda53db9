import type { LocalDate } from '../packages/domain/src/platform/local-date.ts'
import type { Rule } from '../packages/domain/src/programmes/rule.ts'
import { planForMany } from '../packages/server/src/platform/db/plan-for-many.sql.ts'
import { countTrial } from '../packages/server/src/programmes/preview.sql.ts'
import { regency } from './import-list.ts'
import type { Registry } from './registry.ts'
import type { Figures } from './run.ts'
import { round, sideBySide } from './timing.ts'

const on = '2026-11-01' as LocalDate
/** Old and poor, as clicked together. */
const rule: Rule = {
  kind: 'all',
  of: [
    { kind: 'age', from: 60, to: null, on: null },
    { kind: 'decile', from: 1, to: 4 },
  ],
}
const district = '64.72.01'.length

/** A rule over everybody, counted per district and decile, against the same count written by hand. */
export async function rules({ step, asApplication }: Registry): Promise<Figures> {
  const { ours, floor } = await asApplication([regency], (ask) =>
    sideBySide(
      () =>
        step('read', [regency], async ({ db }) => {
          await planForMany(db)
          await countTrial(db, { subject: 'person', rule, within: regency, on, today: on }, district)
        }),
      () => ask('set local enable_nestloop = off', byHand),
      9,
    ),
  )
  return { ratio: round(ours / floor), ms: round(ours), floorMs: round(floor) }
}

const byHand = `
  select left(p.region_code, ${district}) as region, f.decile,
    count(*) filter (where p.birth_date is not null and f.decile is not null and w.family_id is null) as met,
    count(*) filter (where (p.birth_date is null or f.decile is null) and w.family_id is null) as to_check,
    count(*) filter (where w.family_id is not null) as excluded
  from person p
  left join family f on f.family_id = p.family_id
  left join (select distinct family_id from eligibility_finding where until is null) w on w.family_id = p.family_id
  where p.region_code >= '64.72' and p.region_code < '64.73' and p.status = 'active'
    and (p.birth_date <= date '1966-11-01' or p.birth_date is null) and (f.decile between 1 and 4 or f.decile is null)
  group by 1, 2 order by 1, 2`
