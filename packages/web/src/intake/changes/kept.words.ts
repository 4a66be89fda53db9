import type { KeptReason } from '#domain/intake/precedence.rules.ts'
import { type Sayer, sayers, strengths, type WeighedField, weighedFields } from '#domain/intake/precedence.ts'
import { m } from '#messages'
import { sourceName } from '../../people/person.words.ts'
import { fieldWord } from '../value.words.ts'

/** Why the file's value is not taken over. */
export const keptWords: Readonly<Record<KeptReason, () => string>> = {
  older: m.intake_kept_older,
  weaker: m.intake_kept_weaker,
  repeated: m.intake_kept_repeated,
}

export interface OrderOfSources {
  /** Names of the fields of which it holds. */
  readonly fields: string
  /** Strongest first; those of equal weight together: `Dokumen › Kunjungan › Keterangan = DTSEN`. */
  readonly order: string
}

/** Fields whose sources weigh alike, and how. */
export function ordersOfSources(): OrderOfSources[] {
  const byOrder = new Map<string, WeighedField[]>()
  for (const field of weighedFields) {
    const order = orderOf(strengths[field])
    byOrder.set(order, [...(byOrder.get(order) ?? []), field])
  }
  return [...byOrder].map(([order, fields]) => ({ fields: fields.map(fieldWord).join(', '), order }))
}

function orderOf(of: Readonly<Record<Sayer, number>>): string {
  const ranks = [...new Set(Object.values(of))].toSorted((a, b) => b - a)
  return ranks
    .map((rank) =>
      sayers
        .filter((sayer) => of[sayer] === rank)
        .map(sourceName)
        .join(' = '),
    )
    .join(' › ')
}
