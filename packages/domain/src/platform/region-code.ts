import { z } from 'zod'

/**
 * A region by its Kemendagri dotted code: province `64`, regency `64.08`, district `64.08.03`, village `64.08.03.2001`.
 * `ID` is the whole country. A code covers everything beneath it.
 */
export const RegionCode = z
  .string()
  .regex(/^(ID|\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?)$/)
  .brand<'RegionCode'>()
  .meta({
    id: 'RegionCode',
    description: 'Kemendagri code with dots; a code covers everything beneath it.',
    examples: ['64.08.03.2001'],
  })
export type RegionCode = z.infer<typeof RegionCode>

export const regionLevels = ['country', 'province', 'regency', 'district', 'village'] as const
export type RegionLevel = (typeof regionLevels)[number]

const levelOfLength: Record<number, RegionLevel> = { 2: 'province', 5: 'regency', 8: 'district', 13: 'village' }

export function levelOf(code: RegionCode): RegionLevel {
  if (code === 'ID') return 'country'
  const level = levelOfLength[code.length]
  if (level === undefined) throw new TypeError('not a region code')
  return level
}

/** The region above; undefined for the country. */
export function parentOf(code: RegionCode): RegionCode | undefined {
  if (code === 'ID') return undefined
  const lastDot = code.lastIndexOf('.')
  return (lastDot < 0 ? 'ID' : code.slice(0, lastDot)) as RegionCode
}

/** The regency a region lies in; undefined for a province or the country. */
export function regencyOf(code: RegionCode): RegionCode | undefined {
  return code.length >= 5 ? (code.slice(0, 5) as RegionCode) : undefined
}

/** Whether `inner` is `outer` or lies beneath it. */
export function covers(outer: RegionCode, inner: RegionCode): boolean {
  return outer === 'ID' || inner === outer || inner.startsWith(`${outer}.`)
}

/**
 * The half-open range of codes that a region covers, in "C" order: `low <= code < high`.
 * '/' is the character after '.', ':' the one after '9'.
 */
export function rangeOf(code: RegionCode): { low: string; high: string } {
  return code === 'ID' ? { low: '0', high: ':' } : { low: code, high: `${code}/` }
}
