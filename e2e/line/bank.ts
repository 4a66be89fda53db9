import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { shared } from './shared.ts'

/** What the bank did with a request: its file of answers, and how many payments of it ended how. */
export interface BankSays {
  readonly name: string
  readonly mimeType: 'text/csv'
  readonly buffer: Buffer
  readonly delivered: number
  readonly failed: number
}

const simulator = join(shared, 'tools', 'bank.mjs')

/** The bank's answer to a request in the `cms` layout, with at least one payment that failed and one that did not. */
export async function askBank(request: Buffer): Promise<BankSays> {
  return existsSync(simulator) ? simulated(request) : counted(answeredHere(request))
}

const seeds = Array.from({ length: 200 }, (_, at) => at + 1)

async function simulated(request: Buffer): Promise<BankSays> {
  const dir = await mkdtemp(join(tmpdir(), 'rangkul-bank-'))
  try {
    await writeFile(join(dir, 'request.csv'), request)
    for (const seed of seeds) {
      await promisify(execFile)(process.execPath, [simulator, 'cms', join(dir, 'request.csv'), dir, '--seed', String(seed)])
      const said = counted(await readFile(join(dir, 'jawaban-1.csv')))
      if (said.failed > 0 && said.delivered > 0) return said
    }
    throw new Error('with no seed does the bank refuse a payment')
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

/** In the bank's own layout: the first account is not found, everything else arrives. */
function answeredHere(request: Buffer): Buffer {
  const [head = '', ...lines] = request.toString('latin1').trimEnd().split('\r\n')
  const date = (head.split(';')[1] ?? '').replace(/^(\d{4})(\d\d)(\d\d)$/, '$3/$2/$1')
  const answers = lines.slice(0, -1).map((line, at) => {
    const [, , reference = '', account = '', name = '', amount = ''] = line.split(';')
    const money = `${amount.replaceAll(/\B(?=(\d{3})+$)/g, '.')},00`
    const end = at === 0 ? ['GAGAL', '14', 'REKENING TIDAK DITEMUKAN'] : ['BERHASIL', '00', '']
    return [date, account, at === 0 ? '' : name.slice(0, 20).trimEnd(), reference, money, ...end].join(';')
  })
  const title = ['LAPORAN TRANSAKSI MASSAL', 'TANGGAL;REKENING;NAMA REKENING;REFERENSI;NOMINAL;STATUS;KODE;KETERANGAN']
  const foot = `TOTAL BARIS ${answers.length};BERHASIL ${answers.length - 1}`
  return Buffer.from(`${[...title, ...answers, foot].join('\r\n')}\r\n`, 'latin1')
}

/** A payment that the bank names twice is one. */
function counted(buffer: Buffer): BankSays {
  const rows = buffer
    .toString('latin1')
    .split('\r\n')
    .map((line) => line.split(';'))
  const ended = (status: string) => new Set(rows.filter((row) => row[5] === status).map((row) => row[3])).size
  return { name: 'jawaban-1.csv', mimeType: 'text/csv', buffer, delivered: ended('BERHASIL'), failed: ended('GAGAL') }
}
