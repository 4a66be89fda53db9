import type { SearchNarrowing } from '../packages/domain/src/people/people.api.ts'
import { searchPeople } from '../packages/server/src/people/search-people.ts'
import { regency } from './import-list.ts'
import type { Registry } from './registry.ts'
import type { Figures } from './run.ts'
import { millisecondsOf, quantile, round } from './timing.ts'

const each = 200

/** Search as a request does it, by NIK, by name, by a name with a slip, and by the commonest names narrowed by aid and category; the floor looks a NIK up in the same transaction. */
export async function search({ step, asOwner, asApplication }: Registry): Promise<Figures> {
  const people = await asOwner(async (client) => {
    const { rows } = await client.query<{ nik: string; name: string }>(
      `select nik, name from person where nik is not null and length(name) > 6 order by person_id limit ${each * 50}`,
    )
    return rows.filter((_, at) => at % Math.max(1, Math.floor(rows.length / each)) === 0).slice(0, each)
  })
  const ask = (text: string, narrowing: SearchNarrowing = {}) =>
    step('read', [regency], (work) => searchPeople(work, { text, narrowing, limit: 25 }))
  const measured = async (run: (person: { nik: string; name: string }) => Promise<unknown>) => {
    const taken: number[] = []
    for (const person of people.slice(0, 20)) await run(person)
    for (const person of people) taken.push(await millisecondsOf(() => run(person)))
    return { p50: quantile(taken, 0.5), p99: quantile(taken, 0.99) }
  }

  const floor = await asApplication([regency], (byHand) =>
    measured(({ nik }) => byHand(`select person_id, name, birth_date from person where nik = '${nik}'`)),
  )
  const byNik = await measured(({ nik }) => ask(nik))
  const byName = await measured(({ name }) => ask(name))
  const misspelt = await measured(({ name }) => ask(slipped(name)))
  const commonest = await asOwner(async (client) => {
    const { rows } = await client.query<{ word: string }>(
      'select word from person, unnest(name_keys) word group by word order by count(*) desc limit 5',
    )
    return rows.map(({ word }) => word)
  })
  const narrowed: number[] = []
  for (const word of commonest)
    for (const narrowing of [{ programme: 'PKH' }, { programme: 'PIP' }, { category: 'PMKS-08' }])
      for (let at = 0; at < 5; at++) narrowed.push(await millisecondsOf(() => ask(word, narrowing)))
  return {
    ratio: round(byNik.p50 / floor.p50),
    nikP50: round(byNik.p50),
    nikP99: round(byNik.p99),
    nameP50: round(byName.p50),
    nameP99: round(byName.p99),
    misspeltP50: round(misspelt.p50),
    misspeltP99: round(misspelt.p99),
    narrowedP50: round(quantile(narrowed, 0.5)),
    narrowedP99: round(quantile(narrowed, 0.99)),
    floorP50: round(floor.p50),
  }
}

/** Two letters of the first word changed places. */
function slipped(name: string): string {
  return `${name[0] ?? ''}${name[2] ?? ''}${name[1] ?? ''}${name.slice(3)}`
}
