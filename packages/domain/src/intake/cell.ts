/** A cell as the reader of a CSV or XLSX file gives it. */
export type CellValue = string | number | boolean | Date | null | undefined

export type CellFault =
  /** Excel kept only 15 digits, or wrote it as 6,408E+15: what was there is lost. */
  | 'number-ruined'
  | 'not-a-number'
  | 'no-such-date'
  | 'not-a-sex'
  | 'not-yes-or-no'
  | 'not-a-decile'
  | 'not-an-amount'
  | 'not-a-period'

/** What a cell said: a value, nothing (both undefined), or something that can't be read. */
export interface CellRead<T> {
  readonly value: T | undefined
  readonly fault: CellFault | undefined
}

const nothing: CellRead<never> = { value: undefined, fault: undefined }
const faulty: Readonly<Record<CellFault, CellRead<never>>> = {
  'number-ruined': { value: undefined, fault: 'number-ruined' },
  'not-a-number': { value: undefined, fault: 'not-a-number' },
  'no-such-date': { value: undefined, fault: 'no-such-date' },
  'not-a-sex': { value: undefined, fault: 'not-a-sex' },
  'not-yes-or-no': { value: undefined, fault: 'not-yes-or-no' },
  'not-a-decile': { value: undefined, fault: 'not-a-decile' },
  'not-an-amount': { value: undefined, fault: 'not-an-amount' },
  'not-a-period': { value: undefined, fault: 'not-a-period' },
}

export function saysNothing(): CellRead<never> {
  return nothing
}

export function says<T>(value: T): CellRead<T> {
  return { value, fault: undefined }
}

export function unreadable(fault: CellFault): CellRead<never> {
  return faulty[fault]
}
