import type { TotalDraft, TotalId } from '#domain/enumeration/total.ts'
import * as totals from '#domain/enumeration/totals.api.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { made, officerOf } from '../../platform/testing/fixtures.ts'
import type { World } from '../../platform/testing/world.ts'

export const pdf = { name: 'laporan desa.pdf', bytes: Buffer.from('%PDF-1.7 laporan') }

export function totalDraft(village: string, over: Partial<TotalDraft> = {}): TotalDraft {
  return {
    village: village as RegionCode,
    category: 'PMKS-08',
    sex: null,
    ageFrom: null,
    ageBelow: null,
    amount: 12,
    source: 'Laporan desa',
    asOf: '2026-09-30' as LocalDate,
    ...over,
  }
}

let age = 60

/** A total of one year of age, so that each is another than those before. */
export async function aBareTotalIn(world: World, village: string): Promise<TotalId> {
  const body = totalDraft(village, { ageFrom: age, ageBelow: ++age })
  return made(await world.send(totals.recordTotal, { body }, await officerOf(world, village))).id
}

/** The same with its document. */
export async function aTotalIn(world: World, village: string): Promise<TotalId> {
  const id = await aBareTotalIn(world, village)
  made(await world.send(totals.attachDocument, { params: { id }, upload: pdf }, await officerOf(world, village)))
  return id
}
