import { Readable } from 'node:stream'
import { Problem } from '#domain/platform/problem.ts'
import type { CentrePaper } from '#domain/proposals/centre.api.ts'
import type { CentreFileId, CentreLetter } from '#domain/proposals/centre-file.ts'
import type { ClaimStream } from '#domain/proposals/claim-kind.ts'
import { claimKinds } from '#domain/proposals/claim-kind.ts'
import type { Download } from '../../platform/http/exchange.ts'
import { type Block, pdfOf } from '../../platform/pdf/document.ts'
import type { Work } from '../../platform/work.ts'
import { placesOf } from '../../regions/index.ts'
import { claimWords } from '../claim-words.ts'
import { dayInWords } from '../meetings/paper-words.ts'
import type { CentreFileRecord } from './files.sql.ts'
import { getFile } from './read-files.ts'
import { countByDistrict } from './rows.sql.ts'

const streamWords: Readonly<Record<ClaimStream, string>> = {
  'for-aid': 'usulan calon penerima bantuan sosial',
  update: 'pembaruan data warga',
}

interface About {
  readonly file: CentreFileRecord
  readonly letter: CentreLetter
  readonly region: string
  readonly districts: readonly { readonly name: string; readonly count: number }[]
}

/** The cover letter, or the statement of responsibility, of a file: figures and the file's digest, no names of citizens. */
export async function readCentrePaper(work: Work, id: CentreFileId, paper: CentrePaper): Promise<Download> {
  const file = await getFile(work, id)
  const { letter } = file
  if (letter === null || file.sha256 === null || file.state === 'withdrawn') throw new Problem('centre-file-not-ready')
  const counts = await countByDistrict(work.db, id)
  const places = await placesOf(work.db, [file.region, ...counts.map(({ district }) => district)])
  const nameOf = (code: string) => [places.get(code)?.name ?? code, ...(places.get(code)?.within ?? [])].join(', ')
  const districts = counts.map(({ district, count }) => ({ name: nameOf(district), count }))
  const about = { file, letter, region: nameOf(file.region), districts }
  const name = paper === 'letter' ? 'surat-pengantar' : 'sptjm'
  const blocks = paper === 'letter' ? letterOf(about) : statementOf(about)
  const content = await pdfOf(blocks, { title: `${name} ${file.code}`, foot: `Rangkul · ${file.code}` })
  return { name: `${name}-${file.code}.pdf`, mediaType: 'application/pdf', content: Readable.from([content]) }
}

function letterOf(about: About): Block[] {
  const { file, letter, region, districts } = about
  return [
    { kind: 'title', text: 'Surat pengantar' },
    {
      kind: 'facts',
      rows: [
        ['Nomor', letter.number],
        ['Tanggal', `${letter.place}, ${dayInWords(letter.on)}`],
        ['Kepada', `Yth. ${letter.to}`],
        ['Hal', `Penyampaian ${streamWords[file.stream]}`],
        ['Lampiran', `1 berkas: ${file.name ?? file.code}`],
      ],
    },
    {
      kind: 'text',
      text: `Bersama ini kami sampaikan ${streamWords[file.stream]} dari ${region} sebanyak ${file.rows.toLocaleString('id-ID')} baris${file.cutOff === null ? '' : ` untuk periode dengan batas data ${dayInWords(file.cutOff)}`}, dengan rincian sebagai berikut.`,
    },
    {
      kind: 'table',
      columns: [
        { title: 'Jenis', share: 0.7 },
        { title: 'Jumlah baris', share: 0.3 },
      ],
      rows: claimKinds.flatMap((kind) => {
        const count = file.kinds[kind]
        return count === undefined ? [] : [[claimWords[kind], count.toLocaleString('id-ID')]]
      }),
    },
    {
      kind: 'table',
      columns: [
        { title: 'No.', share: 0.08 },
        { title: 'Kecamatan', share: 0.67 },
        { title: 'Jumlah baris', share: 0.25 },
      ],
      rows: districts.map(({ name, count }, at) => [String(at + 1), name, count.toLocaleString('id-ID')]),
    },
    ...digestOf(about),
    { kind: 'text', text: 'Demikian disampaikan, atas perhatian dan kerja samanya diucapkan terima kasih.' },
    signature(letter),
  ]
}

function statementOf(about: About): Block[] {
  const { file, letter, region } = about
  return [
    { kind: 'title', text: 'Surat pernyataan tanggung jawab mutlak (SPTJM)' },
    {
      kind: 'facts',
      rows: [
        ...(letter.statementNumber === null ? [] : [['Nomor', letter.statementNumber] as const]),
        ['Nama', letter.signer],
        ...(letter.signerNumber === null ? [] : [['NIP', letter.signerNumber] as const]),
        ['Jabatan', letter.office],
      ],
    },
    {
      kind: 'text',
      text: `Yang bertanda tangan di bawah ini menyatakan dengan sesungguhnya bahwa ${streamWords[file.stream]} dari ${region} sebanyak ${file.rows.toLocaleString('id-ID')} baris, sebagaimana berkas ${file.name ?? file.code} yang dikirim dengan surat nomor ${letter.number}, telah diperiksa dan diputuskan sesuai tahapan yang berlaku, didukung dokumen, berita acara atau SPTJM desa/kelurahan yang tersimpan di dinas, dan menjadi tanggung jawab kami sepenuhnya.`,
    },
    {
      kind: 'text',
      text: 'Apabila di kemudian hari pernyataan ini tidak benar, kami bersedia menerima akibatnya sesuai peraturan perundang-undangan.',
    },
    ...digestOf(about),
    { kind: 'text', text: `${letter.place}, ${dayInWords(letter.on)}` },
    signature(letter),
  ]
}

/** By which anyone can tell whether a file in hand is the one of this paper. */
function digestOf({ file }: About): Block[] {
  return [{ kind: 'text', text: `Sidik berkas (SHA-256): ${file.sha256 ?? ''}` }]
}

function signature({ office, signer, signerNumber }: CentreLetter): Block {
  return { kind: 'signatures', people: [{ office, name: signerNumber === null ? signer : `${signer} (NIP ${signerNumber})` }] }
}
