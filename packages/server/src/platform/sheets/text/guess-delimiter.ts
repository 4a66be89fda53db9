import Papa from 'papaparse'

const candidates = [',', ';', '\t', '|']
const sampledRows = 60

/**
 * The character between the cells: the one that cuts the most rows into the same, largest number of cells. Title lines
 * and addresses with commas do not make a table.
 */
export function guessDelimiter(start: string): string {
  let best = { delimiter: ',', score: 0 }
  for (const delimiter of candidates) {
    const score = evenness(start, delimiter)
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

function evenness(start: string, delimiter: string): number {
  const rows = Papa.parse<string[]>(start, { delimiter, newline: '\n', preview: sampledRows }).data
  const widths = new Map<number, number>()
  for (const { length } of rows) widths.set(length, (widths.get(length) ?? 0) + 1)
  return Math.max(0, ...[...widths].map(([width, count]) => (width - 1) * count))
}
