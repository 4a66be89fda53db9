import { IconArrowBackUp, IconCheck, IconSend, IconX } from '@tabler/icons-react'
import type { ProposalMove } from '#domain/upkeep/proposal.ts'
import { m } from '#messages'
import { Timeline } from '../design/data/Timeline.tsx'
import { formatInstant } from '../platform/format.ts'
import { moveWords } from './upkeep.words.ts'

const icons = {
  sent: IconSend,
  'sent-again': IconSend,
  returned: IconArrowBackUp,
  accepted: IconCheck,
  refused: IconX,
  withdrawn: IconArrowBackUp,
} as const

/** What became of it, step by step, newest first. */
export function ProposalSteps({ moves }: { moves: readonly ProposalMove[] }) {
  return (
    <Timeline
      label={m.upkeep_steps()}
      lines={moves.toReversed().map(({ move, by, at, reason }) => ({
        key: at + move,
        on: formatInstant(at),
        icon: icons[move],
        kind: moveWords[move]({ by }),
        words: [moveWords[move]({ by }), reason].filter(Boolean).join(': '),
      }))}
    />
  )
}
