import type { Proposal } from '#domain/upkeep/proposal.ts'
import { Stack } from '@mantine/core'
import { m } from '#messages'
import { Facts } from '../design/data/Facts.tsx'
import { Photos } from '../design/data/Photos.tsx'
import { Sheet } from '../design/frame/Sheet.tsx'
import { formatDate } from '../platform/format.ts'
import { photoAddress } from './upkeep.queries.ts'
import { claimWords } from './upkeep.words.ts'

/** What somebody saw, with its pictures. */
export function ClaimSheet({ proposal }: { proposal: Proposal }) {
  const { reasons, otherReason, observedOn, note, proposedBy, photos } = proposal
  return (
    <Sheet title={m.upkeep_claimed()}>
      <Stack gap="sm">
        <Photos
          label={m.upkeep_photos()}
          photos={photos.map((id, at) => ({ key: id, src: photoAddress(id), label: m.upkeep_photo_n({ n: at + 1 }) }))}
        />
        <Facts
          facts={[
            { label: m.upkeep_claim(), value: [claimWords(reasons), otherReason].filter(Boolean).join(': ') },
            { label: m.upkeep_observed_on(), value: formatDate(observedOn) },
            ...(note === null ? [] : [{ label: m.upkeep_note(), value: note }]),
            { label: m.upkeep_proposed_by(), value: proposedBy },
          ]}
        />
      </Stack>
    </Sheet>
  )
}
