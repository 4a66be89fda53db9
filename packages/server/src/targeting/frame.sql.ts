import { type RawBuilder, sql } from 'kysely'
import type { Month } from '#domain/platform/period.ts'
import { type RegionCode, rangeOf } from '#domain/platform/region-code.ts'
import type { ProgrammeId } from '#domain/programmes/programme-id.ts'
import type { SampleId, SampleKind } from '#domain/targeting/sample.ts'
import type { Db, Tx } from '../platform/db/database.ts'

/** Length of a district's code; of whom no district is known the regency stands for it. */
const districtWidth = sql.lit(8)

export interface Population {
  readonly programme: ProgrammeId
  readonly month: Month
  readonly regency: RegionCode
}

/**
 * Parts of a `with` that end in `unit (kind, house, region_code)`: every family that can be drawn. Recipients are those on approved
 * lists, whichever office's, under the region of the list: who has moved or gone since stays in.
 */
function unitsOf({ programme, month, regency }: Population): RawBuilder<unknown> {
  const { low, high } = rangeOf(regency)
  return sql`
    recipient as materialized (
      select coalesce(p.family_id, m.beneficiary_id) as house, min(m.region_code) as region_code
      from approved_lists() l
      join list_member m on m.list_id = l.list_id and m.standing = 'listed'
      left join person p on m.beneficiary_type = 'person' and p.person_id = m.beneficiary_id
      where l.programme_id = ${programme} and ${month} = any (l.months) and m.region_code >= ${low} and m.region_code < ${high}
      group by 1),
    unit as (
      select 'recipient' as kind, house, region_code from recipient
      union all
      select 'left-out', f.family_id, f.region_code from family f
      where f.region_code >= ${low} and f.region_code < ${high} and f.decile between 1 and 4
        and not exists (select from recipient r where r.house = f.family_id)
        and exists (select from person p where p.family_id = f.family_id and p.status = 'active'))`
}

export interface Frame {
  readonly district: RegionCode
  readonly kind: SampleKind
  readonly frame: number
}

/** How many families stand in each district of a regency. */
export async function countFrames(db: Db, population: Population): Promise<Frame[]> {
  const { rows } = await sql<Frame>`
    with ${unitsOf(population)}
    select left(region_code, ${districtWidth}) as district, kind, count(*) as frame from unit group by 1, 2 order by 1, 2`.execute(
    db,
  )
  return rows
}

/**
 * Draws so many of each district: those whose hash with the seed is smallest. The largest hash drawn is kept with the district, so
 * that anybody can tell of a family whether it had to be drawn.
 */
export async function drawUnits(
  db: Tx,
  population: Population,
  { sample, seed, sizes }: { sample: SampleId; seed: string; sizes: readonly (Frame & { readonly visits: number })[] },
): Promise<void> {
  await sql`
    with ${unitsOf(population)},
    size as (
      select * from unnest(${sizes.map(({ district }) => district)}::text[], ${sizes.map(({ kind }) => kind)}::text[],
        ${sizes.map(({ frame }) => frame)}::int[], ${sizes.map(({ visits }) => visits)}::int[]) as s (district, kind, frame, visits)),
    keyed as (
      select kind, house, region_code, left(region_code, ${districtWidth}) as district, md5(${seed} || '/' || house) as key from unit),
    ranked as (select k.*, row_number() over (partition by district, kind order by key, house) as place from keyed k),
    drawn as materialized (select r.* from ranked r join size s on s.district = r.district and s.kind = r.kind where r.place <= s.visits),
    kept as (
      insert into targeting_visit (house_id, sample_id, kind, region_code, district, barred, tries)
      select house, ${sample}, kind, region_code, district, '{}', 0 from drawn order by house)
    insert into targeting_stratum (region_code, sample_id, kind, frame, visits, last_key)
    select s.district, ${sample}, s.kind, s.frame, s.visits, max(d.key)
    from size s left join drawn d on d.district = s.district and d.kind = s.kind group by s.district, s.kind, s.frame, s.visits
    order by s.district, s.kind`.execute(db)
}
