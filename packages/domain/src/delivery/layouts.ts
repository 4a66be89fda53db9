import type { FailureReason } from './payee-account.ts'

/** What a bank file can say, by name. */
export type RequestField =
  | 'payOn'
  | 'office'
  | 'sp2d'
  | 'rows'
  | 'total'
  | 'number'
  | 'reference'
  | 'account'
  | 'name'
  | 'amount'
  | 'message'

/** One cell of a line: a fixed word, or a field in a form the bank reads. */
export type CellSpec =
  | { readonly word: string }
  | { readonly of: RequestField; readonly as: 'day' | 'integer' | 'plain' }
  | { readonly of: RequestField; readonly as: 'capitals'; readonly atMost: number }

/** What stands in the bank's answer, by name. */
export type AnswerField = 'on' | 'account' | 'reference' | 'amount' | 'status' | 'code' | 'note'

export interface Layout {
  readonly id: string
  readonly name: string
  readonly request: {
    /** Of the file's name. */
    readonly extension: string
    readonly separator: string
    readonly lineEnd: string
    readonly head: readonly CellSpec[]
    readonly row: readonly CellSpec[]
    readonly foot: readonly CellSpec[]
  }
  readonly answer: {
    /** Titles of the columns in capitals; lines above the one that has them all are titles of the report. */
    readonly columns: Readonly<Record<AnswerField, string>>
    /** A line that begins with this is the bank's own sum. */
    readonly sum: string
    readonly statuses: Readonly<Record<string, 'succeeded' | 'failed' | 'returned'>>
    readonly reasons: Readonly<Record<string, FailureReason>>
  }
}

/** Bulk transfer at a bank (`shared/data/bank/README.md`): latin1, capitals without accents, CRLF. */
const cms: Layout = {
  id: 'cms',
  name: 'CMS (transfer massal)',
  request: {
    extension: 'csv',
    separator: ';',
    lineEnd: '\r\n',
    head: [
      { word: 'H' },
      { of: 'payOn', as: 'day' },
      { of: 'office', as: 'plain' },
      { of: 'sp2d', as: 'plain' },
      { of: 'rows', as: 'integer' },
      { of: 'total', as: 'integer' },
    ],
    row: [
      { word: 'D' },
      { of: 'number', as: 'integer' },
      { of: 'reference', as: 'plain' },
      { of: 'account', as: 'plain' },
      { of: 'name', as: 'capitals', atMost: 35 },
      { of: 'amount', as: 'integer' },
      { of: 'message', as: 'capitals', atMost: 40 },
    ],
    foot: [{ word: 'T' }, { of: 'rows', as: 'integer' }, { of: 'total', as: 'integer' }],
  },
  answer: {
    columns: {
      on: 'TANGGAL',
      account: 'REKENING',
      reference: 'REFERENSI',
      amount: 'NOMINAL',
      status: 'STATUS',
      code: 'KODE',
      note: 'KETERANGAN',
    },
    sum: 'TOTAL BARIS',
    statuses: { BERHASIL: 'succeeded', GAGAL: 'failed', RETUR: 'returned' },
    reasons: { '05': 'account-closed', '14': 'account-not-found', '76': 'name-differs', '62': 'sent-back' },
  },
}

/** Ways to write for and read from a bank. An agency adds its own. */
export const layouts: readonly Layout[] = [cms]

export function layoutOf(id: string): Layout {
  const layout = layouts.find((one) => one.id === id)
  if (!layout) throw new TypeError(`no layout ${id}`)
  return layout
}
