import type { PaymentRun } from '#domain/delivery/payment.ts'
import { m } from '#messages'
import { usePermitted } from '../../access/session.queries.ts'
import { Facts } from '../../design/data/Facts.tsx'
import { Page } from '../../design/frame/Page.tsx'
import { Columns, Sheet } from '../../design/frame/Sheet.tsx'
import { Stacked } from '../../design/frame/Split.tsx'
import { Notice } from '../../design/state/Notice.tsx'
import { CardSkeleton } from '../../design/state/Skeletons.tsx'
import { StatusMark } from '../../design/state/StatusMark.tsx'
import { Steps } from '../../design/work/Steps.tsx'
import { formatDate, formatNumber, formatRupiah } from '../../platform/format.ts'
import { monthsWords, runStateWords } from '../delivery.words.ts'
import type { RunPlace } from '../places.ts'
import { AnswerFaults } from './AnswerFaults.tsx'
import { AnswersSheet } from './AnswersSheet.tsx'
import { BankFileSheet } from './BankFileSheet.tsx'
import { PaymentTable } from './PaymentTable.tsx'
import { RunSums } from './RunSums.tsx'

interface Shown {
  run: PaymentRun
  place: RunPlace
  go: (place: RunPlace) => void
}

const stepOf = { preparing: 0, ready: 0, sent: 1, answered: 2, refused: 0 } as const

/** One run: where it stands, what became of its payments, the file to the bank and what came back. */
export function RunView({ run, place, go }: Shown) {
  const mayPay = usePermitted('delivery.pay')
  const { tone, word } = runStateWords[run.state]
  return (
    <Page
      title={`${run.programme.name}, ${monthsWords(run.months)}`}
      meaning={m.delivery_run_meaning({
        region: run.region.name,
        amount: formatRupiah(run.total.amount),
        n: formatNumber(run.total.payments),
      })}
      crumbs={[{ label: m.delivery_title(), to: '/penyaluran' }]}
      beside={<StatusMark tone={tone}>{word()}</StatusMark>}
    >
      <Steps
        label={m.delivery_steps()}
        steps={[m.delivery_run_ready(), m.delivery_run_sent(), m.delivery_run_answered()]}
        current={run.state === 'answered' ? 3 : stepOf[run.state]}
      />
      {run.state === 'refused' ? (
        <Notice tone="harm">{m.delivery_run_refused_meaning()}</Notice>
      ) : run.state === 'preparing' ? (
        <Stacked>
          <Notice>{m.delivery_run_preparing_meaning()}</Notice>
          <CardSkeleton lines={4} />
        </Stacked>
      ) : (
        <Stacked>
          <RunSums run={run} chosen={place.keadaan} onChoose={(keadaan) => go({ keadaan })} />
          <Columns>
            <BankFileSheet run={run} mayPay={mayPay} />
            <AnswersSheet run={run} mayPay={mayPay} />
            <OrderSheet run={run} />
          </Columns>
          {run.faults > 0 && <AnswerFaults run={run} />}
          <PaymentTable run={run} place={place} go={go} />
        </Stacked>
      )}
    </Page>
  )
}

function OrderSheet({ run }: { run: PaymentRun }) {
  return (
    <Sheet title={m.delivery_order_sheet()}>
      <Facts
        facts={[
          { label: m.delivery_order_number(), value: run.order.number },
          { label: m.delivery_order_date(), value: formatDate(run.order.date) },
          { label: m.delivery_pay_on(), value: formatDate(run.payOn) },
          { label: m.delivery_sealed_by(), value: run.sealedBy },
        ]}
      />
    </Sheet>
  )
}
