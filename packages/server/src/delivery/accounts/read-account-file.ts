import {
  type AccountColumns,
  accountColumns,
  accountTitles,
  type AccountLineFault,
  readAccountLine,
} from '#domain/delivery/account-file.rules.ts'
import type { AccountsRead } from '#domain/delivery/delivery.api.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Upload } from '../../platform/files/upload.ts'
import { readSheets } from '../../platform/sheets/read-sheets.ts'
import type { Work } from '../../platform/work.ts'
import { anAccountFile, type NumberedLine, recordAccounts } from './record-accounts.ts'

const linesAtOnce = 5_000
const faultsShown = 1_000

/** Records the accounts of a file, all of it or nothing. The file itself is not kept: what it says is in the accounts. */
export async function uploadAccounts(work: Work, { path }: Upload): Promise<AccountsRead> {
  const faults: { line: number; fault: AccountLineFault }[] = []
  const file = anAccountFile()
  let columns: AccountColumns | undefined
  let waiting: NumberedLine[] = []
  let [lines, recorded, same] = [0, 0, 0]

  const flush = async () => {
    const taken = await recordAccounts(work, waiting, file)
    recorded += taken.recorded
    same += taken.same
    faults.push(...taken.faults)
    waiting = []
  }
  for await (const { line, cells } of readSheets(path)) {
    if (columns === undefined) {
      columns = accountColumns(cells)
      continue
    }
    lines += 1
    const read = readAccountLine(cells, columns)
    if (typeof read === 'string') faults.push({ line, fault: read })
    else waiting.push({ line, account: read })
    if (waiting.length === linesAtOnce) await flush()
  }
  if (columns === undefined) throw new Problem('no-table-found', { titles: accountTitles })
  if (waiting.length > 0) await flush()

  faults.sort((a, b) => a.line - b.line)
  return { lines, recorded, same, faults: faults.slice(0, faultsShown), faultCount: faults.length }
}
