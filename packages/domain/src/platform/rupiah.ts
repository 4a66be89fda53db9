import { z } from 'zod'

/** Whole rupiah, never a fraction. JSON integer, `bigint` in SQL. */
export const Rupiah = z.int().brand<'Rupiah'>().meta({ id: 'Rupiah', description: 'Whole rupiah.' })
export type Rupiah = z.infer<typeof Rupiah>

/** `1250000` → `Rp1.250.000`. */
export function formatRupiah(amount: Rupiah): string {
  const digits = String(Math.abs(amount)).replace(/\B(?=(\d{3})+$)/g, '.')
  return `${amount < 0 ? '-' : ''}Rp${digits}`
}
