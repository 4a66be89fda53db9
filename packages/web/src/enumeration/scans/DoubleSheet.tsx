import { Button, Group, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { FieldAgreement } from '#domain/enumeration/keying.ts'
import type { RoundId } from '#domain/enumeration/round.ts'
import type { readKeying } from '#domain/enumeration/scans.api.ts'
import type { Output } from '#domain/platform/endpoint.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../../design/data/DataTable.tsx'
import { Sheet, SheetNote } from '../../design/frame/Sheet.tsx'
import { announce } from '../../design/state/notices.ts'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { formatNumber, formatShare } from '../../platform/format.ts'
import { sendPercent } from './scans.queries.ts'
import { fieldWords } from './scan.words.ts'

interface Doubled {
  id: RoundId
  keying: Output<typeof readKeying>
  mayLead: boolean
}

/** How many sheets are keyed by a second one, and how far the two agree. */
export function DoubleSheet({ id, keying, mayLead }: Doubled) {
  return (
    <Sheet title={m.enumeration_double_title()} beside={<span>{formatShare(keying.percent / 100, 0)}</span>} flush>
      <SheetNote title={m.enumeration_double_meaning()}>{mayLead && <PercentForm id={id} now={keying.percent} />}</SheetNote>
      {keying.agreement.some(({ of }) => of > 0) && (
        <DataTable
          caption={m.enumeration_double_agreement()}
          columns={columns()}
          rows={keying.agreement}
          keyOf={({ field }) => field}
          total={keying.agreement.length}
        />
      )}
    </Sheet>
  )
}

function PercentForm({ id, now }: { id: RoundId; now: number }) {
  const client = useQueryClient()
  const [typed, setTyped] = useState<string>()
  const percent = typed ?? String(now)
  const share = Number(percent)
  const sound = percent !== '' && share <= 100
  const setting = useMutation({
    mutationFn: () => sendPercent(client, id, share),
    onSuccess: () => announce({ tone: 'done', words: m.enumeration_double_set_done({ n: formatNumber(share) }) }),
  })
  return (
    <FormStack>
      <Group align="flex-end" gap="xs">
        <TextInput
          label={m.enumeration_double_percent()}
          inputMode="numeric"
          maxLength={3}
          value={percent}
          onChange={(event) => setTyped(event.currentTarget.value.replace(/\D/g, ''))}
          error={sound ? undefined : m.enumeration_double_percent_wrong()}
        />
        <Button variant="default" disabled={!sound} loading={setting.isPending} onClick={() => setting.mutate()}>
          {m.enumeration_double_set()}
        </Button>
      </Group>
      {setting.error !== null && <ProblemNotice problem={setting.error} />}
    </FormStack>
  )
}

const columns = (): Column<FieldAgreement>[] => [
  { key: 'field', title: m.enumeration_unreadable_field(), cell: ({ field }) => fieldWords(field) },
  { key: 'of', title: m.enumeration_double_of(), align: 'end', cell: ({ of }) => formatNumber(of) },
  { key: 'agreed', title: m.enumeration_double_agreed(), align: 'end', cell: ({ agreed }) => formatNumber(agreed) },
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
