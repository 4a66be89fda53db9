import { criteriaToSee } from '#domain/categories/candidate.rules.ts'
import type { exportCandidates as contract } from '#domain/categories/candidates.api.ts'
import { reasonWords } from '#domain/categories/reason-words.ts'
import { needCategory } from '#domain/people/need-categories.ts'
import type { Input } from '#domain/platform/endpoint.ts'
import { commonRegion } from '../platform/db/reach.ts'
import type { Download } from '../platform/http/exchange.ts'
import { csvOf, type WrittenRow } from '../platform/sheets/write-csv.ts'
import type { Work } from '../platform/work.ts'
import { listToVisit } from './candidates.sql.ts'

const header = [
  'desa',
  'kode_wilayah',
  'nama',
  'tanggal_lahir',
  'alamat',
  'rt',
  'rw',
  'kategori',
  'alasan',
  'didukung_data',
  'perlu_dilihat',
  'diminta_kunjungan',
]

/** All open ones, to take along. What law 27/2022 restricts leaves the system by no file (domain.md §8). */
export async function exportCandidates(work: Work, which: Input<typeof contract>['query']): Promise<Download> {
  const rows = await listToVisit(work.db, { ...which, restrictedIn: [] })
  work.witness({
    event: 'candidates.exported',
    subjectType: 'candidate',
    subjectId: null,
    region: which.within ?? commonRegion(work.reach),
    facts: { rows: rows.length, kind: which.kind ?? null },
  })
  return {
    name: `calon-kategori-${work.today}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    content: csvOf(header, rows.map(lineOf)),
  }
}

function lineOf(row: Awaited<ReturnType<typeof listToVisit>>[number]): WrittenRow {
  const category = needCategory(row.category)
  const words = (ids: readonly string[]) =>
    (category?.criteria ?? [])
      .filter(({ id }) => ids.includes(id))
      .map(({ text }) => text.id)
      .join('; ')
  return [
    row.village,
    row.region,
    row.name,
    row.birthDate,
    row.address,
    row.rt,
    row.rw,
    category?.name.id ?? row.category,
    row.reasons.map((reason) => reasonWords(reason).id).join('; '),
    words(row.shown),
    category ? words(criteriaToSee(category, row.shown).map(({ id }) => id)) : '',
    row.asked ? 'ya' : 'tidak',
  ]
}
