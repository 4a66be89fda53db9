import type { CellValue } from '#domain/intake/cell.ts'

/** A row of an office file in which at least one cell says something. Rows without are passed over, but counted. */
export interface SheetRow {
  /** Place of the sheet in the workbook, from 0; 0 for text files. */
  readonly sheet: number
  /** null for text files. */
  readonly sheetName: string | null
  /** The row's number as Excel shows it, from 1; title lines and blank rows count, a line break inside a cell does not. */
  readonly line: number
  /** From the first column on; may be shorter than the header. Dates stand at midnight UTC; errors of Excel are null. */
  readonly cells: readonly CellValue[]
}

export interface SheetRows {
  readonly sheet: number
  readonly sheetName: string | null
  readonly rows: readonly SheetRow[]
}

export interface ReadOptions {
  /** Told how much of the file has been read, from 0 to 1, each time it is half a per cent more. */
  readonly onProgress?: (fraction: number) => void
  /** Of whom wants few lines: what holds none of these may be passed over, and is not looked at for faults. */
  readonly only?: ReadonlySet<number>
  readonly limits?: Partial<SheetLimits>
}

export interface SheetLimits {
  readonly columns: number
  /** Characters; Excel itself holds no more. */
  readonly cellLength: number
  /** Bytes of all sheets of a workbook once unpacked; a row of 21 columns takes about 750. */
  readonly sheetBytes: number
  /** Bytes of the workbook's common texts once unpacked: they are held in memory, about half as large. */
  readonly sharedTextBytes: number
  /** How many times larger a part of more than 64 MiB may be than its packed form. Real tables: 8 to 30. */
  readonly ratio: number
}

export const sheetLimits: SheetLimits = {
  columns: 200,
  cellLength: 32_767,
  sheetBytes: 6 * 2 ** 30,
  sharedTextBytes: 512 * 2 ** 20,
  ratio: 250,
}
