import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PayableList } from '#domain/delivery/delivery.api.ts'
import { localDateIn } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { Split, Stacked } from '../../design/frame/Split.tsx'
import { EmptyState } from '../../design/state/EmptyState.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { CardSkeleton } from '../../design/state/Skeletons.tsx'
import { ActionBar } from '../../design/work/ActionBar.tsx'
import { useDraft } from '../../platform/storage/draft.ts'
import { previewQuery } from '../delivery.queries.ts'
import { ListFields } from './ListFields.tsx'
import { OrderFields } from './OrderFields.tsx'
import { Outcome } from './Outcome.tsx'
import { chosenMonths, emptyForm, faultsOf, isPayable, orderOf } from './run-form.ts'
import { SealDialog } from './SealDialog.tsx'

/** Which list, which months, which order to pay; beside it what exactly would be paid. */
export function NewRunForm({ lists }: { lists: readonly PayableList[] }) {
  const [today] = useState(() => localDateIn(new Date()))
  const [kept, keep, drop] = useDraft('delivery.new-run', emptyForm)
  const [sealing, setSealing] = useState(false)
  const form = lists.length === 1 ? { ...kept, listId: lists[0]?.listId ?? null } : kept
  const list = lists.find((one) => one.listId === form.listId)
  const months = chosenMonths(form, list)
  const {
    data: preview,
    error,
    refetch,
    isFetching,
  } = useQuery({
    ...previewQuery(list?.listId ?? '', months),
    enabled: list !== undefined && months.length > 0,
  })
  const order = orderOf(form)
  const faults = faultsOf(form, months, today)
  const shown = list === undefined || months.length === 0 ? undefined : preview
  const ready = list !== undefined && order !== undefined && faults.length === 0 && isPayable(shown) && !isFetching

  return (
    <Stacked>
      <Split
        choice={
          <Stacked>
            <Sheet title={m.delivery_choose_list()}>
              <ListFields lists={lists} list={list} months={months} onChange={(change) => keep({ ...form, ...change })} />
            </Sheet>
            <Sheet title={m.delivery_order_sheet()}>
              <OrderFields form={form} faults={faults} onChange={(change) => keep({ ...form, ...change })} />
            </Sheet>
          </Stacked>
        }
      >
        {list === undefined || months.length === 0 ? (
          <EmptyState compact drawing="folder" title={m.delivery_choose_first()} />
        ) : shown === undefined ? (
          error === null ? (
            <CardSkeleton lines={5} />
          ) : (
            <LoadFailed compact problem={error} retry={() => void refetch()} />
          )
        ) : (
          <Outcome preview={shown} />
        )}
      </Split>
      <ActionBar words={ready ? m.delivery_seal_next() : m.delivery_seal_needs()}>
        <Button disabled={!ready} leftSection={<IconLock size={18} aria-hidden="true" />} onClick={() => setSealing(true)}>
          {m.delivery_seal()}
        </Button>
      </ActionBar>
      {sealing && ready && shown !== undefined && (
        <SealDialog list={list} months={months} order={order} preview={shown} onSealed={drop} onClose={() => setSealing(false)} />
      )}
    </Stacked>
  )
}
