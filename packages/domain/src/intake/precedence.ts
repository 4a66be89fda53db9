import type { ComparedField } from './change.rules.ts'

/** Decile and aid are the centre's: they are received, and nobody sets them right by hand (domain.md T5). */
export type WeighedField = Exclude<ComparedField, 'decile' | 'pkh' | 'sembako' | 'pbi'>

/** Who says something of a person: somebody who saw a paper, who visited, who was told, and lists. */
export const sayers = ['document', 'visit', 'statement', 'DTSEN', 'OWN'] as const
export type Sayer = (typeof sayers)[number]

type Strengths = Readonly<Record<Sayer, number>>

/** What stands on papers. */
const identity: Strengths = { document: 4, visit: 3, statement: 2, DTSEN: 2, OWN: 1 }
/** Numbers, which nobody learns by looking at somebody; the centre's list is matched with the civil registry. */
const numbers: Strengths = { document: 4, DTSEN: 3, visit: 2, statement: 1, OWN: 1 }
/** What one sees on the spot, and papers are slow to follow. */
const circumstances: Strengths = { visit: 4, document: 3, statement: 2, DTSEN: 2, OWN: 1 }

/** How strongly each sayer speaks of each field; higher is stronger. The agency's own choice: decision 0035. */
export const strengths: Readonly<Record<WeighedField, Strengths>> = {
  nik: numbers,
  name: identity,
  familyCardNumber: numbers,
  relation: identity,
  sex: identity,
  birthPlace: identity,
  birthDate: identity,
  motherName: identity,
  occupation: circumstances,
  villageCode: circumstances,
  address: circumstances,
  rt: circumstances,
  rw: circumstances,
}
export const weighedFields = Object.keys(strengths) as WeighedField[]

/** Years for which a stronger source holds against a newer, weaker one. Afterwards the newer one is nearer to the truth. */
export const strengthHoldsYears = 2
