import type { Wording } from '../people/need-category.ts'
import type { LocalDate } from '../platform/local-date.ts'
import type { HealthSubject } from './health.ts'

interface HealthItem {
  /** Stable, `DIS.a`: answers store it. Never reused. */
  readonly id: string
  readonly text: Wording
}

/** Items of which at least `needed` hold where the claim is confirmed. */
export interface HealthGroup {
  readonly id: string
  readonly title: Wording
  readonly needed: number
  readonly items: readonly HealthItem[]
}

/** What a health centre looks at for claims of some categories, as a source lays it down between days. */
export interface HealthChecklist {
  readonly version: string
  readonly subjects: readonly HealthSubject[]
  /** Criteria of these categories that speak of health; the others (neglect, say) are no matter of the health centre. */
  readonly criteria: readonly string[]
  readonly from: LocalDate
  /** Last day; null while in force. */
  readonly to: LocalDate | null
  readonly groups: readonly HealthGroup[]
  /** Compared with a public copy of the source. */
  readonly verified: boolean
}

function items(prefix: string, ...texts: readonly (readonly [id: string, en: string])[]): HealthItem[] {
  return texts.map(([id, en], at) => ({ id: `${prefix}.${String.fromCharCode(97 + at)}`, text: { id, en } }))
}

/** The kinds of disability and what makes one, by law 8/2016 art. 1 and 4. domain.md §1.1, PMKS-05 and PMKS-09. */
const disability: HealthChecklist = {
  version: 'UU 8/2016',
  subjects: ['PMKS-05', 'PMKS-09'],
  criteria: ['PMKS-05.a', 'PMKS-05.b', 'PMKS-05.c', 'PMKS-05.d', 'PMKS-09.a', 'PMKS-09.b', 'PMKS-09.c'],
  from: '2016-04-15' as LocalDate,
  to: null,
  verified: false,
  groups: [
    {
      id: 'kinds',
      title: { id: 'Ragam disabilitas', en: 'Kinds of disability' },
      needed: 1,
      items: items(
        'DIS',
        ['Fisik: gerak terganggu', 'Physical: movement is impaired'],
        ['Sensorik: penglihatan', 'Sensory: sight'],
        ['Sensorik: pendengaran atau wicara', 'Sensory: hearing or speech'],
        ['Intelektual: daya pikir di bawah rata-rata', 'Intellectual: thinking below average'],
        ['Mental: pikiran, emosi, atau perilaku terganggu', 'Mental: thought, emotion or behaviour is impaired'],
      ),
    },
    {
      id: 'lasting',
      title: { id: 'Lamanya', en: 'How long' },
      needed: 1,
      items: items('LAST', ['Sudah enam bulan atau lebih', 'Six months or longer already'], ['Menetap', 'Permanent']),
    },
    {
      id: 'hinders',
      title: { id: 'Akibatnya', en: 'What it hinders' },
      needed: 1,
      items: items(
        'HIND',
        ['Mengurus diri: makan, mandi, berpakaian', 'Caring for oneself: eating, washing, dressing'],
        ['Berjalan, berpindah, atau bepergian', 'Walking, moving about or travelling'],
        ['Berkomunikasi atau bergaul', 'Communicating or being with others'],
        ['Belajar atau bekerja', 'Learning or working'],
      ),
    },
    {
      id: 'care',
      title: { id: 'Yang dibutuhkan (bila ada)', en: 'What is needed (if anything)' },
      needed: 0,
      items: items(
        'CARE',
        ['Alat bantu', 'An aid or appliance'],
        ['Bantuan orang lain setiap hari', 'Help of another person every day'],
        ['Berobat atau terapi rutin', 'Regular treatment or therapy'],
      ),
    },
  ],
}

/** Groups of long or costly illness as the health insurance (BPJS) counts catastrophic ones; domain.md names none. */
const illness: HealthChecklist = {
  version: 'Penyakit kronis 2025',
  subjects: ['illness-found'],
  criteria: [],
  from: '2025-01-01' as LocalDate,
  to: null,
  verified: false,
  groups: [
    {
      id: 'illness',
      title: { id: 'Kelompok penyakit', en: 'Group of illness' },
      needed: 1,
      items: items(
        'ILL',
        ['Jantung', 'Heart'],
        ['Kanker, termasuk leukemia', 'Cancer, leukaemia among them'],
        ['Gagal ginjal, cuci darah', 'Kidney failure, dialysis'],
        ['Stroke', 'Stroke'],
        ['Talasemia atau hemofilia', 'Thalassaemia or haemophilia'],
        ['Sirosis hati', 'Cirrhosis of the liver'],
        ['Diabetes dengan penyulit', 'Diabetes with complications'],
        ['Tuberkulosis dalam pengobatan', 'Tuberculosis under treatment'],
        ['Penyakit menahun lain', 'Another chronic illness'],
      ),
    },
    {
      id: 'lasting',
      title: { id: 'Lamanya', en: 'How long' },
      needed: 1,
      items: items('TERM', ['Sudah tiga bulan atau lebih', 'Three months or longer already'], ['Seumur hidup', 'For life']),
    },
    {
      id: 'burden',
      title: { id: 'Bebannya (bila ada)', en: 'What it costs them (if anything)' },
      needed: 0,
      items: items(
        'BURD',
        ['Berobat rutin', 'Regular treatment'],
        ['Tidak dapat bekerja', 'Cannot work'],
        ['Perlu perawatan orang lain setiap hari', 'Needs the care of another person every day'],
      ),
    },
  ],
}

/** How a pregnancy is known, and what it needs. PKH counts the pregnant and those in childbed, domain.md §4.1. */
const pregnancy: HealthChecklist = {
  version: 'Ibu hamil dan nifas 2025',
  subjects: ['pregnancy-found'],
  criteria: [],
  from: '2025-01-01' as LocalDate,
  to: null,
  verified: false,
  groups: [
    {
      id: 'known-by',
      title: { id: 'Diketahui dari', en: 'Known by' },
      needed: 1,
      items: items(
        'PREG',
        ['Pemeriksaan bidan atau dokter', 'Examination by a midwife or doctor'],
        ['Tes kehamilan', 'Pregnancy test'],
        ['Buku KIA', 'Book of mother and child (KIA)'],
        ['Sudah melahirkan, masih nifas', 'Has given birth, still in childbed'],
      ),
    },
    {
      id: 'risk',
      title: { id: 'Risiko (bila ada)', en: 'Risks (if any)' },
      needed: 0,
      items: items(
        'RISK',
        ['Umur di bawah 20 atau di atas 35 tahun', 'Younger than 20 or older than 35'],
        ['Anemia atau kurang gizi', 'Anaemia or malnutrition'],
        ['Tekanan darah tinggi', 'High blood pressure'],
        ['Lain-lain', 'Other'],
      ),
    },
  ],
}

/** All that ever were. */
export const healthChecklists: readonly HealthChecklist[] = [disability, illness, pregnancy]
