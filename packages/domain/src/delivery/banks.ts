import { z } from 'zod'

/** Banks that hold recipients' accounts, with what offices write for them. An agency adds its own here. */
export const banks = [
  {
    code: 'BPD-KALTIMTARA',
    name: 'Bankaltimtara',
    spellings: ['Bankaltimtara', 'bpd kaltimtara', 'bpd kaltim', 'kaltimtara', 'bpd'],
  },
  { code: 'BRI', name: 'BRI', spellings: ['bri', 'rakyatindonesia'] },
  { code: 'BNI', name: 'BNI', spellings: ['bni', 'negaraindonesia'] },
  { code: 'MANDIRI', name: 'Bank Mandiri', spellings: ['mandiri'] },
  { code: 'BSI', name: 'BSI', spellings: ['bsi', 'syariahindonesia'] },
] as const

export const bankCodes = banks.map((bank) => bank.code)
export const BankCode = z.enum(bankCodes)
export type BankCode = z.infer<typeof BankCode>

export function bankName(code: string): string {
  return banks.find((bank) => bank.code === code)?.name ?? code
}

const bySpelling: ReadonlyMap<string, BankCode> = new Map(
  banks.flatMap(({ code, spellings }) => [code, ...spellings].map((text) => [keyOf(text), code] as const)),
)

/** Characters of the longest text that can mean a bank: more is none, and not looked through. */
const longestName = 200

/** The bank that a text means: its code, its name, or what offices write for it. */
export function bankOf(text: string): BankCode | undefined {
  if (text.length > longestName) return undefined
  return bySpelling.get(keyOf(text)) ?? bySpelling.get(keyOf(text.replace(/\([^()]*\)/g, '')))
}

function keyOf(text: string): string {
  const letters = text.toLowerCase().replace(/[^a-z]/g, '')
  return letters.replace(/^(pt)?(bank)?/, '').replace(/(persero|tbk)+$/, '')
}
