import * as api from '#domain/opensid/opensid.api.ts'
import type { OpenSidFileId } from '#domain/opensid/opensid-id.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { aPersonIn, made, type Registered } from '../../platform/testing/fixtures.ts'
import { type Caller, today, type World } from '../../platform/testing/world.ts'
import { operatorOf } from '../../proposals/testing/a-claim.ts'

/** A row of a residents' sheet, by title; what is not named stays empty. */
export type SheetRow = Readonly<Partial<Record<(typeof titles)[number], string | number>>>

const titles = [
  'alamat',
  'nama',
  'no_kk',
  'nik',
  'sex',
  'tempatlahir',
  'tanggallahir',
  'pekerjaan_id',
  'kk_level',
  'ayah_nik',
  'ibu_nik',
  'nama_ibu',
  'cacat_id',
  'hamil',
  'status_dasar',
] as const

/** A sheet as OpenSID exports it, in text. */
export function sheetOf(rows: readonly SheetRow[], name = 'penduduk.csv') {
  const lines = rows.map((row) => titles.map((title) => row[title] ?? '').join(','))
  return { name, bytes: Buffer.from([titles.join(','), ...lines, ''].join('\n')) }
}

/** How OpenSID tells of somebody who is held just so. */
export function toldAs({ name, nik, card }: Registered, over: SheetRow = {}): SheetRow {
  return { nama: name, nik, no_kk: card, sex: 2, tanggallahir: '1990-03-05', status_dasar: 1, ...over }
}

/** Sends a sheet in and has it compared. */
export async function sendSheet(world: World, village: string, rows: readonly SheetRow[], asOf: LocalDate = today) {
  const operator = await operatorOf(world, village)
  const query = { village: village as RegionCode, asOf }
  const { id } = made(await world.send(api.uploadOpenSid, { query, upload: sheetOf(rows) }, operator))
  await world.settle()
  return { id, operator }
}

export interface AnOpenSidFile {
  readonly id: OpenSidFileId
  readonly operator: Caller
  readonly person: Registered
}

/** A sheet of a village that tells of one death, compared. */
export async function anOpenSidFileIn(world: World, village: string): Promise<AnOpenSidFile> {
  const person = await aPersonIn(world, village)
  return { ...(await sendSheet(world, village, [toldAs(person, { status_dasar: 2 })])), person }
}
