import type { BpsLine, CodedPlace, checkBpsFile } from '#domain/regions/bps-codes.api.ts'
import { bpsFaults, type CodedRegion } from '#domain/regions/bps-code.rules.ts'
import type { Output } from '#domain/platform/endpoint.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Download } from '../platform/http/exchange.ts'
import { readFirstRows } from '../platform/sheets/read-sheets.ts'
import { csvOf } from '../platform/sheets/write-csv.ts'

/** Lines of a file of codes that are read; a regency has some hundred regions. */
const mostLines = 2_000

const titles = {
  code: ['kodekemendagri', 'kemendagri', 'kemendagricode', 'kodewilayah', 'kodedagri', 'kode', 'code'],
  bps: ['kodebps', 'bps', 'bpscode', 'idbps', 'kodewilayahbps'],
  name: ['nama', 'name', 'namawilayah', 'namabps', 'namadesa', 'desa', 'desakelurahan', 'kelurahan'],
} as const

/** Reads a file with a column of each code, and one of names where it has one, and judges each line that says something new. */
export async function readBpsFile(
  path: string,
  known: readonly CodedRegion[],
  today: LocalDate,
): Promise<Output<typeof checkBpsFile>> {
  const regions = new Map(known.map((region) => [region.code, region]))
  const given = await linesOf(path)
  const claims = given.map(({ code, bpsCode, name }) => ({ code: code ?? ('' as RegionCode), bpsCode, name }))
  const faults = bpsFaults(claims, known, { validFrom: null, today })
  const lines = given.map(({ line, code, bpsCode, name }, at): BpsLine => {
    const region = code === null ? undefined : regions.get(code)
    const before = region?.bpsCode ?? null
    return { line, code, bpsCode, givenName: name, name: region?.name ?? null, before, faults: faults[at] ?? [] }
  })
  const news = lines.filter((line) => line.faults.length > 0 || line.before !== line.bpsCode)
  return { same: lines.length - news.length, lines: news }
}

interface GivenLine {
  readonly line: number
  readonly code: RegionCode | null
  readonly bpsCode: string
  readonly name: string
}

async function linesOf(path: string): Promise<GivenLine[]> {
  for (const { rows } of await readFirstRows(path, mostLines)) {
    const texts = rows.map(({ line, cells }) => ({ line, cells: cells.map(written) }))
    const header = texts.findIndex(({ cells }) => columnOf(cells, 'code') >= 0 && columnOf(cells, 'bps') >= 0)
    if (header < 0) continue
    const heads = texts[header]?.cells ?? []
    const [code, bps, name] = [columnOf(heads, 'code'), columnOf(heads, 'bps'), columnOf(heads, 'name')]
    return texts.slice(header + 1).flatMap(({ line, cells }) => {
      const bpsCode = digitsOf(cells[bps] ?? '')
      // A line without a code of BPS says nothing: the export has them for those that are missing.
      if (bpsCode === '') return []
      return [{ line, code: dotted(cells[code] ?? ''), bpsCode, name: name < 0 ? '' : (cells[name] ?? '').slice(0, 200) }]
    })
  }
  throw new Problem('no-table-found', { titles: ['Kode Kemendagri', 'Kode BPS'] })
}

/** What stands in a cell, without what keeps Excel from spoiling numbers. */
function written(cell: unknown): string {
  const text = typeof cell === 'string' ? cell : typeof cell === 'number' ? String(cell) : ''
  return text.replace(/^[\s'="]+|[\s"]+$/g, '')
}

function columnOf(heads: readonly string[], column: keyof typeof titles): number {
  const keys = heads.map((head) => head.toLowerCase().replace(/[^a-z]/g, ''))
  return keys.findIndex((key) => (titles[column] as readonly string[]).includes(key))
}

function digitsOf(text: string): string {
  return text.replace(/[.\s'-]/g, '').slice(0, 20)
}

/** With or without dots; null where it is no code of a region. */
function dotted(text: string): RegionCode | null {
  const found = /^(\d{2})(\d{2})?(\d{2})?(\d{4})?$/.exec(digitsOf(text))
  return found && (found.slice(1).filter(Boolean).join('.') as RegionCode)
}

/** Both codes of a regency's districts and villages; what is missing is to be filled in. */
export function bpsCodeFile(regency: RegionCode, places: readonly CodedPlace[], language: 'id' | 'en'): Download {
  const header =
    language === 'id'
      ? ['Kode Kemendagri', 'Kode BPS', 'Nama', 'Kecamatan', 'Sejak']
      : ['Kemendagri code', 'BPS code', 'Name', 'District', 'Since']
  const names = new Map(places.map(({ code, name }) => [code, name]))
  const rows = places
    .filter(({ code }) => code.length > 5)
    .map(({ code, bpsCode, name, parentCode, since, level }) => [
      code,
      bpsCode ?? '',
      name,
      level === 'village' && parentCode !== null ? (names.get(parentCode) ?? '') : '',
      since ?? '',
    ])
  return { name: `kode-bps-${regency}.csv`, mediaType: 'text/csv; charset=utf-8', content: csvOf(header, rows) }
}
