import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { degrees, titlesBefore } from './name-words.ts'
import { nameFaults, normaliseName } from './person-name.rules.ts'

const normal = (raw: string) => normaliseName(raw).normal
const given = [
  'AHMAD',
  'YUSUF',
  'SITI AMINAH',
  'PING',
  'NGAU LENJAU',
  'MARIA',
  'ANDI BASO',
  'ABDUL RAHMAN',
  'JOKO',
  'DEWI LESTARI',
  'HASAN',
  'ALI',
]

describe('NAME-1: a person has a name', () => {
  test.each(['', ' ', '-', '--', '.', 'NN', 'nn', 'N.N.', 'Tidak Tahu', 'TIDAK  TAHU', 'tidak diketahui', '???', '123', 'Null'])(
    '%j is no name',
    (raw) => {
      expect(nameFaults(raw)).toEqual([{ rule: 'NAME-1', code: 'name.missing' }])
    },
  )
  test.each(['Ping', 'U', 'Bayi Ping', 'NN Siti', 'H', 'Tidar', 'Nani'])('%j is a name', (raw) => {
    expect(nameFaults(raw)).toEqual([])
  })
})

describe('NAME-2: one name, however it is entered', () => {
  test.each([
    ['H. Ahmad Yani, S.Pd., M.Si', 'AHMAD YANI'],
    ['Ahmad Yani S. Pd. I', 'AHMAD YANI'],
    ['AHMAD YANI SPD', 'AHMAD YANI'],
    ['Drs. H. Moh. Noor, MM', 'MUHAMMAD NUR'],
    ['Prof. Dr. Ir. H. St Khadijah SE', 'SITI KHADIJAH'],
    ['Fatimah, S. E.', 'FATIMAH'],
    ['Fatimah, BA', 'FATIMAH'],
    ['AISYAH PUTRI H.', 'AISYAH PUTRI'],
    ['Siti Hj. Aminah', 'SITI AMINAH'],
    ['Alm. Udin', 'UDIN'],
    ['K. H. Abd. Rahman', 'ABDUL RAHMAN'],
    ['K.H. Abd Rahman', 'ABDUL RAHMAN'],
    ['H', 'H'],
    ['Haji', 'HAJI'],
  ])('%j without its titles is %s', (raw, expected) => {
    expect(normal(raw)).toBe(expected)
  })

  test.each([
    ['St. Aminah', 'SITI AMINAH'],
    ['ST AMINAH', 'SITI AMINAH'],
    ['Sitti Aminah', 'SITI AMINAH'],
    ['Hj. St. Aminah', 'SITI AMINAH'],
    ['Aminah, ST', 'AMINAH'],
    ['Aminah ST', 'AMINAH'],
  ])('St is Siti at the front and an engineer at the end: %j is %s', (raw, expected) => {
    expect(normal(raw)).toBe(expected)
  })

  test.each([
    ['Muh. Yusuf', 'MUHAMMAD YUSUF'],
    ['Moh Yusuf', 'MUHAMMAD YUSUF'],
    ['Mhd. Yusuf', 'MUHAMMAD YUSUF'],
    ['Moch. Yusuf', 'MUHAMMAD YUSUF'],
    ['Mohamad Yusuf', 'MUHAMMAD YUSUF'],
    ['M. Yusuf', 'MUHAMMAD YUSUF'],
    ['M.Yusuf', 'MUHAMMAD YUSUF'],
    ['M YUSUF', 'MUHAMMAD YUSUF'],
    ['M. H. Thamrin', 'MUHAMMAD THAMRIN'],
    ['Muhammad', 'MUHAMMAD'],
    ['Yusuf M', 'YUSUF M'],
    ['Achmad Noer', 'AHMAD NUR'],
    ['Akhmad Noorhadi', 'AHMAD NURHADI'],
    ['Norman', 'NORMAN'],
    ['Nor Aini', 'NUR AINI'],
    ["Nur'aini", 'NURAINI'],
    ['Nur’aini', 'NURAINI'],
    ['Abd. Wahab', 'ABDUL WAHAB'],
    ['ABD.WAHAB', 'ABDUL WAHAB'],
    ['Abdul Wahab', 'ABDUL WAHAB'],
    ['Abdulwahab', 'ABDUL WAHAB'],
    ['Abdurrahman', 'ABDUL RAHMAN'],
    ['Abdussalam', 'ABDUL SALAM'],
    ['Abdoel Rahman', 'ABDUL RAHMAN'],
    ['Abdullah', 'ABDULLAH'],
    ['ABD.', 'ABD'],
    ['Gt. Muh Noor', 'GUSTI MUHAMMAD NUR'],
    ['Andi Dg. Baso', 'ANDI DAENG BASO'],
    ['  ahmad   yani ', 'AHMAD YANI'],
    ["'AHMAD YANI", 'AHMAD YANI'],
    ['Bayi Ny. Siti', 'BAYI SITI'],
  ])('%j is %s', (raw, expected) => {
    expect(normal(raw)).toBe(expected)
  })

  test.each([
    ['Ahmad bin Hasan', 'AHMAD', 'HASAN'],
    ['Siti Aminah binti H. Daeng Baso, S.Ag', 'SITI AMINAH', 'DAENG BASO'],
    ['Ahmad bin Hasan bin Ali', 'AHMAD', 'HASAN ALI'],
    ['H. Ahmad bin Moh. Noor', 'AHMAD', 'MUHAMMAD NUR'],
    ['Ahmad bin', 'AHMAD', undefined],
    ['Bin Ali', 'BIN ALI', undefined],
    ['H. Bin Ali', 'BIN ALI', undefined],
  ])('the father stands apart in %j', (raw, name, father) => {
    expect(normaliseName(raw).normal).toBe(name)
    expect(normaliseName(raw).patronymic).toBe(father)
  })

  test('titles before and degrees after never change who it is', () => {
    for (const name of given) {
      for (const title of titlesBefore) {
        expect([title, normal(`${title} ${name}`)]).toEqual([title, name])
        expect([title, normal(`${title}. ${name}`)]).toEqual([title, name])
        expect([title, normal(`${title}.${name}`)]).toEqual([title, name])
      }
      for (const degree of degrees) {
        expect([degree, normal(`${name}, ${degree}`)]).toEqual([degree, name])
        expect([degree, normal(`${name} ${degree}`)]).toEqual([degree, name])
        expect([degree, normal(`H. ${name.toLowerCase()}, ${degree.split('').join('.')}.`)]).toEqual([degree, name])
      }
    }
  })
})

