import { Button } from '@mantine/core'
import { IconChecks, IconPrinter } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { NoticeId } from '#domain/notices/notice.ts'
import { noticeViews } from '#domain/notices/notices.api.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { FilterChips } from '../design/data/FilterChips.tsx'
import { NextPage } from '../design/data/NextPage.tsx'
import { Page } from '../design/frame/Page.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { formatNumber } from '../platform/format.ts'
import { MarkTold } from './MarkTold.tsx'
import { viewWords } from './notice.words.ts'
import { NoticePanel } from './NoticePanel.tsx'
import { NoticeTable } from './NoticeTable.tsx'
import { type NoticesPlace, noticesPlaceIn } from './notices-place.ts'
import { noticesQuery, saveLetters } from './notices.queries.ts'

const route = getRouteApi('/office/pemberitahuan')
/** As far as the server counts. */
const countedUpTo = 1_000

/** Families that a finding would cost aid: who is still to be told, who may object, and for whom it counts. */
export function NoticesPage() {
  const search = route.useSearch()
  const { tampak: view = 'to-send', setelah: after, buka: open } = useMemo(() => noticesPlaceIn({ ...search }), [search])
  const navigate = route.useNavigate()
  const mayTell = usePermitted('upkeep.decide')
  const { data, error, refetch, isPlaceholderData } = useQuery(noticesQuery(view, after))
  const [left, setLeft] = useState<ReadonlySet<NoticeId>>(new Set())
  const [marking, setMarking] = useState(false)
  const client = useQueryClient()
  const printing = useMutation({ mutationFn: () => saveLetters(client) })
  const go = (to: NoticesPlace) => void navigate({ search: to, resetScroll: false })
  const openOne = (id: NoticeId | undefined) =>
    go({ tampak: view, ...(after !== undefined && { setelah: after }), ...(id !== undefined && { buka: id }) })

  const rows = data?.rows ?? []
  const sendable = rows.filter((row) => row.sendable)
  const chosen = sendable.filter(({ id }) => !left.has(id))
  const opened = rows.find(({ id }) => id === open)
  const hasPile = mayTell && sendable.length > 0

  return (
    <Page
      title={m.notices_title()}
      meaning={m.notices_meaning()}
      actions={
        hasPile && (
          <>
            <Button
              variant="default"
              loading={printing.isPending}
              leftSection={<IconPrinter size={18} aria-hidden="true" />}
              onClick={() => printing.mutate()}
            >
              {m.notices_print()}
            </Button>
            <Button
              disabled={chosen.length === 0}
              leftSection={<IconChecks size={18} aria-hidden="true" />}
              onClick={() => setMarking(true)}
            >
              {m.notices_mark({ n: formatNumber(chosen.length) })}
            </Button>
          </>
        )
      }
    >
      {printing.error !== null && <ProblemNotice problem={printing.error} />}
      <FilterChips
        label={m.notices_views()}
        choices={noticeViews.map((value) => ({ value, label: viewWords[value]() }))}
        chosen={[view]}
        onChange={(next) => go({ tampak: next.find((one) => one !== view) ?? view })}
      />
      {data === undefined && (error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />)}
      {data !== undefined && (
        <NoticeTable
          caption={captionOf(viewWords[view](), data.counted)}
          rows={rows}
          stale={isPlaceholderData}
          open={open}
          onOpen={openOne}
          left={hasPile ? { ids: left, onChange: setLeft } : undefined}
          empty={
            <EmptyState drawing="desk" title={m.notices_none()}>
              {m.notices_none_meaning()}
            </EmptyState>
          }
          foot={
            after !== undefined || data.next !== null ? (
              <NextPage
                onFirst={after === undefined ? undefined : () => go({ tampak: view })}
                onNext={data.next === null ? undefined : () => go({ tampak: view, setelah: data.next ?? '' })}
                busy={isPlaceholderData}
              />
            ) : undefined
          }
        />
      )}
      {opened !== undefined && data !== undefined && (
        <NoticePanel key={opened.id} notice={opened} days={data.days} sends={data.sends} onClose={() => openOne(undefined)} />
      )}
      {marking && <MarkTold notices={chosen} onClose={() => setMarking(false)} />}
    </Page>
  )
}

function captionOf(view: string, counted: number): string {
  const n = formatNumber(counted)
  return m.notices_counted({ view, n: counted >= countedUpTo ? m.notices_or_more({ n }) : n })
}
