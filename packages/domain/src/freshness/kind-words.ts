import type { Wording } from '../people/need-category.ts'
import type { FactKind } from './fact-kinds.ts'

/** The same words on screens and in files. */
export const kindWords: Readonly<Record<FactKind, Wording>> = {
  identity: { id: 'Identitas', en: 'Identity' },
  household: { id: 'Susunan keluarga', en: 'Who belongs to the family' },
  residence: { id: 'Tempat tinggal', en: 'Where they live' },
  work: { id: 'Pekerjaan', en: 'Work' },
  decile: { id: 'Desil', en: 'Decile' },
}
