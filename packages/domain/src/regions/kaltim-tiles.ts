/** A cell of the schematic map: column 0 is west, row 0 is north. `short` is what officers call the region. */
export interface Tile {
  readonly code: string
  readonly column: number
  readonly row: number
  readonly short: string
}

/**
 * The ten regencies and cities of East Kalimantan as cells of a 4 × 4 grid, neighbours about where they are.
 * Drawn for this product: it needs no boundaries, and small cities are as easy to read and to click as large regencies.
 */
export const kaltimTiles: readonly Tile[] = [
  { code: '64.03', column: 3, row: 0, short: 'Berau' },
  { code: '64.11', column: 0, row: 1, short: 'Mahulu' },
  { code: '64.08', column: 2, row: 1, short: 'Kutim' },
  { code: '64.07', column: 0, row: 2, short: 'Kubar' },
  { code: '64.02', column: 1, row: 2, short: 'Kukar' },
  { code: '64.72', column: 2, row: 2, short: 'Samarinda' },
  { code: '64.74', column: 3, row: 2, short: 'Bontang' },
  { code: '64.01', column: 0, row: 3, short: 'Paser' },
  { code: '64.09', column: 1, row: 3, short: 'PPU' },
  { code: '64.71', column: 2, row: 3, short: 'Balikpapan' },
]
