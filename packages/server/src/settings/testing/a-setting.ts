import type { LocalDate } from '#domain/platform/local-date.ts'
import { limitNames } from '#domain/settings/limit-catalogue.ts'
import type { SettingId } from '#domain/settings/setting.ts'
import * as api from '#domain/settings/settings.api.ts'
import { holderOf, made } from '../../platform/testing/fixtures.ts'
import type { World } from '../../platform/testing/world.ts'

const dated = { since: '2027-01-01' as LocalDate, ground: 'Surat edaran dinas (contoh)' }

let count = 0

/** A limit, a kind of benefit and a layout that a planner of the regency set and nobody has confirmed; answers the limit. */
export async function aSettingIn(world: World, village: string): Promise<SettingId> {
  const planner = await holderOf(world, 'regency-planner', village.slice(0, 5))
  const { rows } = made(await world.send(api.listLimits, {}, planner))
  const limit = limitNames.find((name) => !rows.some((row) => row.limit === name && row.state === 'waiting'))
  if (limit === undefined) throw new Error('every limit waits for a second person')
  const kind = {
    code: `CONTOH-${String(++count)}`,
    name: { id: 'Bantuan contoh', en: 'Example aid' },
    payer: 'APBD',
    unit: 'person' as const,
    rhythm: 'regular' as const,
    until: null,
    aliases: [],
    monthly: null,
    verified: false,
  }
  made(await world.send(api.proposeBenefitKind, { body: { ...kind, ...dated } }, planner))
  const layouts = made(await world.send(api.listFileLayouts, {}, planner)).rows.map(({ layout, state }) => ({ layout, state }))
  const free = layouts.find(
    ({ layout, state }) =>
      state === 'in-force' && !layouts.some((one) => one.state === 'waiting' && one.layout.code === layout.code),
  )
  if (free !== undefined) {
    const layout = { ...free.layout, verified: !free.layout.verified }
    made(await world.send(api.proposeFileLayout, { body: { layout, ...dated } }, planner))
  }
  const values = rows.flatMap((row) => (row.limit === limit ? [row.value] : []))
  const value = Math.max(...values) + 1
  return made(await world.send(api.proposeLimit, { body: { limit, value, ...dated } }, planner)).id
}
