import { useQuery } from '@tanstack/react-query'
import type { PayableList } from '#domain/delivery/delivery.api.ts'
import { usePermitted } from '../access/session.queries.ts'
import { payableQuery } from '../delivery/delivery.queries.ts'

/** Approved lists with months that stand in no payment yet, for whoever pays them. No day is set by which it must be done. */
export function useUnpaidLists(): readonly PayableList[] {
  const mayPay = usePermitted('delivery.pay')
  const { data = [] } = useQuery({ ...payableQuery, enabled: mayPay })
  return data.filter(({ months }) => months.some(({ open }) => open > 0))
}
