import { familyRelationWords } from '../people/family-relation.ts'
import { needCategory } from '../people/need-categories.ts'
import type { NeedCode, Wording } from '../people/need-category.ts'
import type { RegionCode } from '../platform/region-code.ts'
import { type Clause, isClause, type Rule, type RuleSubject } from './rule.ts'

/** Names of regions as people say them. */
export type NameOf = (region: RegionCode) => string

/** "Orang yang tinggal di Kutai Timur, berumur 60 tahun ke atas, dan …." The same tree that selects, read aloud. */
export function ruleSentence(rule: Rule, subject: RuleSubject, nameOf: NameOf): Wording {
  const { id, en } = phraseOf(rule, subject, nameOf, true)
  return subject === 'person'
    ? { id: `Orang yang ${id}.`, en: `People who ${en}.` }
    : { id: `Keluarga yang ${id}.`, en: `Families that ${en}.` }
}

/** A rule, or one condition of it, without the noun it speaks of. */
export function phraseOf(rule: Rule, subject: RuleSubject, nameOf: NameOf, outermost = false): Wording {
  if (isClause(rule)) return clausePhrase(rule, subject, nameOf)
  if (rule.kind === 'not') return denied(rule.of, subject, nameOf)
  const parts = rule.of.map((part) => phraseOf(part, subject, nameOf))
  const joined = rule.kind === 'all' ? joinedBy(parts, 'dan', 'and') : joinedBy(parts, 'atau', 'or')
  return outermost || parts.length === 1 ? joined : { id: `(${joined.id})`, en: `(${joined.en})` }
}

function denied(rule: Rule, subject: RuleSubject, nameOf: NameOf): Wording {
  const { id, en } = phraseOf(rule, subject, nameOf)
  return subject === 'person'
    ? { id: `bukan yang ${id}`, en: `are not those who ${en}` }
    : { id: `bukan yang ${id}`, en: `are not those that ${en}` }
}

function clausePhrase(clause: Clause, subject: RuleSubject, nameOf: NameOf): Wording {
  const ofPerson = subject === 'person'
  switch (clause.kind) {
    case 'region': {
      const { id, en } = either(clause.codes.map((code) => same(nameOf(code))))
      return { id: `tinggal di ${id}`, en: `live in ${en}` }
    }
    case 'age':
      return agePhrase(clause, ofPerson)
    case 'sex':
      return sexPhrase(clause.is, ofPerson)
    case 'relation': {
      const { id, en } = either(clause.among.map((relation) => lower(familyRelationWords[relation])))
      return { id: `berkedudukan sebagai ${id}`, en: `are ${en} in the family` }
    }
    case 'decile': {
      const span = clause.from === clause.to ? `${clause.from}` : `${clause.from}–${clause.to}`
      return ofPerson
        ? { id: `keluarganya berada di desil ${span}`, en: `belong to a family in decile ${span}` }
        : { id: `berada di desil ${span}`, en: `are in decile ${span}` }
    }
    case 'need': {
      const { id, en } = either(clause.among.map(needName))
      return ofPerson
        ? { id: `tercatat sebagai ${id}`, en: `are recorded as ${en}` }
        : {
            id: `tercatat atau memiliki anggota yang tercatat sebagai ${id}`,
            en: `are recorded as, or have a member recorded as, ${en}`,
          }
    }
    case 'aid':
      return aidPhrase(clause, ofPerson)
    case 'family-size': {
      const { id, en } = span(clause, 'orang', 'people')
      return ofPerson ? { id: `keluarganya ${id}`, en: `have a family of ${en}` } : { id: `beranggota ${id}`, en: `have ${en}` }
    }
    case 'nik':
      return ofPerson
        ? { id: 'memiliki NIK yang tidak diakui orang lain', en: 'carry a NIK that nobody else claims' }
        : {
            id: 'kepala keluarganya memiliki NIK yang tidak diakui orang lain',
            en: 'have a head who carries a NIK that nobody else claims',
          }
    case 'receives-nothing':
      return ofPerson
        ? { id: 'keluarganya ditemukan belum menerima bantuan', en: 'have a family found to receive nothing' }
        : { id: 'ditemukan belum menerima bantuan', en: 'were found to receive nothing' }
  }
}

function agePhrase(clause: Extract<Clause, { kind: 'age' }>, ofPerson: boolean): Wording {
  const { id, en } = span(clause, 'tahun', 'years')
  const on =
    clause.on === null ? same('') : { id: ` pada ${dayInWords(clause.on, 'id')}`, en: ` on ${dayInWords(clause.on, 'en')}` }
  return ofPerson
    ? { id: `berumur ${id}${on.id}`, en: `are ${en} old${on.en}` }
    : { id: `memiliki anggota berumur ${id}${on.id}`, en: `have a member ${en} old${on.en}` }
}

function sexPhrase(sex: 'male' | 'female', ofPerson: boolean): Wording {
  const word = sex === 'female' ? { id: 'perempuan', en: 'female' } : { id: 'laki-laki', en: 'male' }
  return ofPerson
    ? { id: `berjenis kelamin ${word.id}`, en: `are ${word.en}` }
    : { id: `dikepalai ${word.id}`, en: `have a ${word.en} head` }
}

function aidPhrase({ receives, among }: Extract<Clause, { kind: 'aid' }>, ofPerson: boolean): Wording {
  const names = among.map((programme) => same(aidName(programme)))
  const { id, en } = either(names)
  if (receives === 'any')
    return ofPerson
      ? { id: `keluarganya menerima ${id}`, en: `have a family that receives ${en}` }
      : { id: `menerima ${id}`, en: `receive ${en}` }
  return ofPerson
    ? { id: `keluarganya belum menerima ${id}`, en: `have a family that does not receive ${en}` }
    : { id: `belum menerima ${id}`, en: `do not receive ${en}` }
}

/** What the centre's programmes are called where people speak of them. */
export function aidName(programme: string): string {
  return programme === 'SEMBAKO' ? 'Sembako' : programme
}

export function needName(code: NeedCode): Wording {
  const name = needCategory(code)?.name
  return name ? { id: `${name.id} (${code})`, en: `${name.en} (${code})` } : same(code)
}

const months = {
  id: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
} as const

/** `2026-07-01` → `1 Jul 2026`. */
export function dayInWords(day: string, language: 'id' | 'en'): string {
  return `${Number(day.slice(8))} ${months[language][Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`
}

function span({ from, to }: { from: number | null; to: number | null }, id: string, en: string): Wording {
  if (from === null) return { id: `paling banyak ${to} ${id}`, en: `at most ${to} ${en}` }
  if (to === null) return { id: `${from} ${id} atau lebih`, en: `${from} ${en} or more` }
  return from === to ? { id: `${from} ${id}`, en: `${from} ${en}` } : { id: `${from}–${to} ${id}`, en: `${from}–${to} ${en}` }
}

const same = (text: string): Wording => ({ id: text, en: text })
const lower = ({ id, en }: Wording): Wording => ({ id: id.toLowerCase(), en: en.toLowerCase() })
const either = (parts: readonly Wording[]): Wording => joinedBy(parts, 'atau', 'or')

/** `a`, `a dan b`, `a, b, dan c`. */
function joinedBy(parts: readonly Wording[], id: string, en: string): Wording {
  const join = (words: string[], word: string) =>
    words.length < 3 ? words.join(` ${word} `) : `${words.slice(0, -1).join(', ')}, ${word} ${words.at(-1)}`
  return {
    id: join(
      parts.map((part) => part.id),
      id,
    ),
    en: join(
      parts.map((part) => part.en),
      en,
    ),
  }
}
