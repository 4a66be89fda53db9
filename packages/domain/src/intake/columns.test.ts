import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guessColumns } from './column-guess.rules.ts'
import { type ColumnChoice, columnLabels, intakeFields } from './fields.ts'
import { findHeaderRow, findTable } from './header-row.rules.ts'
import { aidColumnNames, intakeSources, listKinds } from './list-kinds.ts'
import { fieldsChosenTwice, fieldsNotCarried, mappingOf, missingGroups } from './mapping.rules.ts'

const fieldsOf = (header: string[], samples: string[][] = []) => guessColumns(header, samples).map(({ field }) => field)

describe('guessing columns', () => {
  test('INT-23: a list of SIKS-NG', () => {
    const header =
      'ID_DTSEN,PROVINSI,KABUPATEN/KOTA,KECAMATAN,DESA/KELURAHAN,ALAMAT,RT,RW,NO KK,NIK,NAMA,TEMPAT LAHIR,TANGGAL LAHIR,JENIS KELAMIN,NAMA IBU KANDUNG,HUBUNGAN KELUARGA,PEKERJAAN,DESIL,PKH,BPNT,PBI JK'
    const fields =
      'sourceId,provinceName,regencyName,districtName,villageName,address,rt,rw,familyCardNumber,nik,name,birthPlace,birthDate,sex,motherName,relation,occupation,decile,pkh,sembako,pbi'
    expect(fieldsOf(header.split(','))).toEqual(fields.split(','))
  })

  test('INT-23: the short names of another system', () => {
    const header =
      'IDSEMESTA;KDWIL;NM_KEC;NM_DESA;ALAMAT_LENGKAP;RT/RW;NOKK;NIK;NAMA_LENGKAP;TMP_LHR;TGL_LHR;JK;IBU_KANDUNG;SHDK;PEKERJAAN;DESIL_NASIONAL;STATUS_PKH;STATUS_SEMBAKO;STATUS_PBI'
    const fields =
      'sourceId;villageCode;districtName;villageName;address;rtRw;familyCardNumber;nik;name;birthPlace;birthDate;sex;motherName;relation;occupation;decile;pkh;sembako;pbi'
    expect(fieldsOf(header.split(';'))).toEqual(fields.split(';'))
  })

  test('INT-23: the long names of DTSEN', () => {
    const header = [
      'nomor_induk_kependudukan',
      'nomor_kartu_keluarga',
      'nama',
      'jenis_kelamin',
      'tanggal_lahir',
      'status_kawin',
      'status_hubungan_keluarga',
      'alamat_ktp',
      'rt_ktp',
      'rw_ktp',
      'kode_provinsi_ktp',
      'kode_kelurahan_desa_ktp',
      'pbi_nas',
      'pbi_pemda',
      'desil_nasional',
    ]
    expect(fieldsOf(header)).toEqual([
      'nik',
      'familyCardNumber',
      'name',
      'sex',
      'birthDate',
      null,
      'relation',
      'address',
      'rt',
      'rw',
      null,
      'villageCode',
      'pbi',
      null,
      'decile',
    ])
  })

  test.each([
    ['No. KK', 'familyCardNumber'],
    ['  nomor  kk ', 'familyCardNumber'],
    ['Nama Lengkap (sesuai KTP)', 'name'],
    ['TANGAL LAHIR', 'birthDate'],
    ['L/P', 'sex'],
    ['Tgl. Lahir (dd/mm/yyyy)', 'birthDate'],
    ['Kel/Desa', 'villageName'],
    ['Penerima PKH 2026', 'pkh'],
    ['Nominal (Rp)', 'aidAmount'],
    ['JUMLAH BANTUAN', 'aidAmount'],
    ['Besaran Bantuan', 'aidAmount'],
    ['Periode Penyaluran', 'aidPeriod'],
    ['TAHAP', 'aidPeriod'],
    ['Nama Kepala Keluarga', null],
    ['No', null],
    ['Warna kesukaan', null],
  ])('INT-23: the header %j is taken for %s', (header, field) => {
    expect(fieldsOf([header])).toEqual([field])
  })

  test('INT-23: without a header that says anything, numbers are told apart by their look', () => {
    const samples = [
      ['6408990506240233', '6408995206240290', '04/10/2024', 'L'],
      ['6408990506240233', '6408990410240291', '13 Agustus 1968', 'P'],
      ['6408990506240233', '6408996511900292', '1994-02-02', 'P'],
      ['6408992809060649', '6408992103910593', '21/03/1991', 'L'],
    ]
    const guesses = guessColumns(['Kolom 1', 'Kolom 2', 'Kolom 3', 'Kolom 4'], samples)
    expect(guesses.map(({ field }) => field)).toEqual(['familyCardNumber', 'nik', 'birthDate', 'sex'])
    expect(guesses.every(({ why, certainty }) => why === 'values' && certainty < 0.75)).toBe(true)
  })

  test('INT-23: a header whose values look like something else is less certain', () => {
    const dates = [['04/10/2024'], ['13 Agustus 1968'], ['1994-02-02']]
    expect(guessColumns(['NIK'], dates)).toEqual([{ column: 0, field: 'nik', certainty: 0.485, why: 'values-differ' }])
  })

  test('INT-23: of two columns for one field the surer one is taken', () => {
    expect(guessColumns(['NAMA ANGOTA', 'NAMA'], []).map(({ field, why }) => [field, why])).toEqual([
      [null, 'taken'],
      ['name', 'header'],
    ])
  })

  test('INT-23: a field goes to one column at most, whatever the header', () => {
    const titles = fc.array(
      fc.oneof(
        fc.constantFrom('NIK', 'nik', 'No KTP', 'NAMA', 'Nama Lengkap', 'KK', 'RT', 'JK', 'L/P', 'Desil', 'Desa', 'No'),
        fc.string(),
      ),
    )
    fc.assert(
      fc.property(titles, fc.array(fc.array(fc.string())), (header, samples) => {
        const guesses = guessColumns(header, samples)
        const fields = guesses.flatMap(({ field }) => field ?? [])
        expect(new Set(fields).size).toBe(fields.length)
        expect(guesses.map(({ column }) => column)).toEqual(header.map((_, i) => i))
        expect(guesses.every(({ certainty }) => certainty >= 0 && certainty <= 1)).toBe(true)
      }),
    )
  })
})

