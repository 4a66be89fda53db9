import { z } from 'zod'
import type { FactField } from '../people/person.ts'

/**
 * Facts that grow old alike. `identity`: who somebody is · `household`: who belongs to whom · `residence`: where they live ·
 * `work`: what they live on · `decile`: the centre's rank of a family.
 */
export const factKinds = ['identity', 'household', 'residence', 'work', 'decile'] as const
export const FactKind = z.enum(factKinds).meta({ id: 'FactKind', description: 'Facts that grow old alike.' })
export type FactKind = z.infer<typeof FactKind>

/** What whoever stands at the door can see; a decile is cured by the centre's next list only (domain.md T5). */
export const seenKinds = ['identity', 'household', 'residence', 'work'] as const satisfies readonly FactKind[]
export type SeenKind = (typeof seenKinds)[number]

/** All but the NIK, which is given for life. */
export type AgingField = Exclude<FactField, 'nik'>

export const kindOfField: Readonly<Record<AgingField, SeenKind>> = {
  name: 'identity',
  sex: 'identity',
  birthDate: 'identity',
  birthPlace: 'identity',
  motherName: 'identity',
  relation: 'household',
  occupation: 'work',
  address: 'residence',
  neighbourhood: 'residence',
  village: 'residence',
}
