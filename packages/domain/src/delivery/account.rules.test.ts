import { describe, expect, test } from 'vitest'
import { accountColumns, readAccountLine } from './account-file.rules.ts'
import { accountFaults, cleanAccount, mayConfirmAccounts } from './account.rules.ts'
import { bankOf } from './banks.ts'
import { maskAccount } from './payee-account.ts'

const sound = { bank: 'BRI', number: '0123-01-004567-50-9', holderName: 'Siti Aminah' }

describe('the account of a recipient', () => {
  test('ACC-1: ten to fifteen digits, whatever stands between them', () => {
    expect(accountFaults(sound)).toEqual([])
    expect(accountFaults({ ...sound, number: '123456789' })).toEqual([{ rule: 'ACC-1' }])
    expect(accountFaults({ ...sound, number: '1234567890123456' })).toEqual([{ rule: 'ACC-1' }])
    expect(accountFaults({ ...sound, number: '12345X7890' })).toEqual([{ rule: 'ACC-1' }])
  })

  test('ACC-2: the name has a letter that the bank can write', () => {
    expect(accountFaults({ ...sound, holderName: '- .' })).toEqual([{ rule: 'ACC-2' }])
  })

  test('ACC-3: the bank is one that payments go to', () => {
    expect(accountFaults({ ...sound, bank: 'BANK ANTAH' })).toEqual([{ rule: 'ACC-3' }])
  })

  test('a bank is known by what offices write for it', () => {
    expect(
      ['BPD Kaltim', 'Bank Mandiri', 'PT. Bank BNI (Persero) Tbk', 'bankaltimtara', 'Bank Rakyat Indonesia (BRI)', 'BCA'].map(
        bankOf,
      ),
    ).toEqual(['BPD-KALTIMTARA', 'MANDIRI', 'BNI', 'BPD-KALTIMTARA', 'BRI', undefined])
  })

  test('of a number only the end is shown', () => {
    expect(maskAccount(cleanAccount("'0123 4567 89"))).toBe('••••••6789')
  })
})

describe('a list of accounts', () => {
  const columns = accountColumns(['No', 'NIK', 'Nama Pemilik', 'Bank', 'No. Rekening'])
  if (!columns) throw new Error('these are the columns')
  const line = (nik: string, name: string, bank: string, number: string) =>
    readAccountLine(['1', nik, name, bank, number], columns)

  test('its columns are found by their titles', () => {
    expect(columns).toEqual({ nik: 1, holderName: 2, bank: 3, number: 4 })
    expect(accountColumns(['DAFTAR REKENING'])).toBeUndefined()
  })

  test('ACC-4: a sound line is taken, any other is given back with its reason', () => {
    expect(line("'6408990101700001", 'Siti Aminah', 'BRI', '012345678901')).toEqual({
      nik: '6408990101700001',
      bank: 'BRI',
      number: '012345678901',
      holderName: 'Siti Aminah',
    })
    expect(line('6408', 'Siti', 'BRI', '012345678901')).toBe('nik-unsound')
    expect(line('6408990101700001', 'Siti', 'BCA', '012345678901')).toBe('bank-unknown')
    expect(line('6408990101700001', 'Siti', 'BRI', '0123')).toBe('number-unsound')
    expect(line('6408990101700001', '', 'BRI', '012345678901')).toBe('name-missing')
  })
})

test('ACC-5: another officer than the one who recorded an account confirms it', () => {
  expect(mayConfirmAccounts('rabiatul', 'eko')).toBe(true)
  expect(mayConfirmAccounts('rabiatul', 'rabiatul')).toBe(false)
  expect(mayConfirmAccounts('rabiatul', null)).toBe(false)
})