describe('NAME-3: any text has a normal form', () => {
  const pieces =
    "H.|H|HJ|ST|St.|M.|M|MD|Muh|ABD|Abd.|bin|BINTI|BT|ABDUR|RAHMAN|ABDURRAHMAN|NOOR|NOER|S.|PD|S.Pd|I|,|, |.|K.|KH|GT|RD|NN|NY|BA|SE|Ali|É|Nur|'|-|/|ABDUL|ABDUAZIZ"
  const namelike = fc
    .array(fc.constantFrom(...pieces.split('|')), { maxLength: 7 })
    .chain((parts) => fc.constantFrom(parts.join(' '), parts.join('')))
  const text = fc.oneof(namelike, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string())

  test('capitals A-Z and single spaces only', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const { normal, tokens, patronymic, display } = normaliseName(raw)
        expect(normal).toMatch(/^([A-Z]+( [A-Z]+)*)?$/)
        expect(tokens.join(' ')).toBe(normal)
        expect(tokens.every((token) => token !== '')).toBe(true)
        expect(patronymic ?? 'NONE').toMatch(/^[A-Z]+( [A-Z]+)*$/)
        expect(typeof display).toBe('string')
      }),
      { numRuns: 5000 },
    )
  })

  test('normalising a normal name changes nothing', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const once = normaliseName(raw)
        const twice = normaliseName(once.normal)
        expect(twice.normal).toBe(once.normal)
        expect(twice.patronymic).toBeUndefined()
        expect(normaliseName(once.display).display).toBe(once.display)
      }),
      { numRuns: 10_000 },
    )
  })

  test.each([
    ['Muñoz', 'MUNOZ'],
    ['Strauß', 'STRAUSS'],
    ['李明', ''],
    ['Ａｈｍａｄ', 'AHMAD'],
  ])('%s is folded to %j', (raw, expected) => {
    expect(normal(raw)).toBe(expected)
  })
})

test.each([
  ['AHMAD YANI', 'Ahmad Yani'],
  ['ahmad yani', 'Ahmad Yani'],
  ["'H. AHMAD  YANI, S.PD.", 'H. Ahmad Yani, S.Pd.'],
  ["NUR'AINI", "Nur'aini"],
  ['H. Ahmad Yani, S.Pd', 'H. Ahmad Yani, S.Pd'],
  ['McDonald', 'McDonald'],
])('on the screen %j reads %j', (raw, display) => {
  expect(normaliseName(raw).display).toBe(display)
})
