import { needCategory } from '#domain/people/need-categories.ts'
import type { NeedCode } from '#domain/people/need-category.ts'
import type { Input } from '#domain/platform/endpoint.ts'
import { localDateIn } from '#domain/platform/local-date.ts'
import type { ClaimState } from '#domain/proposals/claim.ts'
import type { ClaimStream } from '#domain/proposals/claim-kind.ts'
import type { ClaimStep } from '#domain/proposals/claim-step.ts'
import type { exportClaims as contract } from '#domain/proposals/proposals.api.ts'
import { commonRegion } from '../platform/db/reach.ts'
import type { Download } from '../platform/http/exchange.ts'
import { csvOf } from '../platform/sheets/write-csv.ts'
import type { Work } from '../platform/work.ts'
import { claimWords } from './claim-words.ts'
import { listClaims } from './claims.listing.sql.ts'

const header = [
  'tanggal_usul',
  'aliran',
  'jenis',
  'kategori',
  'nama',
  'desa',
  'kode_wilayah',
  'desil',
  'keadaan',
  'menunggu',
  'sejak',
  'batas',
  'pengusul',
]

const streams: Readonly<Record<ClaimStream, string>> = { 'for-aid': 'usulan', update: 'pembaruan' }
const states: Readonly<Record<ClaimState, string>> = {
  open: 'berjalan',
  returned: 'dikembalikan',
  accepted: 'diterima',
  refused: 'ditolak',
  withdrawn: 'ditarik',
}
const steps: Readonly<Record<ClaimStep, string>> = {
  photo: 'foto',
  document: 'dokumen',
  minutes: 'berita acara atau SPTJM',
  'health-letter': 'surat puskesmas',
  'health-check': 'pemeriksaan puskesmas',
  'health-either': 'pemeriksaan puskesmas atau suratnya',
  regency: 'keputusan kabupaten/kota',
  'centre-file': 'berkas ke pusat',
  'centre-answer': 'jawaban pusat',
}

const most = 20_000

/** What a view shows, as a file; restricted categories never travel as claims. */
export async function exportClaims(work: Work, which: Input<typeof contract>['query']): Promise<Download> {
  const asked = { ...which, reader: work.actor.accountId ?? '' }
  const rows = await listClaims(work.db, asked, { after: undefined, limit: most })
  const region = which.within ?? commonRegion(work.reach)
  const facts = { view: which.view, kind: which.kind ?? null, rows: rows.length }
  work.witness({ event: 'claims.exported', subjectType: 'claim', subjectId: null, region, facts })
  return {
    name: `usulan-${work.today}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    content: csvOf(
      header,
      rows.map((row) => [
        dayOf(row.proposedAt),
        streams[row.stream],
        claimWords[row.kind],
        row.about === null ? '' : (needCategory(row.about as NeedCode)?.name.id ?? row.about),
        row.name,
        row.place.name,
        row.region,
        row.decile,
        states[row.state],
        row.waitsAt === null ? '' : steps[row.waitsAt],
        dayOf(row.since),
        row.dueOn ?? '',
        row.proposedBy ?? 'keluarga sendiri',
      ]),
    ),
  }
}

function dayOf(instant: string): string {
  return localDateIn(new Date(instant))
}
