import { Readable } from 'node:stream'
import type { NoticeId } from '#domain/notices/notice.ts'
import { dayWords } from '#domain/notices/notice-text.rules.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Place } from '#domain/regions/place.ts'
import { commonRegion } from '../platform/db/reach.ts'
import type { Download } from '../platform/http/exchange.ts'
import { type Block, pdfOf } from '../platform/pdf/document.ts'
import type { Work } from '../platform/work.ts'
import { placesOf } from '../regions/index.ts'
import { readLimits } from '../settings/index.ts'
import { type Addressed, listAddressed } from './letters.sql.ts'

/** A pile that a printer takes in one go. */
const atOnce = 200

const reasonWords: Readonly<Record<string, string>> = {
  'steady-job': 'ada anggota keluarga yang berpenghasilan tetap',
  'business-grown': 'usaha keluarga sudah berkembang',
  assets: 'keluarga memiliki aset yang cukup',
  'member-works': 'ada anggota keluarga yang sudah bekerja',
  other: 'keadaan lain yang dilihat petugas di rumah Anda',
}

export async function readLetter(work: Work, id: NoticeId): Promise<Download> {
  const letters = await listAddressed(work.db, { id })
  const [letter] = letters
  if (!letter) throw new Problem('not-found')
  return print(work, letters, letter.region)
}

export async function readLetters(work: Work, within: RegionCode | undefined): Promise<Download> {
  return print(work, await listAddressed(work.db, { within, most: atOnce }), within ?? commonRegion(work.reach))
}

async function print(work: Work, letters: readonly Addressed[], region: RegionCode): Promise<Download> {
  const regencies = letters.map(({ region: village }) => village.slice(0, 5) as RegionCode)
  const places = await placesOf(work.db, [...letters.map(({ region: village }) => village), ...regencies])
  const days = (await readLimits(work.db, work.today))['objection-days']
  const blocks: Block[] = letters.length === 0 ? [{ kind: 'text', text: 'Tidak ada keluarga yang menunggu diberi tahu.' }] : []
  for (const letter of letters) {
    if (blocks.length > 0) blocks.push({ kind: 'page' })
    const place = places.get(letter.region)
    const regency = places.get(letter.region.slice(0, 5))?.name ?? ''
    blocks.push(...letterOf(letter, { place, regency, days, date: dayWords(work.today) }))
  }
  const facts = { letters: letters.length }
  work.witness({ event: 'notice-letters.read', subjectType: 'region', subjectId: region, region, facts })
  const content = await pdfOf(blocks, { title: 'Surat pemberitahuan', foot: 'Rangkul · Surat pemberitahuan' })
  return { name: `surat-pemberitahuan-${work.today}.pdf`, mediaType: 'application/pdf', content: Readable.from([content]) }
}

interface Written {
  readonly place: Place | undefined
  readonly regency: string
  readonly days: number
  readonly date: string
}

/** One page in plain words: what was found, what follows, what the family can do. No NIK, decile or sum. */
function letterOf({ name, address, rt, rw, reasons, foundOn }: Addressed, { place, regency, days, date }: Written): Block[] {
  const block = [rt && `RT ${rt}`, rw && `RW ${rw}`].filter(Boolean).join(' ')
  const village = place === undefined ? '' : [place.name, ...place.within].join(', ')
  const words = reasons.flatMap((reason) => reasonWords[reason] ?? [])
  return [
    { kind: 'title', text: 'Surat pemberitahuan' },
    {
      kind: 'facts',
      rows: [
        ['Dari', `Dinas Sosial ${regency}`],
        ['Tanggal surat', date],
        ['Kepada', `Keluarga ${name ?? ''}`],
        ['Alamat', [address, block, village].filter(Boolean).join(', ')],
      ],
    },
    {
      kind: 'text',
      text: `Pada ${dayWords(foundOn)} petugas mencatat bahwa keluarga Anda sudah mampu${words.length === 0 ? '' : `: ${words.join('; ')}`}.`,
    },
    {
      kind: 'text',
      text: 'Jika catatan ini benar, keluarga Anda tidak dimasukkan lagi dalam daftar penerima bantuan dinas yang berikutnya. Daftar yang sudah ditetapkan tidak berubah.',
    },
    {
      kind: 'text',
      text: `Jika catatan ini tidak benar, Anda berhak mengajukan keberatan dalam ${days} hari sejak surat ini Anda terima. Selama waktu itu, dan selama keberatan Anda belum diputus, bantuan Anda tidak dihentikan karena catatan ini.`,
    },
    {
      kind: 'text',
      text: 'Cara mengajukan keberatan: datang ke kantor desa/kelurahan atau Dinas Sosial dengan surat ini, dan ceritakan keadaan keluarga Anda. Foto rumah atau surat keterangan membantu, tetapi tidak wajib. Keberatan tidak dipungut biaya dan diputus oleh petugas lain daripada yang memutus pertama.',
    },
    {
      kind: 'signatures',
      people: [
        { office: 'Yang menyerahkan, tanggal', name: '' },
        { office: 'Yang menerima, tanggal', name: name ?? '' },
      ],
    },
  ]
}
