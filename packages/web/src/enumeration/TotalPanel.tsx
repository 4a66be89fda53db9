import { Button, Group, Stack } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Total, TotalEndReason } from '#domain/enumeration/total.ts'
import { localDateIn } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import { Facts } from '../design/data/Facts.tsx'
import { SidePanel } from '../design/frame/SidePanel.tsx'
import { announce } from '../design/state/notices.ts'
import { Notice } from '../design/state/Notice.tsx'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { Choices } from '../design/work/Choices.tsx'
import { FilePick } from '../design/work/FilePick.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { categoryName, placeWords } from '../people/person.words.ts'
import { formatDate, formatNumber } from '../platform/format.ts'
import { bandWords, endChoices, endReasonWords } from './total.words.ts'
import { documentAddress, sendDocument, sendTotalEnd } from './totals.queries.ts'

interface Panel {
  total: Total
  mayLead: boolean
  onClose: () => void
}

/** One total: what it says and from where, its document, and its end. */
export function TotalPanel({ total, mayLead, onClose }: Panel) {
  const { place, category, amount, named, source, asOf, recordedBy, recordedAt, hasDocument, rounds, ended } = total
  return (
    <SidePanel title={m.enumeration_total_of({ category: categoryName(category), village: place.name })} onClose={onClose}>
      <Stack gap="md">
        <Notice tone="info">{m.enumeration_total_note()}</Notice>
        <Facts
          facts={[
            { label: m.enumeration_village(), value: placeWords(place) },
            { label: m.enumeration_total_whom(), value: bandWords(total) },
            { label: m.enumeration_without_names(), value: formatNumber(amount), source: `${source} · ${formatDate(asOf)}` },
            { label: m.enumeration_total_named(), value: formatNumber(named) },
            { label: m.enumeration_by(), value: `${recordedBy} · ${formatDate(localDateIn(new Date(recordedAt)))}` },
            {
              label: m.enumeration_total_document(),
              value: hasDocument ? <a href={documentAddress(total)}>{m.enumeration_total_document_open()}</a> : '–',
            },
            ...(ended === null
              ? []
              : [
                  {
                    label: m.enumeration_total_ended(),
                    value: `${endReasonWords(ended.reason)} · ${ended.by} · ${formatDate(localDateIn(new Date(ended.at)))}`,
                  },
                ]),
          ]}
        />
        {rounds.length > 0 && (
          <div>
            <h3>{m.enumeration_total_rounds()}</h3>
            {rounds.map(({ id, name }) => (
              <p key={id}>
                <Link to="/pendataan/$id/kunjungan" params={{ id }} search={{ desa: place.code, tampak: 'hasil' }}>
                  {name}
                </Link>
              </p>
            ))}
          </div>
        )}
        {mayLead && ended === null && <Document total={total} />}
        {mayLead && ended === null && <Ending total={total} onDone={onClose} />}
      </Stack>
    </SidePanel>
  )
}

function Document({ total }: { total: Total }) {
  const client = useQueryClient()
  const sending = useMutation({
    mutationFn: (file: File) => sendDocument(client, total, file),
    onSuccess: () => announce({ tone: 'done', words: m.enumeration_total_attached() }),
  })
  return (
    <>
      <FilePick
        label={m.enumeration_total_attach()}
        hint={m.enumeration_total_attach_hint()}
        accept=".pdf,.jpg,.jpeg,.png"
        disabled={sending.isPending}
        onPick={(file) => sending.mutate(file)}
      />
      {sending.error !== null && <ProblemNotice problem={sending.error} />}
    </>
  )
}

function Ending({ total, onDone }: { total: Total; onDone: () => void }) {
  const client = useQueryClient()
  const [reason, setReason] = useState<TotalEndReason | null>(null)
  const [tried, setTried] = useState(false)
  const ending = useMutation({
    mutationFn: (why: TotalEndReason) => sendTotalEnd(client, total, why),
    onSuccess() {
      announce({ tone: 'done', words: m.enumeration_total_ended_done() })
      onDone()
    },
  })
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (reason !== null && !ending.isPending) ending.mutate(reason)
      }}
    >
      <FormStack>
        <Choices
          tall
          name="total-end"
          label={m.enumeration_total_end_why()}
          choices={endChoices()}
          value={reason}
          onChange={setReason}
          error={tried && reason === null ? m.enumeration_total_end_missing() : undefined}
        />
        {ending.error !== null && <ProblemNotice problem={ending.error} />}
        <Group justify="flex-end">
          <Button type="submit" variant="default" loading={ending.isPending}>
            {m.enumeration_total_end()}
          </Button>
        </Group>
      </FormStack>
    </form>
  )
}
