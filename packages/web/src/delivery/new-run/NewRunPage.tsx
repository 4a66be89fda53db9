import { useQuery } from '@tanstack/react-query'
import { m } from '#messages'
import { usePermitted } from '../../access/session.queries.ts'
import { Page } from '../../design/frame/Page.tsx'
import { EmptyState } from '../../design/state/EmptyState.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { PageSkeleton } from '../../design/state/Skeletons.tsx'
import { payableQuery } from '../delivery.queries.ts'
import { NewRunForm } from './NewRunForm.tsx'

/** From an approved list to a sealed run. */
export function NewRunPage() {
  const mayPay = usePermitted('delivery.pay')
  const { data: lists, error, refetch } = useQuery(payableQuery)
  const open = lists?.filter((list) => list.months.some((month) => month.open > 0))

  return (
    <Page
      title={m.delivery_new_run()}
      meaning={m.delivery_new_meaning()}
      crumbs={[{ label: m.delivery_title(), to: '/penyaluran' }]}
    >
      {!mayPay ? (
        <EmptyState drawing="door" title={m.delivery_pay_not_yours()}>
          {m.delivery_pay_not_yours_meaning()}
        </EmptyState>
      ) : open === undefined ? (
        error === null ? (
          <PageSkeleton />
        ) : (
          <LoadFailed problem={error} retry={() => void refetch()} />
        )
      ) : open.length === 0 ? (
        <EmptyState drawing="desk" title={m.delivery_nothing_open()}>
          {m.delivery_nothing_open_meaning()}
        </EmptyState>
      ) : (
        <NewRunForm lists={open} />
      )}
    </Page>
  )
}
