import { v7 as uuidv7 } from 'uuid'
import type { AccountLine, AccountLineFault } from '#domain/delivery/account-file.rules.ts'
import { commonRegion } from '../../platform/db/reach.ts'
import type { Work } from '../../platform/work.ts'
import { listHoldersOf, listPayeesByNik, listPresentAccounts, type NewAccount, replaceAccounts } from './accounts.sql.ts'

export interface NumberedLine {
  /** As Excel shows it. */
  readonly line: number
  readonly account: AccountLine
}

export interface AccountsTaken {
  readonly recorded: number
  readonly same: number
  readonly faults: readonly { readonly line: number; readonly fault: AccountLineFault }[]
}

/** What lines of one file have in common: whose account stood in it, and the batch in which it is confirmed. */
export interface AccountFile {
  readonly batch: string
  readonly seen: Set<string>
}

export function anAccountFile(): AccountFile {
  return { batch: uuidv7(), seen: new Set() }
}

/** Records the accounts of many recipients at once, by the same rules as one by one. Safe to repeat. */
export async function recordAccounts(
  work: Work,
  lines: readonly NumberedLine[],
  { batch, seen } = anAccountFile(),
): Promise<AccountsTaken> {
  const known = await knownOf(work, lines)
  const faults: { line: number; fault: AccountLineFault }[] = []
  const rows: NewAccount[] = []
  let same = 0

  for (const { line, account } of lines) {
    const payee = known.payees.get(account.nik)
    const fault = payee === undefined ? 'person-unknown' : faultOf(account, payee.personId, known.holders, seen)
    if (payee === undefined || fault !== undefined) {
      faults.push({ line, fault: fault ?? 'person-unknown' })
      continue
    }
    seen.add(payee.personId)
    known.holders.set(keyOf(account), payee.personId)
    const present = known.present.get(payee.personId)
    if (
      present &&
      keyOf(present) === keyOf(account) &&
      present.holderName === account.holderName &&
      present.refusedFor === null
    ) {
      same += 1
      continue
    }
    const { bank, number, holderName: holder_name } = account
    const account_id = uuidv7()
    rows.push({ person_id: payee.personId, account_id, region_code: payee.region, bank, number, holder_name, batch_id: batch })
  }
  if (rows.length > 0) await replace(work, rows, batch)
  return { recorded: rows.length, same, faults }
}

async function knownOf({ db }: Work, lines: readonly NumberedLine[]) {
  const payees = await listPayeesByNik(
    db,
    lines.map(({ account }) => account.nik),
  )
  const present = await listPresentAccounts(
    db,
    payees.map(({ personId }) => personId),
  )
  const holders = await listHoldersOf(
    db,
    lines.map(({ account }) => account.number),
  )
  return {
    payees: new Map(payees.map((payee) => [payee.nik, payee])),
    present: new Map(present.map((account) => [account.personId, account])),
    holders: new Map(holders.map((holder) => [keyOf(holder), holder.personId])),
  }
}

function faultOf(
  account: AccountLine,
  personId: string,
  holders: ReadonlyMap<string, string>,
  seen: ReadonlySet<string>,
): AccountLineFault | undefined {
  if (seen.has(personId)) return 'repeated'
  const holder = holders.get(keyOf(account))
  return holder !== undefined && holder !== personId ? 'account-taken' : undefined
}

function keyOf({ bank, number }: { readonly bank: string; readonly number: string }): string {
  return `${bank} ${number}`
}

async function replace(work: Work, rows: readonly NewAccount[], batch: string): Promise<void> {
  await replaceAccounts(work.db, rows, { source: 'file', recordedBy: work.actor.accountId ?? '', now: work.now })
  const region = commonRegion(work.reach)
  await work.journal({
    event: 'payee-accounts.recorded',
    subjectType: 'region',
    subjectId: region,
    region,
    facts: { recorded: rows.length, batch },
  })
}
