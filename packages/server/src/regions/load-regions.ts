import { regionNameKey } from '#domain/regions/region-name.rules.ts'
import { copyRows } from '../platform/db/copy.ts'
import type { Client } from '../platform/db/database.ts'
import { type HistoricRegencyCode, readBpsCodes, readHistoricRegencyCodes } from './data/read-codes.ts'
import { type AreaRow, readAreaData } from './read-area-data.ts'

/** Loads all areas of Indonesia with the codes we know, as the owner of the tables. Does nothing where they are loaded. */
export async function loadRegions(owner: Client): Promise<number> {
  const { rows } = await owner.query<{ loaded: boolean }>('select exists (select from region) as loaded')
  if (rows[0]?.loaded) return 0

  const areas = await readAreaData()
  const bps = new Map((await readBpsCodes()).map((row): [string, string] => [row.kemendagriCode, row.bpsCode]))

  await owner.query('begin')
  await owner.query(`insert into region (code, level, name, name_key) values ('ID', 'country', 'Indonesia', 'indonesia')`)
  await copyRows(owner, 'region (code, level, parent_code, name, name_key, kind, bps_code)', rowsOf(areas, bps))
  await copyRows(
    owner,
    'historic_regency_code (code, name, present_code, valid_until, source_note, verified)',
    historic(await readHistoricRegencyCodes()),
  )
  await owner.query('commit')
  await owner.query('analyze region')
  return areas.length
}

function* rowsOf(areas: Iterable<AreaRow>, bps: ReadonlyMap<string, string>): Iterable<readonly unknown[]> {
  for (const { code, level, parentCode, name, kind } of areas) {
    yield [code, level, parentCode ?? 'ID', name, regionNameKey(name, level), kind, bps.get(code) ?? null]
  }
}

function* historic(rows: Iterable<HistoricRegencyCode>): Iterable<readonly unknown[]> {
  for (const row of rows) yield [row.code, row.name, row.presentCode, row.validUntil, row.sourceNote, row.verified]
}
