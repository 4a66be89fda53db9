import { Button } from '@mantine/core'
import { IconDownload, IconSend } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { PaymentRun } from '#domain/delivery/payment.ts'
import { m } from '#messages'
import { Facts } from '../../design/data/Facts.tsx'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { formatBytes, formatInstant } from '../../platform/format.ts'
import { fetchBankFile, readAnew, runQuery, sendSent } from '../delivery.queries.ts'

/** The file for the bank: the same bytes each time, known by their fingerprint. */
export function BankFileSheet({ run, mayPay }: { run: PaymentRun; mayPay: boolean }) {
  const client = useQueryClient()
  const fetching = useMutation({ mutationFn: () => fetchBankFile(run) })
  const sending = useMutation({
    mutationFn: () => sendSent(run),
    onSuccess: (sent) => {
      client.setQueryData(runQuery(run.id).queryKey, sent)
      return readAnew(client)
    },
  })
  const problem = fetching.error ?? sending.error
  return (
    <Sheet title={m.delivery_bank_file()}>
      <FormStack>
        <Facts
          facts={[
            { label: m.delivery_file(), value: run.file === null ? '–' : `${run.file.name} (${formatBytes(run.file.size)})` },
            { label: m.delivery_fingerprint(), value: run.file?.sha256.slice(0, 16) ?? '–' },
            { label: m.delivery_sent_at(), value: run.sentAt === null ? m.delivery_not_sent() : formatInstant(run.sentAt) },
          ]}
        />
        {mayPay && (
          <Button
            variant={run.state === 'ready' ? 'filled' : 'default'}
            leftSection={<IconDownload size={18} aria-hidden="true" />}
            loading={fetching.isPending}
            onClick={() => fetching.mutate()}
          >
            {m.delivery_fetch_file()}
          </Button>
        )}
        {mayPay && run.state === 'ready' && (
          <Button
            variant="default"
            leftSection={<IconSend size={18} aria-hidden="true" />}
            loading={sending.isPending}
            onClick={() => sending.mutate()}
          >
            {m.delivery_mark_sent()}
          </Button>
        )}
        {problem !== null && <ProblemNotice problem={problem} />}
      </FormStack>
    </Sheet>
  )
}
