import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe } from 'vitest'
import { walkTheLine } from './line/walk.ts'

const list = join(import.meta.dirname, 'files', 'kutai-timur-2026-Q4.csv')
const rows = readFileSync(list, 'utf8').trimEnd().split('\n')

describe('from a list of people to money that arrived', () => {
  walkTheLine({
    // One row less than the file of the other journey: the same file is not taken twice.
    file: { name: 'kutai-timur.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.toSpliced(12, 1).join('\n')) },
    rows: 12,
    persons: 11,
    programme: 'Bantuan keluarga termiskin',
    wellOff: { card: '6408991204170008', head: 'Rosdiana Tahir' },
    order: '04521/SP2D/LS/2026',
    accounts: list,
  })
})
