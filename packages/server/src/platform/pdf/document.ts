import { linesOf, type Style, written } from './helvetica.ts'

/** One after the other down the pages; a table goes on on the next with its head. */
export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | {
      readonly kind: 'table'
      readonly columns: readonly Column[]
      readonly rows: readonly (readonly string[])[]
      readonly tall?: boolean
    }
  | { readonly kind: 'signatures'; readonly people: readonly { readonly office: string; readonly name: string }[] }

export interface Column {
  readonly title: string
  /** Of the width; all together 1. */
  readonly share: number
}

/** A4 in points. */
const [wide, high] = [595, 842]
const margin = 56
const inner = wide - 2 * margin
const body: Style = { size: 10 }
const strong: Style = { size: 10, bold: true }
const leading = 13
const padding = 4

/** Drawn pages, each the content of one. */
interface Sheet {
  readonly pages: string[][]
  /** Points from the bottom. */
  y: number
}

/** The same bytes whenever it is made of the same: no clock, no chance. `foot` stands on every page beside its number. */
export function pdfOf(blocks: readonly Block[], { title, foot }: { title: string; foot: string }): Buffer {
  const sheet: Sheet = { pages: [[]], y: high - margin }
  for (const block of blocks) draw(sheet, block)
  const pages = sheet.pages.map((page, at) => {
    const number = `Halaman ${at + 1} dari ${sheet.pages.length}`
    return [...page, textAt(foot, margin, 34, { size: 8 }), textAt(number, wide - margin - 90, 34, { size: 8 })].join('\n')
  })
  return fileOf(pages, title)
}

function draw(sheet: Sheet, block: Block): void {
  switch (block.kind) {
    case 'title':
      for (const line of linesOf(block.text, inner, { size: 14, bold: true })) put(sheet, line, { size: 14, bold: true }, 19)
      sheet.y -= 6
      return
    case 'text':
      for (const line of linesOf(block.text, inner, body)) put(sheet, line, body, leading)
      sheet.y -= 8
      return
    case 'facts':
      for (const [label, value] of block.rows) drawRow(sheet, [label, value], [130, inner - 130], { boxed: false, style: body })
      sheet.y -= 8
      return
    case 'table':
      drawTable(sheet, block)
      return
    case 'signatures':
      drawSignatures(sheet, block.people)
  }
}

function drawTable(sheet: Sheet, { columns, rows, tall }: Extract<Block, { kind: 'table' }>): void {
  const widths = columns.map(({ share }) => share * inner)
  const head = columns.map(({ title }) => title)
  // A head stands with a row beneath it.
  room(sheet, leading * 4)
  drawRow(sheet, head, widths, { boxed: true, style: strong })
  for (const row of rows) {
    const style = { boxed: true, style: body, least: tall ? 30 : 0 }
    if (sheet.y - heightOf(row, widths, style) < margin) {
      turn(sheet)
      drawRow(sheet, head, widths, { boxed: true, style: strong })
    }
    drawRow(sheet, row, widths, style)
  }
  sheet.y -= 10
}

interface RowStyle {
  readonly boxed: boolean
  readonly style: Style
  /** Points. */
  readonly least?: number
}

function heightOf(cells: readonly string[], widths: readonly number[], { style, least = 0 }: RowStyle): number {
  const lines = cells.map((cell, at) => linesOf(cell, (widths[at] ?? 0) - 2 * padding, style).length)
  return Math.max(Math.max(...lines) * leading + padding, least)
}

function drawRow(sheet: Sheet, cells: readonly string[], widths: readonly number[], row: RowStyle): void {
  const height = heightOf(cells, widths, row)
  room(sheet, height)
  let x = margin
  for (const [at, cell] of cells.entries()) {
    const width = widths[at] ?? 0
    if (row.boxed) page(sheet).push(`0.5 w ${whole(x, sheet.y - height, width, height)} re S`)
    for (const [line, words] of linesOf(cell, width - 2 * padding, row.style).entries())
      page(sheet).push(textAt(words, row.boxed ? x + padding : x, sheet.y - leading * (line + 1) + 2, row.style))
    x += width
  }
  sheet.y -= height
}

/** Two beside each other, with room for a hand and a stamp. */
function drawSignatures(sheet: Sheet, people: readonly { office: string; name: string }[]): void {
  for (let at = 0; at < people.length; at += 2) {
    room(sheet, 100)
    for (const [side, { office, name }] of people.slice(at, at + 2).entries()) {
      const x = margin + side * (inner / 2)
      page(sheet).push(textAt(linesOf(office, inner / 2 - 20, body)[0] ?? '', x, sheet.y - leading, body))
      const [from, to] = [whole(x, sheet.y - 72), whole(x + inner / 2 - 30, sheet.y - 72)]
      page(sheet).push(`0.5 w ${from} m ${to} l S`)
      page(sheet).push(textAt(linesOf(name, inner / 2 - 20, strong)[0] ?? '', x, sheet.y - 84, strong))
    }
    sheet.y -= 100
  }
}

function put(sheet: Sheet, line: string, style: Style, height: number): void {
  room(sheet, height)
  page(sheet).push(textAt(line, margin, sheet.y - height + 4, style))
  sheet.y -= height
}

function room(sheet: Sheet, height: number): void {
  if (sheet.y - height < margin) turn(sheet)
}

function turn(sheet: Sheet): void {
  sheet.pages.push([])
  sheet.y = high - margin
}

function page(sheet: Sheet): string[] {
  return sheet.pages[sheet.pages.length - 1] ?? []
}

/** Whole points: finer is not to be seen, and long fractions would look like numbers of people. */
function whole(...points: readonly number[]): string {
  return points.map(Math.round).join(' ')
}

function textAt(text: string, x: number, y: number, { size, bold }: Style): string {
  return `BT /${bold ? 'B' : 'R'} ${size} Tf ${x.toFixed(1)} ${y.toFixed(1)} Td ${written(text)} Tj ET`
}

/** The objects of a file one after the other, and where each begins. */
function fileOf(pages: readonly string[], title: string): Buffer {
  const first = 6
  const kids = pages.map((_, at) => `${first + at * 2} 0 R`).join(' ')
  const font = (name: string) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (id-ID) /ViewerPreferences << /DisplayDocTitle true >> >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    `<< /Title ${written(title)} /Producer (Rangkul) >>`,
    ...pages.flatMap((content, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Resources << /Font << /R 3 0 R /B 4 0 R >> >> /Contents ${first + at * 2 + 1} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ]
  let text = '%PDF-1.4\n'
  const begins = objects.map((object, at) => {
    const place = text.length
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = begins.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${begins.length === 0 ? 0 : text.indexOf('xref\n0 ')}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}
