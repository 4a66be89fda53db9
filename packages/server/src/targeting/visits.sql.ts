import { sql } from 'kysely'
import type { PersonId } from '#domain/people/person-id.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { ProgrammeId } from '#domain/programmes/programme-id.ts'
import type { Rule, RuleSubject } from '#domain/programmes/rule.ts'
import type { SampleId, SampleKind } from '#domain/targeting/sample.ts'
import type { Finding, HouseId, Outcome } from '#domain/targeting/visit.ts'
import type { Db, Tx } from '../platform/db/database.ts'

export interface OpenVisit {
  readonly house: HouseId
  readonly sample: SampleId
  readonly region: RegionCode
  readonly tries: number
  readonly drawnAt: Date
  readonly programme: ProgrammeId
  readonly name: string
  readonly subject: RuleSubject
  readonly rule: Rule | null
  readonly personId: PersonId | null
  readonly personName: string | null
  readonly birthDate: LocalDate | null
  readonly address: string | null
  readonly members: number
}

/** Those that wait for a visit and that this account may make; sample by sample, so that the longest waiting come first. */
export async function listOpenVisits(
  db: Db,
  { who, after, limit }: { who: string; after: { sample: string; house: string } | undefined; limit: number },
): Promise<OpenVisit[]> {
  const { rows } = await sql<OpenVisit>`
    select v.house_id as house, v.sample_id as sample, v.region_code as region, v.tries, s.drawn_at as "drawnAt",
      s.programme_id as programme, g.name, g.beneficiary as subject, g.rule, h.person_id as "personId", h.name as "personName",
      h.birth_date as "birthDate", nullif(concat_ws(', ', h.address, 'RT ' || h.rt, 'RW ' || h.rw), '') as address,
      (select count(*) from person p where (p.family_id = v.house_id or p.person_id = v.house_id) and p.status = 'active') as members
    from targeting_visit v
    join targeting_sample s on s.sample_id = v.sample_id
    join programme g on g.programme_id = s.programme_id
    left join lateral (
      select p.* from person p where p.family_id = v.house_id or p.person_id = v.house_id
      order by p.status = 'active' desc, (p.relation is not distinct from 'head') desc, p.person_id limit 1) h on true
    where v.outcome is null and s.drawn_at is not null and not v.barred @> array[${who}::uuid]
      ${after === undefined ? sql`` : sql`and (v.sample_id, v.house_id) > (${after.sample}::uuid, ${after.house}::uuid)`}
    order by v.sample_id, v.house_id limit ${limit}`.execute(db)
  return rows
}

export interface DrawnVisit {
  readonly kind: SampleKind
  readonly region: RegionCode
  readonly barred: string[]
  readonly tries: number
  readonly outcome: Outcome | null
  readonly drawnAt: Date
  readonly programme: ProgrammeId
}

export async function findVisit(db: Db, house: HouseId, sample: SampleId): Promise<DrawnVisit | undefined> {
  const { rows } = await sql<DrawnVisit>`
    select v.kind, v.region_code as region, v.barred, v.tries, v.outcome, s.drawn_at as "drawnAt", s.programme_id as programme
    from targeting_visit v join targeting_sample s on s.sample_id = v.sample_id
    where v.house_id = ${house} and v.sample_id = ${sample} and s.drawn_at is not null`.execute(db)
  return rows[0]
}

export interface Made {
  readonly outcome: Outcome
  readonly finding: Finding | null
  readonly error: boolean | null
  readonly note: string | null
  readonly visitedOn: LocalDate
  readonly by: string
  readonly at: Date
}

/** False when somebody has recorded it meanwhile. */
export async function updateMade(
  db: Tx,
  house: HouseId,
  sample: SampleId,
  { outcome, finding, error, note, visitedOn, by, at }: Made,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('targeting_visit')
    .set({
      outcome,
      lives: finding?.lives ?? null,
      same_family: finding?.same ?? null,
      well_off: finding?.wellOff ?? null,
      poor: finding?.poor ?? null,
      meant: finding?.meant ?? null,
      receives: finding?.receives ?? null,
      error,
      note,
      visited_on: visitedOn,
      visited_by: by,
      recorded_at: at,
    })
    .where('house_id', '=', house)
    .where('sample_id', '=', sample)
    .where('outcome', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function updateTried(db: Tx, house: HouseId, sample: SampleId): Promise<void> {
  await db
    .updateTable('targeting_visit')
    .set({ tries: sql`tries + 1` })
    .where('house_id', '=', house)
    .where('sample_id', '=', sample)
    .execute()
}
