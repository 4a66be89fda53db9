import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { PayableList, RunPreview } from '#domain/delivery/delivery.api.ts'
import type { DisbursementOrder } from '#domain/delivery/payment.ts'
import type { Month } from '#domain/platform/period.ts'
import { m } from '#messages'
import { ConfirmTyped } from '../../design/work/ConfirmTyped.tsx'
import { formatNumber, formatRupiah } from '../../platform/format.ts'
import { asProblem } from '../../platform/server-problem.ts'
import { readAnew, sendRun } from '../delivery.queries.ts'
import { monthsWords } from '../delivery.words.ts'

interface Sealing {
  list: PayableList
  months: Month[]
  order: DisbursementOrder
  preview: RunPreview
  onSealed: () => void
  onClose: () => void
}

/** The last look before money moves: the sum and the number of recipients, and a word to be typed. */
export function SealDialog({ list, months, order, preview, onSealed, onClose }: Sealing) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { payments, amount } = preview
  const sealing = useMutation({
    mutationFn: () => sendRun({ listId: list.listId, months, order, layout: 'cms', seen: { payments, amount } }),
    onSuccess: async ({ id }) => {
      onSealed()
      await readAnew(client)
      await navigate({ to: '/penyaluran/$id', params: { id } })
    },
    onError: (thrown) => (asProblem(thrown).code === 'run-changed' ? readAnew(client) : undefined),
  })
  return (
    <ConfirmTyped
      opened
      title={m.delivery_seal()}
      word={m.delivery_seal_word()}
      action={m.delivery_seal()}
      busy={sealing.isPending}
      problem={sealing.error}
      onConfirm={() => sealing.mutate()}
      onClose={onClose}
    >
      <p>
        {m.delivery_seal_what({
          amount: formatRupiah(amount),
          n: formatNumber(payments),
          programme: list.programme.name,
          months: monthsWords(months),
          order: order.number,
        })}
      </p>
      <p>{m.delivery_seal_final()}</p>
    </ConfirmTyped>
  )
}
