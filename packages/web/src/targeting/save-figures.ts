import type { ErrorFigure, ErrorFigures } from '#domain/targeting/figures.ts'
import { m } from '#messages'
import { kindWords } from './targeting.words.ts'

/** The table as it is shown, in numbers, for a spreadsheet: what is withheld on the page is withheld here. */
export function saveFigures(figures: ErrorFigures): void {
  const { place, month, months, whole, parts } = figures
  const measures = [
    [m.targeting_frame(), (figure: ErrorFigure) => figure.frame],
    [m.targeting_drawn(), (figure: ErrorFigure) => figure.drawn],
    [m.targeting_answered(), (figure: ErrorFigure) => figure.answered],
    [m.targeting_refused(), (figure: ErrorFigure) => figure.refused],
    [m.targeting_absent(), (figure: ErrorFigure) => figure.absent],
    [m.targeting_errors(), (figure: ErrorFigure) => figure.errors],
    ['%', (figure: ErrorFigure) => percent(figure.share)],
    [m.targeting_low(), (figure: ErrorFigure) => percent(figure.low)],
    [m.targeting_high(), (figure: ErrorFigure) => percent(figure.high)],
  ] as const
  const header = [
    'kode',
    m.targeting_region(),
    ...whole.flatMap(({ kind }) => measures.map(([name]) => `${kindWords[kind].name()}: ${name}`)),
  ]
  const lineOf = (code: string, name: string, pair: readonly ErrorFigure[]) => [
    code,
    name,
    ...pair.flatMap((figure) => measures.map(([, value]) => value(figure) ?? (figure.withheld ? m.platform_withheld() : ''))),
  ]
  const lines = [
    ...parts.map((part) => lineOf(part.place.code, part.place.name, part.figures)),
    lineOf(place.code, place.name, whole),
  ]
  const text = [header, ...lines].map((line) => line.map(cellOf).join(',')).join('\r\n')
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([`\ufeff${text}\r\n`], { type: 'text/csv' }))
  link.download = `sasaran-${place.code}-${month}-${months}.csv`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

function percent(share: number | null): number | null {
  return share === null ? null : Math.round(share * 10_000) / 100
}

function cellOf(cell: string | number): string {
  const text = String(cell)
  return /[",;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
