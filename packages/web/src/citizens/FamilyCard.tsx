import { Button, Group, Stack } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { StatusCard } from '#domain/citizens/citizens.api.ts'
import type { PersonPage } from '#domain/people/person.ts'
import { localDateIn } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import { Dialog } from '../design/frame/Dialog.tsx'
import { Sheet } from '../design/frame/Sheet.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { StatusMark, type Tone } from '../design/state/StatusMark.tsx'
import { ReasonForm } from '../design/work/ReasonForm.tsx'
import { formatDate } from '../platform/format.ts'
import { fetchCard, sendCardBack, statusCardQuery } from './citizens.queries.ts'

/** The card with which the family asks for its own status: made here, told to nobody, taken back when it is lost. */
export function FamilyCard({ person }: { person: PersonPage }) {
  const { data, error, refetch } = useQuery(statusCardQuery(person.id))
  const [asking, setAsking] = useState<'print' | 'end'>()
  if (data === undefined) return error === null ? null : <LoadFailed compact problem={error} retry={() => void refetch()} />
  const { card, may } = data
  if (card === null && !may.print) return null

  return (
    <Sheet title={m.citizens_card()}>
      <Stack gap="sm">
        {card === null ? <p>{m.citizens_card_none()}</p> : <Standing card={card} />}
        {may.print && (
          <Group gap="xs">
            <Button variant="default" size="compact-sm" onClick={() => setAsking('print')}>
              {m.citizens_card_print()}
            </Button>
            {card?.standing === 'good' && (
              <Button variant="default" size="compact-sm" onClick={() => setAsking('end')}>
                {m.citizens_card_end()}
              </Button>
            )}
          </Group>
        )}
      </Stack>
      {asking !== undefined && (
        <Asking person={person} deed={asking} replaces={card !== null} onClose={() => setAsking(undefined)} />
      )}
    </Sheet>
  )
}

const standings: Readonly<Record<StatusCard['standing'], { tone: Tone; words: () => string }>> = {
  good: { tone: 'done', words: m.citizens_card_good },
  ended: { tone: 'idle', words: m.citizens_card_ended },
  locked: { tone: 'waiting', words: m.citizens_card_locked },
  'taken-back': { tone: 'idle', words: m.citizens_card_taken_back },
}

function Standing({ card: { standing, madeAt, endsOn, mine } }: { card: StatusCard }) {
  const { tone, words } = standings[standing]
  const made = formatDate(localDateIn(new Date(madeAt)))
  return (
    <p>
      <StatusMark tone={tone}>{words()}</StatusMark> {m.citizens_card_dates({ made, ends: formatDate(endsOn) })}
      {!mine && ` ${m.citizens_card_of_other()}`}
    </p>
  )
}

interface AskingWhy {
  person: PersonPage
  deed: 'print' | 'end'
  replaces: boolean
  onClose: () => void
}

function Asking({ person, deed, replaces, onClose }: AskingWhy) {
  const client = useQueryClient()
  const send = deed === 'print' ? fetchCard : sendCardBack
  const sending = useMutation({ mutationFn: (reason: string) => send(client, person.id, reason), onSuccess: onClose })
  const prints = deed === 'print'
  const meaning = prints ? m.citizens_card_print_meaning() : m.citizens_card_end_meaning()
  return (
    <Dialog title={prints ? m.citizens_card_print() : m.citizens_card_end()} onClose={onClose}>
      <ReasonForm
        meaning={prints && replaces ? `${meaning} ${m.citizens_card_replaces()}` : meaning}
        label={m.citizens_card_reason()}
        placeholder={prints ? m.citizens_card_print_example() : m.citizens_card_end_example()}
        missing={m.people_reveal_too_short()}
        action={prints ? m.citizens_card_print() : m.citizens_card_end()}
        harmful={!prints}
        focused
        busy={sending.isPending}
        problem={sending.error}
        onSend={(reason) => sending.mutate(reason)}
        onCancel={onClose}
      />
    </Dialog>
  )
}
