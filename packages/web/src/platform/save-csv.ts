/** Hands over a table as a file that a spreadsheet opens. */
export function saveCsv(name: string, lines: readonly (readonly (string | number)[])[]): void {
  const text = lines.map((line) => line.map(cellOf).join(',')).join('\r\n')
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([`\ufeff${text}\r\n`], { type: 'text/csv' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

function cellOf(cell: string | number): string {
  const text = String(cell)
  return /[",;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
