import { IconAlertTriangle, IconArrowBackUp, IconCircleCheck, IconClockHour4 } from '@tabler/icons-react'
import { type PaymentRun, PaymentState } from '#domain/delivery/payment.ts'
import { m } from '#messages'
import { Counters } from '../../design/data/Counters.tsx'
import { formatRupiah } from '../../platform/format.ts'
import { paymentStateWords } from '../delivery.words.ts'

interface Sums {
  run: PaymentRun
  chosen: PaymentState | undefined
  onChoose: (state: PaymentState) => void
}

const icons = {
  failed: IconAlertTriangle,
  returned: IconArrowBackUp,
  'in-flight': IconClockHour4,
  delivered: IconCircleCheck,
} as const
const tones = { failed: 'harm', returned: 'harm', 'in-flight': 'waiting', delivered: 'brand' } as const

/** Failures first; each count a way to its payments. */
export function RunSums({ run, chosen, onChoose }: Sums) {
  const states = ['failed', 'returned', 'in-flight', 'delivered'] as const
  return (
    <Counters
      label={m.delivery_by_state()}
      chosen={chosen}
      onChoose={(key) => onChoose(PaymentState.parse(key))}
      counters={states.map((state) => {
        const Icon = icons[state]
        const { payments, amount } = run.by[state]
        return {
          key: state,
          icon: <Icon size={18} stroke={1.7} aria-hidden="true" />,
          label: paymentStateWords[state].word(),
          count: payments,
          share: payments / Math.max(run.total.payments, 1),
          meaning: formatRupiah(amount),
          tone: payments === 0 ? 'plain' : tones[state],
          opens: true,
        }
      })}
    />
  )
}
