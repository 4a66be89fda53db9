import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { PayableList } from '#domain/delivery/delivery.api.ts'
import type { Rupiah } from '#domain/platform/rupiah.ts'
import { m } from '#messages'
import { TaskRow } from '../design/data/TaskRow.tsx'
import { monthsWords } from '../delivery/delivery.words.ts'
import { formatRupiah } from '../platform/format.ts'

/** An approved list that nobody has paid yet, with the way to its payment. */
export function UnpaidRow({ list: { programme, region, months } }: { list: PayableList }) {
  const open = months.filter((one) => one.open > 0)
  const amount = open.reduce((sum, one) => sum + one.amount, 0) as Rupiah
  const title = m.home_unpaid({ about: programme.name })
  return (
    <TaskRow
      title={title}
      detail={[formatRupiah(amount), monthsWords(open.map(({ month }) => month)), region.name].join(' · ')}
      action={
        <Button
          component={Link}
          to="/penyaluran/baru"
          variant="default"
          size="compact-sm"
          aria-label={`${m.home_act_pay()}: ${title}`}
        >
          {m.home_act_pay()}
        </Button>
      }
    />
  )
}