describe('INT-23: amounts and periods of lists of recipients', () => {
  const guess = (header: string[], samples: string[][], source: 'PKH' | 'DTSEN' = 'PKH') =>
    guessColumns(header, samples, listKinds[source].carries).map(({ field, certainty }) => [field, certainty])

  test('are known by their look where the title says nothing, and less surely', () => {
    const rows = [
      ['Rp 600.000', 'Tahap II 2026'],
      ['Rp 450.000', 'Tahap II 2026'],
      ['Rp 1.125.000', 'Tahap II 2026'],
    ]
    expect(guess(['X', 'Y'], rows)).toEqual([
      ['aidAmount', 0.5],
      ['aidPeriod', 0.5],
    ])
    expect(guess(['NOMINAL', 'TAHAP'], rows)).toEqual([
      ['aidAmount', 0.97],
      ['aidPeriod', 0.97],
    ])
  })

  test('are left out of lists of persons', () => {
    expect(guess(['NOMINAL', 'PERIODE'], [], 'DTSEN').map(([field]) => field)).toEqual([null, null])
  })
})

describe('finding the table', () => {
  const header = ['NO', 'NIK', 'NAMA', 'DESA']
  const title = ['DAFTAR PENERIMA MANFAAT', '', '', '']

  test('INT-11: title lines above the header are passed over', () => {
    expect(
      findHeaderRow([title, ['KABUPATEN KUTAI TIMUR', '', '', ''], ['', '', '', ''], header, ['1', '6408', 'SITI', 'BENHES']]),
    ).toBe(3)
  })

  test('INT-11: an instruction sheet comes first; a line that numbers the columns is no data', () => {
    const sheets = [
      [['Petunjuk pengisian: jangan mengubah kolom A']],
      [title, header, ['1', '2', '3', '4'], ['1', '6408', 'SITI', 'BENHES']],
    ]
    expect(findTable(sheets)).toEqual({ sheet: 1, headerRow: 1, firstRow: 3 })
  })

  test('INT-11: rows without names of columns have no header', () => {
    expect(findHeaderRow([title, ['1', '6408', 'SITI', 'BENHES']])).toBeUndefined()
    expect(findTable([[title], []])).toBeUndefined()
  })

  test('INT-11: a narrow table of two known columns has one', () => {
    expect(
      findHeaderRow([
        ['NIK', 'NAMA'],
        ['6408', 'SITI'],
      ]),
    ).toBe(0)
  })
})

