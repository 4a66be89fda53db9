import fc from 'fast-check'
import type { ClaimKind } from '#domain/proposals/claim-kind.ts'

/*
 * Everything that happens in a village to a handful of people: what is found, decided, objected to, taken back, brought by lists and
 * set right by hand. Each deed goes through the endpoints, and may be refused.
 */

const persons = 5
const which = fc.nat({ max: 11 })
const who = fc.nat({ max: persons - 1 })
/** How often it is sent: by one, twice under one name, or by two at the same moment. */
const sent = fc.constantFrom('once' as const, 'once' as const, 'again' as const, 'at-once' as const)

const claimed = [
  'correction',
  'correction',
  'category-found',
  'category-ended',
  'receives-nothing',
  'already-well-off',
  'death',
  'birth',
  'move',
] as const satisfies ClaimKind[]
const row = fc.record({
  there: fc.constantFrom(true, true, true, false),
  address: fc.nat({ max: 1 }),
  name: fc.nat({ max: 3 }),
  /** Whether the card is the third one. */
  moved: fc.constantFrom(false, false, false, true),
  decile: fc.nat({ max: 2 }),
  pkh: fc.boolean(),
})

const deed = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ did: fc.constant('claim' as const), who, what: fc.constantFrom(...claimed), which, sent }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      did: fc.constant('decide' as const),
      which,
      decision: fc.constantFrom(
        'accepted' as const,
        'accepted' as const,
        'accepted' as const,
        'refused' as const,
        'returned' as const,
      ),
      sent,
    }),
  },
  { weight: 1, arbitrary: fc.record({ did: fc.constant('send-again' as const), which }) },
  { weight: 1, arbitrary: fc.record({ did: fc.constant('withdraw' as const), which }) },
  { weight: 2, arbitrary: fc.record({ did: fc.constant('reopen' as const), which, sent }) },
  { weight: 2, arbitrary: fc.record({ did: fc.constant('object' as const), which, sent }) },
  {
    weight: 2,
    arbitrary: fc.record({
      did: fc.constant('answer' as const),
      which,
      answer: fc.constantFrom('overturned' as const, 'overturned' as const, 'upheld' as const),
      sent,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      did: fc.constant('file' as const),
      rows: fc.array(row, { minLength: persons, maxLength: persons }),
      period: fc.constantFrom('2026-Q3', '2026-Q4', '2026-Q4'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      did: fc.constant('deciles' as const),
      card: fc.nat({ max: 2 }),
      decile: fc.integer({ min: 1, max: 9 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ did: fc.constant('undo' as const), which: fc.nat({ max: 1 }), sent }) },
  {
    weight: 2,
    arbitrary: fc.record({
      did: fc.constant('correct' as const),
      who,
      address: fc.constantFrom('JL. TIGA', 'JL. EMPAT', 'JL. DUA'),
      source: fc.constantFrom('statement' as const, 'visit' as const),
      sent,
    }),
  },
  { weight: 1, arbitrary: fc.record({ did: fc.constant('need' as const), who }) },
  { weight: 1, arbitrary: fc.record({ did: fc.constant('end-need' as const), who, which }) },
  { weight: 2, arbitrary: fc.record({ did: fc.constant('confirm' as const), which, sent }) },
  { weight: 1, arbitrary: fc.record({ did: fc.constant('undo-event' as const), which }) },
  { weight: 2, arbitrary: fc.record({ did: fc.constant('list' as const) }) },
)
export type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never

/** Ends with a list, for which all that happened counts. */
export const deeds = fc
  .array(deed, { minLength: 4, maxLength: 22, size: 'max' })
  .map((script): Deed[] => [...script, { did: 'list' }])
