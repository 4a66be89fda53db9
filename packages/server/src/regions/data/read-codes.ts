import { readFile } from 'node:fs/promises'
import Papa from 'papaparse'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { BpsCode } from '#domain/regions/region.ts'

/** The code of BPS for a region of East Kalimantan; `name` as BPS spells it. */
export interface BpsCodeRow {
  readonly kemendagriCode: RegionCode
  readonly bpsCode: BpsCode
  readonly name: string
  readonly verified: boolean
}

/** A regency code that no longer exists, but with which a NIK may begin. `validUntil`: the day of the law that ended it. */
export interface HistoricRegencyCode {
  readonly code: RegionCode
  readonly name: string
  readonly presentCode: RegionCode
  readonly validUntil: LocalDate
  readonly sourceNote: string
  readonly verified: boolean
}

export async function readBpsCodes(): Promise<BpsCodeRow[]> {
  const rows = await readRows<'kemendagri_code' | 'bps_code' | 'name' | 'verified'>('bps-codes.csv')
  return rows.map((row) => ({
    kemendagriCode: row.kemendagri_code as RegionCode,
    bpsCode: row.bps_code as BpsCode,
    name: row.name,
    verified: row.verified === 'true',
  }))
}

/** Former names and other ones that people write, of regions of East Kalimantan. */
export async function readOtherNames(): Promise<{ code: RegionCode; name: string }[]> {
  const rows = await readRows<'code' | 'name' | 'note'>('other-names.csv')
  return rows.map(({ code, name }) => ({ code: code as RegionCode, name }))
}

export async function readHistoricRegencyCodes(): Promise<HistoricRegencyCode[]> {
  const rows = await readRows<'code' | 'name' | 'present_code' | 'valid_until' | 'source_note' | 'verified'>(
    'historic-regency-codes.csv',
  )
  return rows.map((row) => ({
    code: row.code as RegionCode,
    name: row.name,
    presentCode: row.present_code as RegionCode,
    validUntil: row.valid_until as LocalDate,
    sourceNote: row.source_note,
    verified: row.verified === 'true',
  }))
}

async function readRows<Column extends string>(file: string): Promise<Record<Column, string>[]> {
  const text = await readFile(new URL(file, import.meta.url), 'utf8')
  return Papa.parse<Record<Column, string>>(text, { header: true, skipEmptyLines: true }).data
}
