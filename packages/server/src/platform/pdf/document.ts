import { typeset } from './typeset.ts'

/** One after the other down the pages; a table goes on on the next with its head. */
export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | {
      readonly kind: 'table'
      readonly columns: readonly Column[]
      readonly rows: readonly (readonly string[])[]
      /** Rows in which somebody writes by hand. */
      readonly tall?: boolean
    }
  /** What follows begins on the next page. */
  | { readonly kind: 'page' }
  | { readonly kind: 'signatures'; readonly people: readonly { readonly office: string; readonly name: string }[] }

export interface Column {
  readonly title: string
  /** Of the width; all together 1. */
  readonly share: number
}

/**
 * A tagged PDF (PDF/UA-1) as paper.typ lays it out, the same bytes whenever it is made of the same. `foot` stands on every page
 * beside its number.
 */
export function pdfOf(blocks: readonly Block[], { title, foot }: { title: string; foot: string }): Promise<Buffer> {
  return typeset(JSON.stringify({ title, foot, blocks }))
}
