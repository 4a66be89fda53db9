import { Button, Stack } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ChainState } from '#domain/oversight/journal-entry.ts'
import { m } from '#messages'
import { Facts } from '../design/data/Facts.tsx'
import { announce } from '../design/state/notices.ts'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { formatInstant, formatNumber } from '../platform/format.ts'
import { chainQuery, sendVerification } from './oversight.queries.ts'

/** Whether the journal is as it was written: when it was last sealed, and last computed anew. */
export function ChainStrip() {
  const client = useQueryClient()
  const { data } = useQuery(chainQuery)
  const verifying = useMutation({
    mutationFn: () => sendVerification(client),
    onSuccess: () => announce({ tone: 'done', words: m.oversight_verify_asked() }),
  })
  if (data === undefined) return null

  return (
    <Stack component="section" gap="xs" aria-label={m.oversight_chain()}>
      <Facts
        facts={[
          { label: m.oversight_last_sealed(), ...sealedFact(data) },
          { label: m.oversight_last_verified(), ...verifiedFact(data) },
          { label: m.oversight_head(), value: data.head === null ? '–' : <code>{data.head.hash}</code> },
        ]}
      />
      {verifying.error !== null && <ProblemNotice problem={verifying.error} />}
      <div>
        <Button variant="default" size="compact-sm" loading={verifying.isPending} onClick={() => verifying.mutate()}>
          {m.oversight_verify()}
        </Button>
      </div>
    </Stack>
  )
}

function sealedFact({ head }: ChainState) {
  if (head === null) return { value: m.oversight_never_sealed() }
  return { value: formatInstant(head.sealedAt), source: m.oversight_seal_number({ number: formatNumber(head.number) }) }
}

function verifiedFact({ verified }: ChainState) {
  if (verified === null) return { value: m.oversight_never_verified() }
  const { at, faults, entries } = verified
  return {
    value: (
      <StatusMark tone={faults === 0 ? 'done' : 'harm'}>
        {faults === 0
          ? m.oversight_sound({ entries: formatNumber(entries) })
          : m.oversight_faulty({ faults: formatNumber(faults) })}
      </StatusMark>
    ),
    source: formatInstant(at),
  }
}
