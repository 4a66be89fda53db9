import { Readable } from 'node:stream'
import type { Proof } from '#domain/citizens/card.rules.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Download } from '../platform/http/exchange.ts'
import { pdfOf } from '../platform/pdf/document.ts'
import type { Work } from '../platform/work.ts'
import { placesOf } from '../regions/index.ts'
import type { IssuedCard } from './issue-code.ts'
import { dayWords } from './page/days.ts'

/** What is asked beside the code, in words; of whom, where the paper names somebody anyway. */
export function askedBeside(proof: Proof, of = 'Anda'): string {
  if (proof === 'nik') return `enam angka terakhir NIK ${of} (lihat KTP atau kartu keluarga)`
  return `tanggal lahir ${of}, enam angka: tanggal, bulan, dua angka terakhir tahun (5 Maret 1990 ditulis 050390)`
}

/** The address of the public page as people type it. */
export function pageAddress(site: string): string {
  return `${site.replace(/^https?:\/\//, '').replace(/\/$/, '')}/cek`
}

/** What a family keeps: the code and where to use it. No name and no number of anybody: found on the road it tells nothing. */
export async function cardPaper(work: Work, { code, proof, endsOn, region }: IssuedCard, address: string): Promise<Download> {
  const place = (await placesOf(work.db, [region])).get(region)
  if (!place) throw new Problem('not-found')
  const content = await pdfOf(
    [
      { kind: 'title', text: 'Kartu periksa status' },
      {
        kind: 'text',
        text: 'Dengan kartu ini keluarga Anda dapat melihat sendiri bantuan yang tercatat, putusan atas usulan, di mana usulan menunggu, dan mengajukan keberatan. Gratis, tanpa perantara.',
      },
      {
        kind: 'facts',
        rows: [
          ['Buka', pageAddress(address)],
          ['Kode', code],
          ['Lalu isi', askedBeside(proof)],
          ['Berlaku sampai', dayWords(endsOn, 'id')],
          ['Desa/kelurahan', [place.name, ...place.within].join(', ')],
        ],
      },
      {
        kind: 'text',
        text: 'Simpan baik-baik dan jangan bagikan kodenya. Petugas tidak pernah meminta kode ini lewat telepon atau pesan. Setelah lima kali salah, kartu terkunci. Kartu hilang, terkunci, atau lewat masanya: minta yang baru di kantor desa atau kelurahan; yang lama tidak berlaku lagi.',
      },
      {
        kind: 'text',
        text: 'Tidak punya ponsel? Tanyakan di kantor desa atau kelurahan. Petugas akan membantu tanpa biaya.',
      },
    ],
    { title: 'Kartu periksa status', foot: 'Rangkul' },
  )
  return { name: `kartu-periksa-status-${work.today}.pdf`, mediaType: 'application/pdf', content: Readable.from([content]) }
}
