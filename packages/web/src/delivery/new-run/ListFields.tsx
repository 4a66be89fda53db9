import type { PayableList } from '#domain/delivery/delivery.api.ts'
import { Month } from '#domain/platform/period.ts'
import { m } from '#messages'
import { Checklist } from '../../design/work/Checklist.tsx'
import { Choices } from '../../design/work/Choices.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { formatNumber, formatRupiah } from '../../platform/format.ts'
import { monthsWords } from '../delivery.words.ts'
import { formatMonth } from '../month.words.ts'
import { openMonths, type RunForm } from './run-form.ts'

interface Fields {
  lists: readonly PayableList[]
  list: PayableList | undefined
  months: readonly Month[]
  onChange: (change: Partial<RunForm>) => void
}

export function ListFields({ lists, list, months, onChange }: Fields) {
  const open = openMonths(list)
  return (
    <FormStack>
      <Choices
        tall
        label={m.delivery_list()}
        name="list"
        choices={lists.map((one) => ({ value: one.listId, label: labelOf(one) }))}
        value={list?.listId ?? null}
        onChange={(listId) => onChange({ listId, months: null })}
      />
      {list !== undefined && (
        <Checklist
          label={m.delivery_months_to_pay()}
          checks={list.months
            .filter(({ month }) => open.includes(month))
            .map(({ month, open: rights, amount }) => ({
              key: month,
              label: m.delivery_month_open({ month: formatMonth(month), n: formatNumber(rights), amount: formatRupiah(amount) }),
            }))}
          ticked={months}
          onChange={(ticked) => onChange({ months: ticked.map((month) => Month.parse(month)) })}
          verdict={m.delivery_months_chosen({ n: formatNumber(months.length) })}
        />
      )}
    </FormStack>
  )
}

/** A programme may have several lists: the months tell them apart. */
function labelOf({ programme, region, months }: PayableList): string {
  return `${programme.name}, ${region.name}, ${monthsWords(months.map(({ month }) => month))}`
}
