import { familyRelationWords } from '../people/family-relation.ts'
import { needCategory } from '../people/need-categories.ts'
import type { Wording } from '../people/need-category.ts'
import { ageOn, type LocalDate } from '../platform/local-date.ts'
import type { Clause, RuleSubject } from './rule.ts'
import type { RuleFacts } from './rule-facts.ts'
import { aidName, dayInWords, type NameOf } from './rule-words.ts'

/** What the registry says of somebody where this condition asks: "berumur 57 tahun", "desil belum diketahui". */
export function factPhrase(clause: Clause, facts: RuleFacts, on: LocalDate, subject: RuleSubject, nameOf: NameOf): Wording {
  switch (clause.kind) {
    case 'region':
      return { id: `tinggal di ${nameOf(facts.region)}`, en: `lives in ${nameOf(facts.region)}` }
    case 'age':
      return agePhrase(facts, clause.on ?? on, subject)
    case 'sex':
      if (facts.sex === null) return unknown('jenis kelamin', 'sex')
      return facts.sex === 'female' ? { id: 'perempuan', en: 'female' } : { id: 'laki-laki', en: 'male' }
    case 'relation':
      return facts.relation === null
        ? unknown('kedudukan dalam keluarga', 'place in the family')
        : familyRelationWords[facts.relation]
    case 'decile':
      return facts.decile === null ? unknown('desil', 'decile') : { id: `desil ${facts.decile}`, en: `decile ${facts.decile}` }
    case 'need':
      return needsPhrase(facts)
    case 'aid': {
      const names = facts.aid.map(aidName).join(', ')
      return names === ''
        ? { id: 'tidak menerima bantuan yang tercatat', en: 'receives no recorded aid' }
        : { id: `menerima ${names}`, en: `receives ${names}` }
    }
    case 'family-size':
      return facts.familySize === null
        ? { id: 'tanpa kartu keluarga', en: 'without a family card' }
        : { id: `${facts.familySize} orang dalam keluarga`, en: `${facts.familySize} people in the family` }
    case 'nik':
      return nikPhrase(facts)
    case 'receives-nothing':
      return nothingPhrase(facts)
  }
}

function agePhrase({ births }: RuleFacts, on: LocalDate, subject: RuleSubject): Wording {
  const known = births.filter((birth) => birth !== null)
  if (subject === 'person') {
    const [birth] = known
    if (birth === undefined) return unknown('tanggal lahir', 'birth date')
    return {
      id: `${ageOn(birth, on)} tahun pada ${dayInWords(on, 'id')}`,
      en: `${ageOn(birth, on)} years old on ${dayInWords(on, 'en')}`,
    }
  }
  const ages = known.map((birth) => ageOn(birth, on)).toSorted((one, other) => one - other)
  const missing = births.length - known.length
  const list = ages.join(', ')
  return {
    id: `umur anggota: ${list || '–'}${missing > 0 ? `; ${missing} tanpa tanggal lahir` : ''}`,
    en: `ages of members: ${list || '–'}${missing > 0 ? `; ${missing} without a birth date` : ''}`,
  }
}

function needsPhrase({ needs }: RuleFacts): Wording {
  if (needs.length === 0) return { id: 'tidak tercatat dalam kategori PMKS', en: 'recorded in no need category' }
  const names = needs.map((code) => needCategory(code)?.name ?? { id: code, en: code })
  return { id: `tercatat: ${names.map(({ id }) => id).join(', ')}`, en: `recorded: ${names.map(({ en }) => en).join(', ')}` }
}

function nothingPhrase({ receivesNothingSince: since }: RuleFacts): Wording {
  return since === null || since === undefined
    ? { id: 'tidak ada temuan bahwa keluarganya belum menerima bantuan', en: 'no finding that the family receives nothing' }
    : {
        id: `ditemukan belum menerima bantuan sejak ${dayInWords(since, 'id')}`,
        en: `found to receive nothing since ${dayInWords(since, 'en')}`,
      }
}

function nikPhrase({ nik }: RuleFacts): Wording {
  switch (nik) {
    case 'held':
      return { id: 'NIK sah dan hanya dipakai sendiri', en: 'a sound NIK, used by nobody else' }
    case 'contested':
      return { id: 'NIK juga dipakai orang lain', en: 'a NIK that somebody else carries, too' }
    case 'unsound':
      return { id: 'NIK tidak berbentuk NIK', en: 'a number that is no NIK' }
    case 'missing':
      return { id: 'belum ada NIK', en: 'no NIK yet' }
    case null:
      return { id: 'kepala keluarga belum tercatat', en: 'no head of family on record' }
  }
}

const unknown = (id: string, en: string): Wording => ({ id: `${id} belum diketahui`, en: `${en} not known` })
