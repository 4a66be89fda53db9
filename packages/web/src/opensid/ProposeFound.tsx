import { Button, Group } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { FoundAnswer, OpenSidFinding } from '#domain/opensid/found.ts'
import type { OpenSidFile } from '#domain/opensid/opensid-file.ts'
import { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { m } from '#messages'
import { Deeds } from '../design/data/Deeds.tsx'
import { Dialog } from '../design/frame/Dialog.tsx'
import { announce } from '../design/state/notices.ts'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { formatNumber } from '../platform/format.ts'
import { wordsOfCode } from './left.words.ts'
import { kindWords } from '../proposals/claim.words.ts'
import { AnswerFields, type Answered, isAnswered } from './AnswerFields.tsx'
import { sendPicks } from './opensid.queries.ts'

interface Proposing {
  file: OpenSidFile
  found: readonly OpenSidFinding[]
  onClose: () => void
  onDone: () => void
}

/** What was picked, with the few things that the sheet does not say; then all of it is claimed together. */
export function ProposeFound({ file, found, onClose, onDone }: Proposing) {
  const client = useQueryClient()
  const [answers, setAnswers] = useState<Readonly<Record<number, Answered>>>({})
  const [tried, setTried] = useState(false)
  const asking = found.filter(({ asks }) => asks.length > 0)
  const isWhole = asking.every((row) => isAnswered(row, answers[row.at] ?? {}))
  const kinds = [...new Set(found.map(({ kind }) => kind))]
  const sending = useMutation({
    mutationFn: () =>
      sendPicks(
        client,
        file.id,
        found.map((row) => answerOf(row, answers[row.at] ?? {})),
      ),
    onSuccess({ done, left }) {
      onDone()
      const words = m.opensid_proposed({ n: formatNumber(done) })
      if (left.length === 0) announce({ tone: 'done', words })
      else announce({ tone: 'info', words: `${words} ${wordsOfCode(left)}` })
    },
  })
  const title = m.opensid_propose({ n: formatNumber(found.length) })
  const province = { code: file.village.code.slice(0, 2) as RegionCode, name: file.village.within.at(-1) ?? '' }

  return (
    <Dialog wide title={title} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (isWhole && !sending.isPending) sending.mutate()
        }}
      >
        <FormStack>
          <Deeds
            label={title}
            deeds={kinds.map((kind) => ({
              key: kind,
              count: found.filter((row) => row.kind === kind).length,
              words: kindWords[kind](),
            }))}
          />
          <p>{m.opensid_papers_follow()}</p>
          {asking.map((row) => (
            <AnswerFields
              key={row.at}
              row={row}
              province={province}
              answered={answers[row.at] ?? {}}
              onChange={(part) => setAnswers({ ...answers, [row.at]: { ...answers[row.at], ...part } })}
              tried={tried}
            />
          ))}
          {sending.error !== null && <ProblemNotice problem={sending.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {m.design_cancel()}
            </Button>
            <Button type="submit" data-autofocus={asking.length === 0 || undefined} loading={sending.isPending}>
              {title}
            </Button>
          </Group>
        </FormStack>
      </form>
    </Dialog>
  )
}

function answerOf({ at }: OpenSidFinding, { on, to, expectedOn, met }: Answered): FoundAnswer {
  const [day, expected] = [LocalDate.safeParse(on), LocalDate.safeParse(expectedOn)]
  return {
    at,
    ...(day.success && { on: day.data }),
    ...(to != null && { to }),
    ...(expected.success && { expectedOn: expected.data }),
    ...(met !== undefined && { met }),
  }
}
