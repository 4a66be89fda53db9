import { type RawBuilder, sql } from 'kysely'
import type { LocalDate } from '#domain/platform/local-date.ts'

/** PAY-10 (domain/delivery/payee.rules.ts) for many families at once: columns `family_id`, `person_id`; no row where nobody is paid. */
export function payeesOfFamilies(families: RawBuilder<unknown>, today: LocalDate): RawBuilder<unknown> {
  return sql`
    select distinct on (p.family_id) p.family_id, p.person_id
    from person p
    where p.family_id in (${families}) and p.status = 'active'
      and (p.relation = 'head' or p.birth_date <= ${today}::date - interval '18 years')
    order by p.family_id, (p.relation = 'head') desc nulls last, p.birth_date nulls last, p.person_id`
}
