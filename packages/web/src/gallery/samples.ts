import type { LocalDate } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import type { CountBar } from '../design/data/CountBars.tsx'
import type { FaultLine } from '../design/data/FaultList.tsx'
import type { Tone } from '../design/state/StatusMark.tsx'

export interface Sample {
  id: string
  name: string
  born: LocalDate
  village: string
  decile: number
  tone: Tone
  state: () => string
}

/** Made-up people: names of the region, nobody's record. */
export const people: readonly Sample[] = [
  {
    id: '1',
    name: 'Aji Norhayati',
    born: '1952-01-07' as LocalDate,
    village: 'Muara Muntai Ilir',
    decile: 1,
    tone: 'done',
    state: m.tasks_done,
  },
  {
    id: '2',
    name: 'Yohanes Lejau',
    born: '1979-08-17' as LocalDate,
    village: 'Long Iram Kota',
    decile: 2,
    tone: 'waiting',
    state: m.design_check_again,
  },
  {
    id: '3',
    name: 'Siti Rahmah binti Kaspul Anwar',
    born: '2014-05-30' as LocalDate,
    village: 'Sangatta Utara',
    decile: 4,
    tone: 'info',
    state: m.gallery_new,
  },
  {
    id: '4',
    name: 'I Wayan Sudarma',
    born: '1988-12-02' as LocalDate,
    village: 'Kerta Buana',
    decile: 3,
    tone: 'harm',
    state: m.tasks_failed,
  },
]

export const picks = [
  {
    title: 'Dinas Sosial Kutai Timur',
    entries: [
      { key: 'a', name: 'Rina Wulandari', detail: 'Petugas kabupaten/kota' },
      { key: 'b', name: 'Martinus Ding', detail: 'Operator desa' },
    ],
  },
]

export function bars(): CountBar[] {
  return [
    { key: 'nik.format', label: m.gallery_fault_nik(), count: 412, tone: 'harm' },
    { key: 'village.unknown', label: m.gallery_fault_village(), count: 128 },
    { key: 'birth-date.future', label: m.gallery_fault_birth(), count: 9 },
  ]
}

export function faults(): FaultLine[] {
  return [
    { key: '1', where: m.gallery_row({ n: 214 }), words: m.gallery_fault_nik_words() },
    { key: '2', where: m.gallery_row({ n: 230 }), words: m.gallery_fault_village_words(), warning: true },
  ]
}
