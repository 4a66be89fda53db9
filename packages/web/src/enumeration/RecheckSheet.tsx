import { Button, Group, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Agreement } from '#domain/enumeration/recheck.ts'
import type { Round } from '#domain/enumeration/round.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { Sheet, SheetNote } from '../design/frame/Sheet.tsx'
import { announce } from '../design/state/notices.ts'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { CardSkeleton } from '../design/state/Skeletons.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { formatInstant, formatNumber, formatShare } from '../platform/format.ts'
import { Differing } from './Differing.tsx'
import { recheckQuery, sendSample } from './enumeration.queries.ts'

/** The sample that is visited again: what was drawn, how far second visits agree, and where they don't. */
export function RecheckSheet({ round: { id } }: { round: Round }) {
  const { data, error, refetch } = useQuery(recheckQuery(id))
  return (
    <Sheet title={m.enumeration_sample()} flush>
      <SheetNote title={m.enumeration_sample_meaning()}>
        <DrawForm id={id} />
      </SheetNote>
      {data === undefined &&
        (error === null ? <CardSkeleton /> : <LoadFailed compact problem={error} retry={() => void refetch()} />)}
      {data !== undefined && data.drawings.length > 0 && (
        <>
          <SheetNote
            title={data.drawings
              .map(({ drawn, percent, drawnAt, seed }) =>
                m.enumeration_drawn({
                  n: formatNumber(drawn),
                  percent: formatNumber(percent),
                  when: formatInstant(drawnAt),
                  seed,
                }),
              )
              .join(' ')}
          />
          <DataTable
            caption={m.enumeration_agreement()}
            columns={columns()}
            rows={data.agreements}
            keyOf={({ enumerator }) => enumerator.id}
            total={data.agreements.length}
          />
          <Differing rows={data.disagreements} />
        </>
      )}
    </Sheet>
  )
}

function DrawForm({ id }: Pick<Round, 'id'>) {
  const client = useQueryClient()
  const [percent, setPercent] = useState('5')
  const share = Number(percent)
  const sound = Number.isInteger(share) && share >= 1 && share <= 100
  const drawing = useMutation({
    mutationFn: () => sendSample(client, id, share),
    onSuccess: ({ drawn }) => announce({ tone: 'done', words: m.enumeration_drawn_n({ n: formatNumber(drawn) }) }),
  })
  return (
    <FormStack>
      <Group align="flex-end" gap="xs">
        <TextInput
          label={m.enumeration_percent()}
          inputMode="numeric"
          maxLength={3}
          value={percent}
          onChange={(event) => setPercent(event.currentTarget.value.replace(/\D/g, ''))}
          error={sound ? undefined : m.enumeration_percent_wrong()}
        />
        <Button variant="default" disabled={!sound} loading={drawing.isPending} onClick={() => drawing.mutate()}>
          {m.enumeration_draw()}
        </Button>
      </Group>
      {drawing.error !== null && <ProblemNotice problem={drawing.error} />}
    </FormStack>
  )
}

const columns = (): Column<Agreement>[] => [
  { key: 'who', title: m.enumeration_enumerator(), cell: ({ enumerator }) => enumerator.name },
  { key: 'drawn', title: m.enumeration_drawn_visits(), align: 'end', cell: ({ drawn }) => formatNumber(drawn) },
  { key: 'of', title: m.enumeration_made_again(), align: 'end', cell: ({ of }) => formatNumber(of) },
  {
    key: 'share',
    title: m.enumeration_agree_share(),
    align: 'end',
    cell: ({ share, low, high }) =>
      share === null
        ? '–'
        : m.enumeration_interval({ share: formatShare(share, 0), low: formatShare(low, 0), high: formatShare(high, 0) }),
  },
]
