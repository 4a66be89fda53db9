import type { NeedCode, Wording } from '../people/need-category.ts'
import type { Sign } from './sign.ts'

export interface Ways {
  /** Each is enough by itself; all signs of a way must hold. */
  readonly ways: readonly (readonly Sign[])[]
  /** Criteria for which the facts speak, by their letter: where all of these hold. */
  readonly shows?: Readonly<Record<string, readonly Sign[]>>
}

/** No fact that the registry holds says it: `untold` is what would, for whoever asks. */
export interface Untold {
  readonly untold: Wording
}

/** Law 27/2022, domain.md §8: no machine says of anybody that they may be one of these. */
const restricted: Untold = {
  untold: {
    id: 'Data yang dibatasi: tidak pernah diusulkan dari data, hanya dicatat oleh petugas yang berwenang',
    en: 'Restricted: never proposed from data, only recorded by an officer who may',
  },
}

const untold = (id: string, en: string): Untold => ({ untold: { id, en } })

const nobodyToCare: readonly (readonly Sign[])[] = [
  ['decile:2', 'no-parent'],
  ['decile:2', 'no-able-beside'],
  ['no-adult-beside'],
]

/**
 * Which facts make somebody a candidate, beside each of the 26. Our reading of the criteria of domain.md §1.1, for the agency
 * to change: the annex knows no deciles. That a family is poor makes no child neglected; that nobody is there to care may.
 */
export const candidateWays: Readonly<Record<NeedCode, Ways | Untold>> = {
  'PMKS-01': { ways: nobodyToCare, shows: { b: ['decile:2'] } },
  'PMKS-02': { ways: [...nobodyToCare, ['outgrew:PMKS-01']], shows: { a: ['decile:1'] } },
  'PMKS-03': restricted,
  'PMKS-04': untold('Terlihat di jalan: dari penjangkauan', 'Seen in the street: by outreach'),
  // The registry holds no disability items yet: only who was found as a child is proposed as an adult (PMKS-09).
  'PMKS-05': untold(
    'Butir disabilitas DTSEN belum ada di data: dari kunjungan atau puskesmas',
    'Disability items of DTSEN are not in the registry yet: by a visit or the health centre',
  ),
  'PMKS-06': restricted,
  'PMKS-07': restricted,
  'PMKS-08': { ways: [['decile:4', 'alone'], ['decile:2', 'no-able-beside'], ['outgrew:PMKS-23']] },
  'PMKS-09': { ways: [['outgrew:PMKS-05']] },
  'PMKS-10': restricted,
  'PMKS-11': { ways: [['no-papers', 'no-village']], shows: { a: ['no-papers'] } },
  'PMKS-12': { ways: [['begs']], shows: { a: ['begs'] } },
  'PMKS-13': { ways: [['scavenges']], shows: { b: ['scavenges'] } },
  'PMKS-14': restricted,
  'PMKS-15': restricted,
  'PMKS-16': restricted,
  'PMKS-17': restricted,
  'PMKS-18': restricted,
  'PMKS-19': restricted,
  'PMKS-20': untold('Dari pengaduan atau pemulangan', 'By complaints or repatriation'),
  'PMKS-21': untold('Dari pendataan korban bencana', 'By the registration of disaster victims'),
  'PMKS-22': untold('Dari pendataan korban bencana', 'By the registration of disaster victims'),
  'PMKS-23': {
    ways: [['decile:4', 'heads-family', 'no-husband']],
    shows: { a: ['decile:2'], c: ['heads-family', 'no-husband'] },
  },
  'PMKS-24': { ways: [['decile:1'], ['decile:2', 'nobody-works']], shows: { a: ['nobody-works'] } },
  'PMKS-25': untold('Dari kunjungan atau LK3', 'By a visit or the family consultation service'),
  'PMKS-26': untold('Ditetapkan untuk satu komunitas, bukan per orang', 'Set for a community, not person by person'),
}
