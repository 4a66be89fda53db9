import { Problem } from '#domain/platform/problem.ts'

export type UnreadableReason =
  /** Neither a workbook nor a text table: a PDF, a picture, a web page under the name of .xls, a document. */
  | 'not-a-workbook'
  /** Cut off, altered on its way, or a quote that is never closed. */
  | 'damaged'
  | 'password'
  /** More columns, longer cells or a larger content than any real table. */
  | 'too-large-inside'
  /** The format of Excel before 2007. */
  | 'old-xls'
  | 'empty'

/** `line`: where in the table, when that is known. */
export function unreadable(reason: UnreadableReason, line?: number): Problem {
  return new Problem('file-unreadable', { reason, ...(line !== undefined && { line }) })
}
