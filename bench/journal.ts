import { PersonDraft } from '../packages/domain/src/people/people.api.ts'
import { registerPerson } from '../packages/server/src/people/register-person.ts'
import { regency } from './import-list.ts'
import type { Registry } from './registry.ts'
import type { Figures } from './run.ts'
import { round, sideBySide } from './timing.ts'

const writesEach = 50

/** Registering people one by one, each in its request's transaction, with the journal and without. */
export async function journal({ step, asOwner }: Registry): Promise<Figures> {
  const village = await asOwner(async (client) => {
    const { rows } = await client.query<{ code: string }>(
      `select code from region where code like '${regency}.%' and length(code) = 13 order by code limit 1`,
    )
    return rows[0]?.code
  })
  const draft = PersonDraft.parse({
    name: 'Sintetis Untuk Ukuran',
    nik: null,
    nikMissingReason: 'papers-lost',
    sex: 'female',
    birthDate: '1990-03-05',
    birthPlace: null,
    motherName: null,
    occupation: null,
    familyCardNumber: null,
    relation: null,
    regionCode: village,
    address: null,
    source: 'visit',
    asOf: '2026-11-01',
  })
  const write = (kept: boolean) => async () => {
    for (let n = 0; n < writesEach; n++)
      await step('write', [regency], (work) => registerPerson(kept ? work : { ...work, journal: () => Promise.resolve() }, draft))
  }
  const { ours, floor } = await sideBySide(write(true), write(false), 9)
  return { ratio: round(ours / floor), msPerWrite: round(ours / writesEach), floorMsPerWrite: round(floor / writesEach) }
}