describe('the mapping', () => {
  test.each<[ColumnChoice[], string[]]>([
    [['name', 'villageName'], []],
    [['nik', 'villageCode'], []],
    [['name', 'address'], ['village']],
    [['villageCode', 'decile'], ['identity']],
    [
      ['ignore', 'ignore'],
      ['identity', 'village'],
    ],
  ])('INT-1: with %j there lacks %j', (chosen, missing) => {
    expect(missingGroups(chosen, listKinds.DTSEN)).toEqual(missing)
  })

  test.each<[keyof typeof listKinds, ColumnChoice[], string[]]>([
    ['PKH', ['nik'], ['name']],
    ['PKH', ['nik', 'name'], []],
    ['DECILES', ['familyCardNumber'], ['decile']],
    ['DEATHS', ['nik', 'name'], ['deathDate']],
    ['OWN', ['name'], ['nik']],
  ])('INT-1: in a list %s with %j there lacks %j', (source, chosen, missing) => {
    expect(missingGroups(chosen, listKinds[source])).toEqual(missing)
  })

  test('INT-1: a list carries what it needs, and what it does not carry is named', () => {
    for (const source of intakeSources) expect(missingGroups(listKinds[source].carries, listKinds[source])).toEqual([])
    expect(fieldsNotCarried(['nik', 'name', 'decile', 'ignore'], listKinds.PKH)).toEqual(['decile'])
    expect(fieldsNotCarried(['nik', 'deathDate'], listKinds.DTSEN)).toEqual(['deathDate'])
  })

  test('INT-23: a column is known by a name that the agency wrote beside a kind of benefit, however it is spelt', () => {
    const aliases = aidColumnNames([
      { code: 'SEMBAKO', aliases: ['Kartu Sejahtera', 'Bantuan Pangan Non Tunai'] },
      { code: 'BLT-DD', aliases: ['BLT Desa'] },
    ])
    const header = ['NIK', 'NAMA', 'KARTU_SEJAHTERA', 'BLT DESA']
    const guessed = (...names: Parameters<typeof guessColumns>[3][]) =>
      guessColumns(header, [], listKinds.DTSEN.carries, ...names).map(({ field }) => field)
    expect(guessed()).toEqual(['nik', 'name', null, null])
    expect(guessed(aliases)).toEqual(['nik', 'name', 'sembako', null])
  })

  test('INT-23: what a kind of list does not carry is left out of its guess', () => {
    const header = ['NIK', 'NAMA', 'TANGGAL MENINGGAL', 'DESIL']
    const guessed = (source: keyof typeof listKinds) =>
      guessColumns(header, [], listKinds[source].carries).map(({ field }) => field)
    expect(guessed('DEATHS')).toEqual(['nik', 'name', 'deathDate', null])
    expect(guessed('DTSEN')).toEqual(['nik', 'name', null, 'decile'])
    expect(guessColumns(header, [], listKinds.PKH.carries)[3]).toMatchObject({ why: 'known-unused' })
  })

  test('INT-2: a field chosen for two columns is named; columns left out may be many', () => {
    expect(fieldsChosenTwice(['name', 'ignore', 'nik', 'name', 'ignore'])).toEqual(['name'])
    expect(fieldsChosenTwice(['name', 'ignore', 'nik', 'ignore'])).toEqual([])
  })

  test('a field without a column is read from none', () => {
    expect(mappingOf(['ignore', 'nik'])).toMatchObject({ nik: 1, name: -1 })
  })

  test('each field has a label in both languages', () => {
    expect(intakeFields.every((field) => columnLabels[field].id !== '' && columnLabels[field].en !== '')).toBe(true)
  })
})
