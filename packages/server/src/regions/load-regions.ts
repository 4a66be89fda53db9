import { regionNameKey } from '#domain/regions/region-name.rules.ts'
import { copyRows } from '../platform/db/copy.ts'
import type { Client } from '../platform/db/database.ts'
import { type HistoricRegencyCode, readBpsCodes, readHistoricRegencyCodes, readOtherNames } from './data/read-codes.ts'
import { type AreaRow, readAreaData } from './read-area-data.ts'

/** Loads all areas of Indonesia with the codes and names we know, as the owner of the tables; only what is not loaded yet. */
export async function loadRegions(owner: Client): Promise<number> {
  const areas = (await isLoaded(owner, 'region')) ? 0 : await loadAreas(owner)
  if (!(await isLoaded(owner, 'region_bps_code'))) await loadBpsCodes(owner)
  if (!(await isLoaded(owner, 'region_other_name'))) await loadOtherNames(owner)
  return areas
}

async function isLoaded(owner: Client, table: 'region' | 'region_bps_code' | 'region_other_name'): Promise<boolean> {
  const { rows } = await owner.query<{ loaded: boolean }>(`select exists (select from ${table}) as loaded`)
  return rows[0]?.loaded ?? false
}

async function loadAreas(owner: Client): Promise<number> {
  const areas = await readAreaData()
  await owner.query('begin')
  await owner.query(`insert into region (code, level, name, name_key) values ('ID', 'country', 'Indonesia', 'indonesia')`)
  await copyRows(owner, 'region (code, level, parent_code, name, name_key, kind)', rowsOf(areas))
  await copyRows(
    owner,
    'historic_regency_code (code, name, present_code, valid_until, source_note, verified)',
    historic(await readHistoricRegencyCodes()),
  )
  await owner.query('commit')
  await owner.query('analyze region')
  return areas.length
}

async function loadBpsCodes(owner: Client): Promise<void> {
  const codes = await readBpsCodes()
  await copyRows(
    owner,
    'region_bps_code (region_code, bps_code)',
    codes.map((row) => [row.kemendagriCode, row.bpsCode]),
  )
}

/** Former names, and those that BPS spells otherwise: files with its codes carry them. */
async function loadOtherNames(owner: Client): Promise<void> {
  const { rows } = await owner.query<{ code: string; name: string }>(`select code, name from region where code like '64%'`)
  const names = new Map(rows.map(({ code, name }) => [code, name]))
  const given = [
    ...(await readOtherNames()),
    ...(await readBpsCodes()).map(({ kemendagriCode, name }) => ({ code: kemendagriCode, name })),
  ]
  const others = given.filter(({ code, name }) => names.has(code) && names.get(code) !== name)
  const distinct = new Map(others.map(({ code, name }): [string, readonly string[]] => [`${code} ${name}`, [code, name]]))
  await copyRows(owner, 'region_other_name (region_code, name)', distinct.values())
}

function* rowsOf(areas: Iterable<AreaRow>): Iterable<readonly unknown[]> {
  for (const { code, level, parentCode, name, kind } of areas) {
    yield [code, level, parentCode ?? 'ID', name, regionNameKey(name, level), kind]
  }
}

function* historic(rows: Iterable<HistoricRegencyCode>): Iterable<readonly unknown[]> {
  for (const row of rows) yield [row.code, row.name, row.presentCode, row.validUntil, row.sourceNote, row.verified]
}
