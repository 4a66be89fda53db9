import type { CellValue } from '../intake/cell.ts'
import { textOf } from '../intake/cell-text.rules.ts'
import { isNik } from '../people/nik.ts'
import { accountFaults, cleanAccount } from './account.rules.ts'
import { type BankCode, bankOf } from './banks.ts'

export const accountFields = ['nik', 'bank', 'number', 'holderName'] as const
export type AccountField = (typeof accountFields)[number]

/** Titles that a list of accounts may carry; others are known, too. */
export const accountTitles = ['NIK', 'Bank', 'Nomor Rekening', 'Nama Pemilik']

const spellings: Readonly<Record<AccountField, readonly string[]>> = {
  nik: ['nik', 'nonik', 'nomornik', 'nomorindukkependudukan', 'nikpenerima'],
  bank: ['bank', 'namabank', 'bankpenyalur'],
  number: ['norekening', 'nomorrekening', 'rekening', 'norek', 'nomorrek', 'accountnumber', 'number'],
  holderName: ['namapemilik', 'namarekening', 'namapemilikrekening', 'atasnama', 'namadirekening', 'nama', 'holdername', 'name'],
}

export type AccountColumns = Readonly<Record<AccountField, number>>

/** Which column is which, when the cells are the header of a list of accounts; undefined for any other line. */
export function accountColumns(cells: readonly CellValue[]): AccountColumns | undefined {
  const keys = cells.map((cell) =>
    textOf(cell)
      .toLowerCase()
      .replace(/[^a-z]/g, ''),
  )
  const at = (field: AccountField) => spellings[field].map((name) => keys.indexOf(name)).find((place) => place >= 0) ?? -1
  const found = { nik: at('nik'), bank: at('bank'), number: at('number'), holderName: at('holderName') }
  return Object.values(found).every((place) => place >= 0) ? found : undefined
}

/** What keeps one line of a list of accounts from being recorded. */
export const accountLineFaults = [
  'nik-unsound',
  'bank-unknown',
  'number-unsound',
  'name-missing',
  'person-unknown',
  'account-taken',
  'repeated',
] as const
export type AccountLineFault = (typeof accountLineFaults)[number]

export interface AccountLine {
  readonly nik: string
  readonly bank: BankCode
  readonly number: string
  readonly holderName: string
}

/**
 * ACC-4  A line of a list of accounts is recorded when its NIK has a NIK's shape, its bank is known, and ACC-1 and ACC-2
 * hold; else it is given back with the first reason, and nothing of it is kept.
 */
export function readAccountLine(cells: readonly CellValue[], columns: AccountColumns): AccountLine | AccountLineFault {
  const text = (field: AccountField) => textOf(cells[columns[field]])
  const [nik, bank, number, holderName] = [
    cleanAccount(text('nik')),
    bankOf(text('bank')),
    cleanAccount(text('number')),
    text('holderName'),
  ]
  if (!isNik(nik)) return 'nik-unsound'
  if (bank === undefined) return 'bank-unknown'
  const [fault] = accountFaults({ bank, number, holderName })
  if (fault) return fault.rule === 'ACC-1' ? 'number-unsound' : 'name-missing'
  return { nik, bank, number, holderName }
}
