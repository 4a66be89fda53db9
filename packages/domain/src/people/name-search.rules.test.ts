import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameQueryKeys, nameSearchKeys, nearKeys, spellingKey } from './name-search.rules.ts'

describe('NAME-4: names that sound alike share a key', () => {
  test.each([
    ['OESMAN', 'USMAN'],
    ['SOEHARTO', 'SUHARTO'],
    ['TJOKRO', 'COKRO'],
    ['DJOKO', 'JOKO'],
    ['DZULKIFLI', 'ZULKIFLI'],
    ['ZULKIFLI', 'JULKIPLI'],
    ['SJAMSUDDIN', 'SYAMSUDIN'],
    ['SYAHPUTRA', 'SAPUTRA'],
    ['SYAHPUTRA', 'SAHPUTRA'],
    ['NJOMAN', 'NYOMAN'],
    ['KHADIJAH', 'HADIJAH'],
    ['ACHMAD', 'AKHMAD'],
    ['AKHMAD', 'AHMAD'],
    ['RAMADHAN', 'RAMADAN'],
    ['FATIMAH', 'PATIMAH'],
    ['FATIMAH', 'VATIMAH'],
    ['EFFENDI', 'EFENDI'],
    ['EFFENDI', 'EPENDI'],
    ['ALFIAN', 'ALPHIAN'],
    ['ZAINAL', 'JAINAL'],
    ['YANTI', 'IANTI'],
    ['RAHMAT', 'RAKHMAT'],
    ['QADIR', 'KADIR'],
    ['MUHAMMAD', 'MUHAMAD'],
    ['NUR HAYATI', 'NURHAYATI'],
    ['ALEX', 'ALEKS'],
  ])('%s and %s', (one, other) => {
    expect(spellingKey(one)).toBe(spellingKey(other))
  })

  test.each([
    ['AMINAH', 'AMINA'],
    ['SITI', 'SARI'],
    ['HASAN', 'ASAN'],
    ['BUDI', 'RUDI'],
    ['JOKO', 'JAKA'],
  ])('%s and %s stay apart', (one, other) => {
    expect(spellingKey(one)).not.toBe(spellingKey(other))
  })

  const text = fc.oneof(fc.stringMatching(/^[ACDEFHIJKNOPQSTUVXYZ]{0,12}$/), fc.string({ unit: 'binary' }), fc.string())
  test('any text has a key, and the key of a key is itself', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const key = spellingKey(raw)
        expect(key).toMatch(/^[A-EG-PR-UW]*$/)
        expect(spellingKey(key)).toBe(key)
        expect(key === '').toBe(!/[A-Z]/.test(raw.toUpperCase()))
      }),
      { numRuns: 10_000 },
    )
  })
})

describe('NAME-5: a person is found by what the officer types', () => {
  const finds = (typed: string, stored: string) => {
    const keys = new Set(nameSearchKeys(stored).all)
    return nameQueryKeys(typed).some((alternative) => alternative.every((key) => keys.has(key)))
  }

  test.each([
    ['usman', 'OESMAN ALI'],
    ['oesman', 'Usman Ali'],
    ['yusuf', 'JUSUF'],
    ['jusuf', 'H. Yusuf Hasan, S.Pd'],
    ['yanti', 'JANTI'],
    ['nur hayati', 'NURHAYATI'],
    ['nurhayati', 'Hj. Noor Hayati'],
    ['noerhayati oesman', 'Nur Hayati Usman'],
    ['hasan yusuf', 'YUSUF HASAN'],
    ['muh yusuf', 'MOCHAMAD YUSUF'],
    ['m. yusuf', 'MUHAMMAD YUSUF'],
    ['patimah', 'Siti Fatimah binti Daeng Baso'],
    ['daeng baso', 'Siti Fatimah binti Dg. Baso'],
    ['fatimah binti baso', 'ST. PATIMAH BINTI DAENG BASO'],
    ['abdurrahman', 'ABD. RAHMAN'],
    ['abdul rahman', 'ABDURRAHMAN'],
    ['saputra', 'BUDI SYAHPUTRA'],
  ])('%j finds %j', (typed, stored) => {
    expect(finds(typed, stored)).toBe(true)
  })

  test.each([
    ['budi hasan', 'BUDI HALIM'],
    ['ahmad', 'MUHAMMAD'],
    ['', 'AHMAD'],
    ['--', 'AHMAD'],
    ['ahmad', ''],
  ])('%j does not find %j', (typed, stored) => {
    expect(finds(typed, stored)).toBe(false)
  })

  test('whoever is stored is found by the same name, whatever it is', () => {
    const word = fc.stringMatching(/^[A-Z]{1,8}$/)
    const name = fc.oneof(
      fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(name, (raw) => {
        const keys = nameSearchKeys(raw).all
        expect(keys.every((key) => key !== '')).toBe(true)
        expect(new Set(keys).size).toBe(keys.length)
        expect(finds(raw, raw)).toBe(keys.length > 0)
      }),
      { numRuns: 5000 },
    )
  })
})

describe('NAME-6: one slip in a word is forgiven', () => {
  test.each([
    ['FKIRI SAPUTRA', 'FIKRI'],
    ['FIKRI SAPTRA', 'SAPUTRA'],
    ['FIKRI SAPUTRAN', 'SAPUTRA'],
    ['FIKTI', 'FIKRI'],
    ['MHU. HANIF HADI', 'MUHAMMAD'],
    ['KNEZIE FADILLAH', 'KENZIE'],
    ['nro masliani', 'NUR'],
  ])('%s: perhaps %s', (typed, meant) => {
    expect(nearKeys(typed).flat()).toContain(spellingKey(meant))
  })

  test('not two slips, nor one in a word of two letters; the words as typed need none', () => {
    expect(nearKeys('FKIRI SAPUTRA').flat()).not.toContain(spellingKey('FAKRA'))
    expect(nearKeys('FKIRI SAPUTRA').flat()).not.toContain('SAPUTRA')
    expect(nearKeys('LA')).toEqual([[]])
    expect(nearKeys('--')).toEqual([])
  })

  test('what a word may have meant stands with that word: the other spelling of its neighbour is no slip in it', () => {
    const [ofInta, ofKiftiah] = nearKeys('INTAA KIFTIAH')
    expect(ofInta).toContain(spellingKey('INTAN'))
    expect(ofInta).not.toContain('KIPTIJAH')
    expect(ofKiftiah).toContain('KIPTIJAH')
  })
})
