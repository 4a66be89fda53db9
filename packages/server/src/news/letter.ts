import type { News } from '#domain/news/news.ts'
import type { NewsKind } from '#domain/news/news-kind.ts'
import type { Letter } from '../platform/mail.ts'

interface Reader {
  readonly name: string
  readonly email: string
}

type Counted = Pick<News, 'kind' | 'count'>

/**
 * The mail of a day: how much of what happened, and where to read it. No name, no place and no number of anybody's stands in
 * it. Said twice, since an account holds no language.
 */
export function newsLetter({ name, email }: Reader, lines: readonly Counted[], home: string): Letter {
  const counts = new Map<NewsKind, number>()
  for (const { kind, count } of lines) counts.set(kind, (counts.get(kind) ?? 0) + count)
  const said = (language: 'id' | 'en') => [...counts].map(([kind, count]) => `- ${words[kind][language]}: ${count}`).join('\n')
  const page = new URL('/kabar', home).href
  const text = [
    `Yth. ${name},`,
    'Kabar yang belum Anda baca di Rangkul:',
    said('id'),
    `Baca selengkapnya: ${page}`,
    'Surat ini dikirim paling banyak sekali sehari. Jam dan isinya dapat diatur di halaman yang sama.',
    '—',
    `Dear ${name},`,
    'News in Rangkul that you have not read yet:',
    said('en'),
    `Read more: ${page}`,
    'This letter goes once a day at most. Its hour and its topics can be set on the same page.',
    '—',
    'Rangkul',
  ].join('\n\n')
  return { to: { name, address: email }, subject: 'Kabar dari Rangkul · News from Rangkul', text }
}

const words: Readonly<Record<NewsKind, { readonly id: string; readonly en: string }>> = {
  'claim-accepted': { id: 'usulan diterima', en: 'claims accepted' },
  'claim-refused': { id: 'usulan ditolak', en: 'claims refused' },
  'claim-returned': { id: 'usulan dikembalikan untuk dilengkapi', en: 'claims sent back to be mended' },
  'claim-reopened': { id: 'keputusan usulan dibuka kembali', en: 'decisions on claims reopened' },
  'claim-objected': { id: 'usulan dikenai keberatan', en: 'claims objected to' },
  'claim-upheld': { id: 'keberatan dijawab, keputusan tetap', en: 'objections answered, decision stands' },
  'claim-overturned': { id: 'keberatan dikabulkan', en: 'objections upheld against the decision' },
  'claim-confirmed': { id: 'usulan dikabulkan pusat', en: 'claims confirmed by the centre' },
  'claim-denied': { id: 'usulan ditolak pusat', en: 'claims refused by the centre' },
  'health-waiting': { id: 'pemeriksaan kesehatan menunggu', en: 'health checks waiting' },
  'file-came': { id: 'berkas persetujuan datang kepada Anda', en: 'approval files that came to you' },
  'file-returned': { id: 'berkas persetujuan dikembalikan', en: 'approval files sent back' },
  'file-approved': { id: 'berkas disetujui', en: 'approval files approved' },
  'file-refused': { id: 'berkas ditolak', en: 'approval files refused' },
  'objections-near': { id: 'tenggat jawaban keberatan mendekat', en: 'last days to answer objections coming' },
  'objections-over': { id: 'tenggat jawaban keberatan terlewat', en: 'last days to answer objections missed' },
  'notice-undeliverable': { id: 'pemberitahuan yang tidak sampai', en: 'notices that could not be delivered' },
  'meeting-days-near': { id: 'hari musyawarah mendekat', en: 'last days for meetings coming' },
  'meeting-days-over': { id: 'hari musyawarah terlewat', en: 'last days for meetings missed' },
  'work-failed': { id: 'pekerjaan gagal', en: 'pieces of work that failed' },
  'work-done': { id: 'pekerjaan selesai', en: 'pieces of work done' },
}
