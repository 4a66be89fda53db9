import { Stack } from '@mantine/core'
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCheck,
  IconClock,
  IconFileText,
  IconMail,
  IconRefresh,
  IconSend,
  IconStethoscope,
  IconX,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Claim } from '#domain/proposals/claim.ts'
import { m } from '#messages'
import { TaskList, TaskRow } from '../design/data/TaskRow.tsx'
import { Timeline } from '../design/data/Timeline.tsx'
import { Sheet } from '../design/frame/Sheet.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { formatInstant } from '../platform/format.ts'
import { centreWords, moveWords, stepWords } from './claim.words.ts'

const icons = {
  proposed: IconSend,
  completed: IconFileText,
  returned: IconArrowBackUp,
  'sent-again': IconSend,
  accepted: IconCheck,
  refused: IconX,
  withdrawn: IconArrowBackUp,
  reopened: IconRefresh,
  objected: IconAlertTriangle,
  overturned: IconRefresh,
  upheld: IconCheck,
  filed: IconMail,
  answered: IconMail,
  'to-file-again': IconArrowBackUp,
  'health-checked': IconStethoscope,
  'health-unsure': IconArrowBackUp,
  'agreed-by-meeting': IconCheck,
  'refused-by-meeting': IconX,
  'put-off-by-meeting': IconClock,
  'back-from-meeting': IconRefresh,
} as const

/** The whole way with where it is now, and what became of it, newest first. */
export function ClaimSteps({ claim: { steps, waitsAt, turns, lifeEvent } }: { claim: Claim }) {
  return (
    <Sheet
      title={m.proposals_way()}
      beside={
        lifeEvent !== null && (
          <Link to="/warga/peristiwa/$id" params={{ id: lifeEvent }}>
            {m.proposals_to_event()}
          </Link>
        )
      }
    >
      <Stack gap="md">
        <TaskList label={m.proposals_way()}>
          {steps.map(({ step, done }) => (
            <TaskRow
              key={step}
              title={stepWords[step]()}
              mark={
                <StatusMark tone={done ? 'done' : step === waitsAt ? 'waiting' : 'idle'}>
                  {done ? m.proposals_step_done() : step === waitsAt ? m.proposals_step_here() : m.proposals_step_later()}
                </StatusMark>
              }
            />
          ))}
        </TaskList>
        <Timeline
          label={m.proposals_history()}
          lines={turns.toReversed().map(({ move, by, at, reason }) => {
            const kind = moveWords[move]({ by: by ?? m.proposals_by_family() })
            const words = [kind, reasonWords(move, reason)].filter(Boolean).join(': ')
            return { key: at + move, on: formatInstant(at), icon: icons[move], kind, words }
          })}
        />
      </Stack>
    </Sheet>
  )
}

function reasonWords(move: Claim['turns'][number]['move'], reason: string | null): string | null {
  return move === 'answered' && (reason === 'confirmed' || reason === 'refused') ? centreWords[reason]() : reason
}
