import { bankText } from './bank-text.rules.ts'
import { BankCode } from './banks.ts'

export type AccountFault = { rule: 'ACC-1' } | { rule: 'ACC-2' } | { rule: 'ACC-3' }

interface Given {
  readonly bank: string
  readonly number: string
  readonly holderName: string
}

/** The digits of an account number, without the spaces, points and hyphens people put between them. */
export function cleanAccount(number: string): string {
  return number.replace(/^'+/, '').replace(/[\s.\-–]/g, '')
}

/** ACC-5  Money goes only into an account that another officer confirmed than the one who recorded it. */
export function mayConfirmAccounts(recordedBy: string, by: string | null): boolean {
  return by !== null && by !== recordedBy
}

/**
 * What stands against an account:
 *
 * ACC-1  Its number has 10 to 15 digits: what the bank's layout takes.
 * ACC-2  The holder's name has a letter that the bank's alphabet can write.
 * ACC-3  The bank is one of those that payments go to.
 */
export function accountFaults({ bank, number, holderName }: Given): AccountFault[] {
  return [
    ...(/^\d{10,15}$/.test(cleanAccount(number)) ? [] : [{ rule: 'ACC-1' } as const]),
    ...(/[A-Z]/.test(bankText(holderName, 35)) ? [] : [{ rule: 'ACC-2' } as const]),
    ...(BankCode.safeParse(bank).success ? [] : [{ rule: 'ACC-3' } as const]),
  ]
}
