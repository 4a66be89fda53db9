import { sql } from 'kysely'
import type { Month } from '#domain/platform/period.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { ProgrammeId } from '#domain/programmes/programme-id.ts'
import type { SampleKind } from '#domain/targeting/sample.ts'
import type { Db } from '../platform/db/database.ts'

/** A district of one sample with what came of it. */
export interface StratumRow {
  readonly month: Month
  readonly district: RegionCode
  readonly kind: SampleKind
  readonly frame: number
  readonly drawn: number
  readonly answered: number
  readonly refused: number
  readonly absent: number
  readonly errors: number
  readonly last: Date | null
}

/** Of a programme from a month to another, as far as the reader's mandate reaches. */
export async function listStrata(
  db: Db,
  programme: ProgrammeId,
  { from, until }: { from: Month; until: Month },
): Promise<StratumRow[]> {
  const { rows } = await sql<StratumRow>`
    with found as (
      select v.sample_id, v.district, v.kind, count(*) filter (where v.outcome = 'answered') as answered,
        count(*) filter (where v.outcome = 'refused') as refused, count(*) filter (where v.outcome = 'absent') as absent,
        count(*) filter (where v.error) as errors, max(v.recorded_at) as last
      from targeting_sample s join targeting_visit v on v.sample_id = s.sample_id
      where s.programme_id = ${programme} and s.month between ${from} and ${until}
      group by v.sample_id, v.district, v.kind)
    select s.month, t.region_code as district, t.kind, t.frame, t.visits as drawn, coalesce(f.answered, 0) as answered,
      coalesce(f.refused, 0) as refused, coalesce(f.absent, 0) as absent, coalesce(f.errors, 0) as errors, f.last
    from targeting_sample s
    join targeting_stratum t on t.sample_id = s.sample_id
    left join found f on f.sample_id = t.sample_id and f.district = t.region_code and f.kind = t.kind
    where s.programme_id = ${programme} and s.month between ${from} and ${until}
    order by s.month, t.region_code, t.kind`.execute(db)
  return rows
}
