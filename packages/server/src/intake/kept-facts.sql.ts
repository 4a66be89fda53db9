import { type RawBuilder, sql } from 'kysely'
import { holdsSince, strongerThan } from '#domain/intake/precedence.rules.ts'
import { type Sayer, sayers, weighedFields } from '#domain/intake/precedence.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'

/** Lists that are not named among the sayers speak as the centre's does. */
function sayerOf(source: string): Sayer {
  return sayers.find((sayer) => sayer === source) ?? 'DTSEN'
}

/** `field=source` of each fact that weighs more than what this source says of the field. */
function strongerFacts(source: string): string[] {
  const sayer = sayerOf(source)
  return weighedFields.flatMap((field) => strongerThan(sayer, field).map((stronger) => `${field}=${stronger}`))
}

/** Facts call the village by another name than rows do. */
const factAsField = (fact: RawBuilder<unknown>) => sql`case ${fact} when 'village' then 'villageCode' else ${fact} end`

export interface Coming {
  readonly source: string
  readonly asOf: LocalDate
  /** A file of a later quarter was applied before. */
  readonly late: boolean
}

/**
 * Facts that did not come by a file, one row for each person: which hold whatever a file of this source says (`older`,
 * `weaker`), which give way to something new, and what the source said of those before (`field=value`).
 */
export function factsByHand({ source, asOf, late }: Coming): RawBuilder<unknown> {
  const field = factAsField(sql`f.field`)
  const stronger = sql`${field} || '=' || f.source = any (${strongerFacts(source)}) and f.as_of >= ${holdsSince(asOf)}::date`
  return sql`
    select f.person_id,
      array_agg(${field}) as fields,
      array_agg(${field}) filter (where f.as_of > ${asOf}::date) as older,
      array_agg(${field}) filter (where ${stronger}) as weaker,
      (select array_agg(${factAsField(sql`o.field`)} || '=' || o.value) from person_fact o
        where o.person_id = f.person_id and o.replaced_at is not null and o.source = ${source} and o.value is not null) as said
    from person_fact f
    where f.replaced_at is null and (f.batch_id is null ${late ? sql`or f.as_of > ${asOf}::date` : sql``})
    group by f.person_id`
}

/**
 * The reason for which the value of `field` stays, or null; INT-32 to INT-34. `p` is the person, `hand` a row of
 * `factsByHand`, `known` when the source last confirmed them, `said` what the row says (`field=value`).
 */
export function whyKept({ source, asOf, late }: Coming, said: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`case
    when not field = any (${weighedFields}) then null
    when field = any (hand.older) then 'older'
    ${late ? sql`when known.last_as_of > ${asOf}::date then 'older'` : sql``}
    when field = any (hand.weaker) then 'weaker'
    when field = any (hand.fields) then case when ${said} = any (hand.said) then 'repeated' end
    when p.batch_id is not null then null
    when p.as_of > ${asOf}::date then 'older'
    when field || '=' || p.source = any (${strongerFacts(source)}) and p.as_of >= ${holdsSince(asOf)}::date then 'weaker'
  end`
}
