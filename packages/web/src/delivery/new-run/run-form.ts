import type { PayableList, RunPreview } from '#domain/delivery/delivery.api.ts'
import { runFaults } from '#domain/delivery/run.rules.ts'
import { LocalDate } from '#domain/platform/local-date.ts'
import type { Month } from '#domain/platform/period.ts'

/** What was chosen and typed; kept through a reload. */
export interface RunForm {
  listId: string | null
  /** Null: all months that are open. */
  months: Month[] | null
  orderNumber: string
  orderDate: string
}

export const emptyForm: RunForm = { listId: null, months: null, orderNumber: '', orderDate: '' }

export function openMonths(list: PayableList | undefined): Month[] {
  return list?.months.filter(({ open }) => open > 0).map(({ month }) => month) ?? []
}

/** The months that would be paid: those chosen that are still open. */
export function chosenMonths(form: RunForm, list: PayableList | undefined): Month[] {
  const open = openMonths(list)
  return form.months === null ? open : open.filter((month) => form.months?.includes(month))
}

/** The order as it would be sent; undefined while it is not whole. */
export function orderOf({ orderNumber, orderDate }: RunForm) {
  const date = LocalDate.safeParse(orderDate)
  return orderNumber.trim() !== '' && date.success ? { number: orderNumber.trim(), date: date.data } : undefined
}

export function faultsOf(form: RunForm, months: readonly Month[], today: LocalDate) {
  const order = orderOf(form)
  return order === undefined ? [] : runFaults(months, order, today)
}

export function isPayable(preview: RunPreview | undefined): preview is RunPreview {
  return preview !== undefined && preview.payments > 0
}
