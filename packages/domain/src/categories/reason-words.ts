import type { Wording } from '../people/need-category.ts'
import { needCategory } from '../people/need-categories.ts'
import type { NeedCode } from '../people/need-category.ts'
import type { Reason, Sign } from './sign.ts'

const plain: Readonly<Record<Exclude<Sign, `${string}:${string}`>, Wording>> = {
  alone: { id: 'Tinggal sendiri di KK-nya', en: 'The only one on the family card' },
  'no-adult-beside': { id: 'Tidak ada orang dewasa di KK-nya', en: 'No adult on the family card' },
  'no-able-beside': { id: 'Tidak ada anggota lain yang berusia 18–59 tahun', en: 'Nobody else of 18 to 59 in the family' },
  'no-parent': {
    id: 'Tidak bersama orang tua di KK-nya',
    en: 'Not with parents on the family card',
  },
  'heads-family': { id: 'Kepala keluarga', en: 'Head of the family' },
  'no-husband': { id: 'Tidak ada suami di KK-nya', en: 'No husband on the family card' },
  'nobody-works': { id: 'Tidak ada anggota usia kerja yang bekerja', en: 'Nobody of working age earns' },
  scavenges: { id: 'Pekerjaan tercatat: pemulung', en: 'Recorded occupation: scavenger' },
  begs: { id: 'Pekerjaan tercatat: pengemis', en: 'Recorded occupation: beggar' },
  'no-papers': { id: 'Belum memiliki dokumen kependudukan', en: 'Without identity papers' },
  'no-village': { id: 'Desa tempat tinggal tidak diketahui', en: 'The village is not known' },
}

/** A reason as a person reads it. */
export function reasonWords(reason: Reason): Wording {
  const [sign = '', value = ''] = reason.split(':')
  switch (sign) {
    case 'decile':
      return { id: `Desil ${value}`, en: `Decile ${value}` }
    case 'turned':
      return { id: `Sudah berusia ${value} tahun`, en: `Has turned ${value}` }
    case 'outgrew': {
      const name = needCategory(value as NeedCode)?.name ?? { id: value, en: value }
      return { id: `Sebelumnya ${name.id}, usianya sudah lewat`, en: `Before: ${name.en}, now past its age` }
    }
    default:
      return plain[sign as keyof typeof plain] ?? { id: reason, en: reason }
  }
}
