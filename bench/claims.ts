import type { RegionCode } from '../packages/domain/src/platform/region-code.ts'
import type { listClaims } from '../packages/domain/src/proposals/proposals.api.ts'
import type { Input } from '../packages/domain/src/platform/endpoint.ts'
import { readClaims } from '../packages/server/src/proposals/read-claims.ts'
import type { Client } from '../packages/server/src/platform/db/database.ts'
import type { Registry } from './registry.ts'
import type { Figures } from './run.ts'
import { millisecondsOf, quantile, round } from './timing.ts'

/** As many as wait in ten regencies; in a large registry every second person. */
const fewestClaims = 200_000
const turns = 200

type Asked = Input<typeof listClaims>['query']

const page = (over: Partial<Asked> = {}): Asked => ({ view: 'waiting', limit: 25, ...over })

/** A page of the queue of 200,000 claims or more in ten regencies, for a regency, against a page of its ids alone. */
export async function queue({ step, asOwner }: Registry, people: number): Promise<Figures> {
  const claims = Math.max(fewestClaims, Math.round(people / 2))
  await asOwner((client) => makeClaims(client, claims))
  const [regency, village] = ['64.08', '64.08.04.2001'] as RegionCode[]
  const look = (region: RegionCode | undefined, query: Asked) => () =>
    step('read', [region ?? ('64' as RegionCode)], (work) => readClaims(work, query))
  const looks = {
    regency: look(regency, page()),
    kind: look(regency, page({ kind: 'birth' })),
    district: look(regency, page({ within: '64.08.04' as RegionCode })),
    decided: look(regency, page({ view: 'decided' })),
    village: look(village, page({ view: 'village' })),
    mine: look(village, page({ view: 'mine' })),
    province: look('64' as RegionCode, page()),
  }
  const floor = () =>
    step('read', [regency as RegionCode], ({ db }) =>
      db.selectFrom('claim').select('claim_id').where('stands', '=', 'waiting').orderBy('claim_id').limit(26).execute(),
    )
  const taken: Record<string, number[]> = { floor: [] }
  for (let turn = 0; turn <= turns; turn++) {
    for (const [name, run] of Object.entries({ ...looks, floor })) {
      const ms = await millisecondsOf(run)
      if (turn > 0) taken[name] = [...(taken[name] ?? []), ms]
    }
  }
  const p = (name: string, part: number) => round(quantile(taken[name] ?? [], part))
  const figures: Record<string, number> = {}
  for (const name of Object.keys(looks)) {
    figures[`${name}P50`] = p(name, 0.5)
    figures[`${name}P99`] = p(name, 0.99)
  }
  return { ratio: round(p('regency', 0.5) / p('floor', 0.5)), ...figures }
}

/** Four in ten wait at the regency, two in the village, one goes to the centre, three are done with. */
async function makeClaims(client: Client, claims: number): Promise<void> {
  await client.query(
    `with villages as (select array_agg(code) as codes from region where level = 'village' and code like '64.%'),
     people as (select array_agg(person_id) as ids, array_agg(family_id) as families from (select person_id, family_id from person order by person_id limit 20000) p),
     who as (select account_id as id from account limit 1)
     insert into claim (subject_id, claim_id, region_code, kind, person_id, family_id, about, details, observed_on, path_id, steps, state,
       waits_at, stands, since, proposed_by, proposed_at, decided_by, decided_at, carried, version)
     select people.ids[1 + n % cardinality(people.ids)], ('01900000-0000-7' || lpad(to_hex(n % 4096), 3, '0') || '-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
       villages.codes[1 + (n::bigint * 7919) % cardinality(villages.codes)],
       (array['receives-nothing', 'already-well-off', 'correction', 'death', 'move', 'birth'])[1 + n % 6],
       people.ids[1 + n % cardinality(people.ids)], people.families[1 + n % cardinality(people.ids)], n::text, '{}', current_date, gen_random_uuid(),
       '{document,regency}', case when n % 10 < 6 then 'open' when n % 10 = 6 then 'accepted' else 'refused' end,
       case when n % 10 < 4 then 'regency' when n % 10 < 6 then 'document' when n % 10 = 6 then 'centre-file' end,
       case when n % 10 < 4 then 'waiting' when n % 10 < 6 then 'village' when n % 10 = 6 then 'centre' else 'done' end,
       now() - make_interval(mins => n), who.id, now() - make_interval(mins => n),
       case when n % 10 >= 6 then gen_random_uuid() end, case when n % 10 >= 6 then now() end, case when n % 10 = 6 then '{}'::jsonb end, 1
     from generate_series(1, ${claims}) as n, villages, people, who`,
  )
  await client.query('analyze claim')
}
