import { z } from 'zod'
import { PersonId } from '../people/person.ts'
import { Rupiah } from '../platform/rupiah.ts'

export const consequenceKinds = [
  'deceased',
  'need-ends',
  'aid-ends',
  'rights-withheld',
  'head-replaced',
  'payee-replaced',
  'to-settle',
  'due-to-heirs',
  'nobody-to-pay',
  'relations-to-check',
  'category-to-check',
  'on-open-lists',
  'moves',
  'family-moves',
  'leaves-family',
  'founds-family',
  'joins-family',
  'is-born',
  'nik-to-ask',
  'proposals-open',
  'marries',
  'partner-unknown',
  'marriage-age',
  'married-already',
  'need-to-check',
  'aid-to-check',
  'leaves-province',
  'family-leaves-province',
  'aid-to-report',
  'returns',
  'family-returns',
  'to-assess-anew',
  'gets-card',
  'joins-household',
  'leaves-household',
] as const
export const ConsequenceKind = z.enum(consequenceKinds)
export type ConsequenceKind = z.infer<typeof ConsequenceKind>

/** `event`: what happened itself, done with it · `proposed`: may be left out with a reason · `note`: nothing is changed, somebody looks after it. */
export const ConsequenceWeight = z.enum(['event', 'proposed', 'note'])
export type ConsequenceWeight = z.infer<typeof ConsequenceWeight>

export const Consequence = z
  .object({
    /** The same for the same consequence of an event, whenever it is asked for. */
    key: z.string().max(200),
    kind: ConsequenceKind,
    weight: ConsequenceWeight,
    /** By which rule: tells why. */
    rule: z.string(),
    /** To whom it happens. */
    person: z.object({ id: PersonId, name: z.string() }),
    /** A programme, a category, a relation. */
    about: z.string().nullable(),
    /** The first day, month or period that it is about. */
    from: z.string().nullable(),
    /** How many months, lists, proposals; null where it is about one thing. */
    count: z.int().nullable(),
    amount: Rupiah.nullable(),
    ticked: z.boolean(),
  })
  .meta({ id: 'Consequence', description: 'What an event in a life brings with it, for a person to confirm.' })
export type Consequence = z.infer<typeof Consequence>

/** With the rows it is about. */
export interface Proposed extends Consequence {
  readonly ids: readonly string[]
}

/** A consequence that is left out, and why. */
export const ConsequenceException = z
  .object({ key: z.string().max(200), reason: z.string().trim().min(5).max(300) })
  .meta({ id: 'ConsequenceException' })
export type ConsequenceException = z.infer<typeof ConsequenceException>
