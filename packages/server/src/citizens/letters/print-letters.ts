import { Readable } from 'node:stream'
import type { NoticeId, NoticeLoss } from '#domain/notices/notice.ts'
import { dayWords } from '#domain/notices/notice-text.rules.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Place } from '#domain/regions/place.ts'
import { commonRegion } from '../../platform/db/reach.ts'
import type { Download } from '../../platform/http/exchange.ts'
import { type Block, pdfOf } from '../../platform/pdf/document.ts'
import type { Work } from '../../platform/work.ts'
import { placesOf } from '../../regions/index.ts'
import { readLimits } from '../../settings/index.ts'
import { askedBeside, pageAddress } from '../card-paper.ts'
import { cardsForLetters, type LetterCard } from './letter-cards.ts'
import { type Addressed, listAddressed } from './letters.sql.ts'

/** A pile that a printer takes in one go. */
const atOnce = 200

/** Of findings and of categories that have ended: no word of both means two things. */
const reasonWords: Readonly<Record<string, string>> = {
  'steady-job': 'ada anggota keluarga yang berpenghasilan tetap',
  'business-grown': 'usaha keluarga sudah berkembang',
  assets: 'keluarga memiliki aset yang cukup',
  'member-works': 'ada anggota keluarga yang sudah bekerja',
  other: 'keadaan lain yang dilihat petugas di rumah Anda',
  'self-reliant': 'sudah mandiri',
  'criteria-no-longer-met': 'syaratnya tidak terpenuhi lagi',
  moved: 'sudah pindah',
  'recorded-in-error': 'dahulu tercatat keliru',
}

/** The letter of one notice, with the code of its family's card. */
export async function printLetter(work: Work, id: NoticeId, address: string): Promise<Download> {
  const letters = await listAddressed(work.db, { id })
  const [letter] = letters
  if (!letter) throw new Problem('not-found')
  return print(work, letters, { region: letter.region, address })
}

/** Letters to all who wait to be told, as one paper. */
export async function printLetters(work: Work, within: RegionCode | null, address: string): Promise<Download> {
  const letters = await listAddressed(work.db, { within, most: atOnce })
  return print(work, letters, { region: within ?? commonRegion(work.reach), address })
}

async function print(
  work: Work,
  letters: readonly Addressed[],
  { region, address }: { region: RegionCode; address: string },
): Promise<Download> {
  const regencies = letters.map(({ region: village }) => village.slice(0, 5) as RegionCode)
  const places = await placesOf(work.db, [...letters.map(({ region: village }) => village), ...regencies])
  const days = (await readLimits(work.db, work.today))['objection-days']
  const cards = await cardsForLetters(work, letters)
  const blocks: Block[] = letters.length === 0 ? [{ kind: 'text', text: 'Tidak ada keluarga yang menunggu diberi tahu.' }] : []
  for (const letter of letters) {
    if (blocks.length > 0) blocks.push({ kind: 'page' })
    const place = places.get(letter.region)
    const regency = places.get(letter.region.slice(0, 5))?.name ?? ''
    blocks.push(...letterOf(letter, { place, regency, days, date: dayWords(work.today), card: cards.get(letter.id), address }))
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
  readonly card: LetterCard | undefined
  readonly address: string
}

/** One page in plain words: what was found, what follows, what the family can do. No NIK, decile or sum. */
function letterOf(letter: Addressed, { place, regency, days, date, card, address: site }: Written): Block[] {
  const { name, address, rt, rw } = letter
  const block = [rt && `RT ${rt}`, rw && `RW ${rw}`].filter(Boolean).join(' ')
  const village = place === undefined ? '' : [place.name, ...place.within].join(', ')
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
    { kind: 'text', text: foundWords(letter) },
    { kind: 'text', text: followsWords[letter.loss] },
    {
      kind: 'text',
      text: `Jika catatan ini tidak benar, Anda berhak mengajukan keberatan dalam ${days} hari sejak surat ini Anda terima. Selama waktu itu, dan selama keberatan Anda belum diputus, bantuan Anda tidak dihentikan karena catatan ini.`,
    },
    {
      kind: 'text',
      text: 'Cara mengajukan keberatan: datang ke kantor desa/kelurahan atau Dinas Sosial dengan surat ini, dan ceritakan keadaan keluarga Anda. Foto rumah atau surat keterangan membantu, tetapi tidak wajib. Keberatan tidak dipungut biaya dan diputus oleh petugas lain daripada yang memutus pertama.',
    },
    ...(card === undefined ? [] : cardBlocks(card, site)),
    {
      kind: 'signatures',
      people: [
        { office: 'Yang menyerahkan, tanggal', name: '' },
        { office: 'Yang menerima, tanggal', name: name ?? '' },
      ],
    },
  ]
}

/** What was found. Which category has ended is not written: others may read the letter (law 27/2022). */
function foundWords({ loss, foundOn, reasons, carrier }: Addressed): string {
  const words = reasons.flatMap((reason) => reasonWords[reason] ?? []).join('; ')
  const why = words === '' ? '' : `: ${words}`
  if (loss === 'already-well-off') return `Pada ${dayWords(foundOn)} petugas mencatat bahwa keluarga Anda sudah mampu${why}.`
  return `Petugas mencatat bahwa keadaan ${carrier ?? 'keluarga Anda'} yang menjadi dasar bantuan telah berakhir pada ${dayWords(foundOn)}${why}. Keadaan yang mana, dapat Anda tanyakan di kantor desa/kelurahan.`
}

const followsWords: Readonly<Record<NoticeLoss, string>> = {
  'already-well-off':
    'Jika catatan ini benar, keluarga Anda tidak dimasukkan lagi dalam daftar penerima bantuan dinas yang berikutnya. Daftar yang sudah ditetapkan tidak berubah.',
  'category-ended':
    'Jika catatan ini benar, bantuan yang diberikan karena keadaan itu tidak dilanjutkan dalam daftar penerima bantuan dinas yang berikutnya. Daftar yang sudah ditetapkan tidak berubah.',
}

/** How the family looks for itself, and objects there. */
function cardBlocks(card: LetterCard, site: string): Block[] {
  const { code, proof, endsOn, holder } = card
  const may = 'melihat catatan ini dan mengajukan keberatan sendiri'
  const how =
    code === null
      ? `Anda juga dapat ${may} lewat ponsel, tanpa biaya, dengan kartu periksa status yang sudah Anda pegang. Kartu hilang? Minta yang baru di kantor desa/kelurahan.`
      : `Anda juga dapat ${may} lewat ponsel, tanpa biaya: buka alamat di bawah ini, lalu isi kode dan angkanya. Simpan surat ini baik-baik dan jangan bagikan kodenya; petugas tidak pernah memintanya lewat telepon atau pesan.`
  return [
    { kind: 'text', text: how },
    {
      kind: 'facts',
      rows: [
        ['Buka', pageAddress(site)],
        ['Kode', code ?? 'pada kartu periksa status Anda'],
        ['Lalu isi', askedBeside(proof, holder)],
        ['Berlaku sampai', dayWords(endsOn)],
      ],
    },
  ]
}
