interface Numbered {
  readonly kind: string
  readonly region: string
  readonly year: number | null
  readonly sequence: number | null
}

/** As it stands on the minutes; null while none were drawn up. */
export function numberOf({ kind, region, year, sequence }: Numbered): string | null {
  if (year === null || sequence === null) return null
  return `BA/${String(sequence).padStart(3, '0')}/${kind.toUpperCase()}/${region}/${year}`
}
