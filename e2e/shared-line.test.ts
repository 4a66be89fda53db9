import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe } from 'vitest'
import { shared } from './line/shared.ts'
import { walkTheLine } from './line/walk.ts'

const folder = join(shared, 'data', 'intake', '64.08-2026-Q4')
const isHere = existsSync(folder)

describe.skipIf(!isHere)(
  `the line with the list ${isHere ? 'of the shared folder' : 'of the shared folder, which is absent here'}`,
  () => {
    walkTheLine({
      file: join(folder, 'persons.xlsx'),
      rows: 6_008,
      persons: 6_008,
      programme: 'Bantuan keluarga prasejahtera',
      wellOff: { card: '6408991009111277', head: 'Ahmad Iskandar Wati' },
      order: '04522/SP2D/LS/2026',
      accounts: join(folder, 'persons.csv'),
    })
  },
)
