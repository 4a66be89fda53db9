import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import Papa from 'papaparse'
import { levelOf, parentOf, type RegionCode } from '#domain/platform/region-code.ts'
import type { RegionKind } from '#domain/regions/region.ts'

/** One area of Indonesia as the code list has it. `name` is without the kind: `Kutai Timur`. A province's parent is `ID`. */
export interface AreaRow {
  readonly code: RegionCode
  readonly level: 'province' | 'regency' | 'district' | 'village'
  readonly parentCode: RegionCode
  readonly name: string
  readonly kind: RegionKind | null
}

/** All provinces, then all regencies, districts and villages of the installed code list (about 92,000 rows). */
export async function readAreaData(): Promise<AreaRow[]> {
  const levels = await Promise.all(['provinces', 'regencies', 'districts', 'villages'].map(readLevel))
  return levels.flat()
}

const installed = createRequire(import.meta.url)

async function readLevel(file: string): Promise<AreaRow[]> {
  const text = await readFile(installed.resolve(`idn-area-data/data/${file}.csv`), 'utf8')
  const { data } = Papa.parse<{ code: string; name: string }>(text, { header: true, skipEmptyLines: true })
  return data.map(areaOf)
}

function areaOf(row: { code: string; name: string }): AreaRow {
  const code = row.code as RegionCode
  const level = levelOf(code) as AreaRow['level']
  const kind = kindOf(code, level)
  const name = tidyAreaName(row.name)
  return { code, level, parentCode: parentOf(code) as RegionCode, kind, name: level === 'regency' ? withoutKind(name) : name }
}

/**
 * The code says the kind (Permendagri 137/2017, art. 4): regencies count from 01, cities from 71; villages of the 1000s
 * are *kelurahan*, those of the 2000s *desa*. The 3000s of Jayapura are *desa adat*, which the law counts among the *desa*.
 */
function kindOf(code: RegionCode, level: AreaRow['level']): RegionKind | null {
  if (level === 'regency') return code.slice(3) > '70' ? 'kota' : 'kabupaten'
  if (level === 'village') return code.charAt(9) === '1' ? 'kelurahan' : 'desa'
  return null
}

function withoutKind(name: string): string {
  return name.replace(/^(Kabupaten|Kota) (Administrasi )?/, '')
}

/**
 * Mends what the list has of slips: stray quotes for apostrophes, doubled spaces, spaced slashes, words that begin small.
 * Roman numerals, abbreviations and letters after an apostrophe stay as they are (`Tiong Bu'u`, `SP II`).
 */
export function tidyAreaName(raw: string): string {
  return raw
    .replace(/["’‘]/g, "'")
    .replace(/\*/g, '')
    .replace(/\s*\/\s*/g, '/')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(^|[ /(-])(?!dan )(\p{Ll})(?=\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}
