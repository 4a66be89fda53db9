import { Button, Stack } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { BenefitDouble } from '#domain/benefits/double.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { Facts } from '../design/data/Facts.tsx'
import { SidePanel } from '../design/frame/SidePanel.tsx'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { placeWords, shownName } from '../people/person.words.ts'
import { formatDate, formatInstant } from '../platform/format.ts'
import { useKindName } from '../settings/use-kind-name.ts'
import { AnswerDouble } from './AnswerDouble.tsx'
import { levelWords, stateWords, verdictWords } from './benefit.words.ts'
import { sendReopening } from './benefits.queries.ts'

/** One double: why it is one, what was answered, and the answer to be given. */
export function DoublePanel({ double, onClose }: { double: BenefitDouble; onClose: () => void }) {
  const { one, other, level, verdict, ground, verified, place, person, name, foundOn, state } = double
  const mayAnswer = usePermitted('programmes.list')
  const kindName = useKindName()
  return (
    <SidePanel title={name === null ? m.benefits_nobody_named() : shownName(name)} onClose={onClose}>
      <Stack gap="sm">
        <div>
          <StatusMark tone={verdictWords[verdict].tone}>{verdictWords[verdict].word()}</StatusMark>
        </div>
        <Facts
          facts={[
            { label: m.benefits_pair(), value: `${kindName(one)} + ${kindName(other)}` },
            { label: m.benefits_level(), value: levelWords[level]() },
            { label: m.benefits_ground(), value: verified ? ground : m.benefits_unverified({ ground }) },
            { label: m.benefits_region(), value: placeWords(place) },
            { label: m.benefits_found(), value: formatDate(foundOn) },
          ]}
        />
        {person !== null && (
          <Link to="/warga/$id" params={{ id: person }}>
            {m.benefits_open_person()}
          </Link>
        )}
        {state === 'open' ? mayAnswer && <AnswerDouble double={double} onDone={onClose} /> : <Answered double={double} />}
      </Stack>
    </SidePanel>
  )
}

function Answered({ double }: { double: BenefitDouble }) {
  const client = useQueryClient()
  const kindName = useKindName()
  const reopening = useMutation({ mutationFn: () => sendReopening(client, double, double.version) })
  const { answer, one, other, state } = double
  if (answer === null) return null
  const ending = [one, other].find(({ code }) => code === answer.ending)
  return (
    <>
      <div>
        <StatusMark tone={stateWords[state].tone}>
          {ending === undefined ? stateWords[state].word() : m.benefits_is_to_end({ kind: kindName(ending) })}
        </StatusMark>
      </div>
      <p>{answer.reason}</p>
      <p>{m.benefits_answered_by({ name: answer.by, at: formatInstant(answer.at) })}</p>
      {reopening.error !== null && <ProblemNotice problem={reopening.error} />}
      {answer.mine && (
        <Button variant="default" loading={reopening.isPending} onClick={() => reopening.mutate()}>
          {m.benefits_take_back()}
        </Button>
      )}
    </>
  )
}
