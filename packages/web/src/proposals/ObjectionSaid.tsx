import { Stack } from '@mantine/core'
import type { Claim } from '#domain/proposals/claim.ts'
import { m } from '#messages'
import { Facts } from '../design/data/Facts.tsx'
import { Sheet } from '../design/frame/Sheet.tsx'
import { formatInstant } from '../platform/format.ts'
import { ClaimPapers } from './ClaimPapers.tsx'

/** What was objected to the decision, by whom, with the papers that speak for it; also after it was answered. */
export function ObjectionSaid({ claim: { objection, evidence } }: { claim: Claim }) {
  if (objection === null) return null
  const { words, by, ticket, at } = objection
  const from = by ?? m.proposals_by_family_number({ ticket: ticket ?? '' })
  return (
    <Sheet title={m.proposals_view_objections()}>
      <Stack gap="sm">
        <Facts
          facts={[
            { label: m.proposals_objection_words(), value: words },
            { label: m.proposals_objection_from(), value: `${from} · ${formatInstant(at)}` },
          ]}
        />
        <ClaimPapers papers={evidence.filter(({ ofObjection }) => ofObjection)} />
      </Stack>
    </Sheet>
  )
}
