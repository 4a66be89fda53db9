import { Button } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { JournalFilter } from '#domain/oversight/journal-entry.ts'
import { m } from '#messages'
import { NextPage } from '../design/data/NextPage.tsx'
import { Page } from '../design/frame/Page.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { announce } from '../design/state/notices.ts'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { ChainStrip } from './ChainStrip.tsx'
import { EntryPanel } from './EntryPanel.tsx'
import { EntryTable } from './EntryTable.tsx'
import { ExportList } from './ExportList.tsx'
import { JournalFilters } from './JournalFilters.tsx'
import { filterIn, type JournalPlace, placeIn, placeOf } from './journal-place.ts'
import { journalQuery, sendExport } from './oversight.queries.ts'

const journalRoute = getRouteApi('/office/pengawasan')

/** Who did, saw or exported what, when and from where. */
export function JournalPage() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const place = placeIn({ ...journalRoute.useSearch() })
  const { setelah: after, catatan: open } = place
  const filter = filterIn(place)
  const { data, error, refetch, isPlaceholderData } = useQuery(journalQuery(filter, after))
  const go = (to: JournalPlace) => void navigate({ to: '/pengawasan', search: to, resetScroll: false })
  const narrow = (to: JournalFilter) => go(placeOf(to))
  const exporting = useMutation({
    mutationFn: () => sendExport(client, filter),
    onSuccess: () => announce({ tone: 'done', words: m.oversight_export_asked() }),
  })

  return (
    <Page
      title={m.oversight_journal()}
      meaning={m.oversight_meaning()}
      actions={
        <Button
          variant="default"
          leftSection={<IconFileExport size={18} aria-hidden="true" />}
          loading={exporting.isPending}
          onClick={() => exporting.mutate()}
        >
          {m.oversight_export()}
        </Button>
      }
    >
      <ChainStrip />
      {exporting.error !== null && <ProblemNotice problem={exporting.error} />}
      <JournalFilters filter={filter} onChange={narrow} />
      {data === undefined && (error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />)}
      {data !== undefined && (
        <EntryTable
          caption={m.oversight_entries()}
          rows={data.rows}
          stale={isPlaceholderData}
          open={open}
          onOpen={(id) => go({ ...place, catatan: id })}
          empty={
            <EmptyState drawing="search" title={m.oversight_none()}>
              {m.oversight_none_meaning()}
            </EmptyState>
          }
          foot={
            <NextPage
              onFirst={after === undefined ? undefined : () => narrow(filter)}
              onNext={data.next === null ? undefined : () => go({ ...placeOf(filter), setelah: data.next ?? '' })}
              busy={isPlaceholderData}
            />
          }
        />
      )}
      <ExportList />
      {open !== undefined && (
        <EntryPanel
          key={open}
          id={open}
          onClose={() => go({ ...placeOf(filter), ...(after !== undefined && { setelah: after }) })}
          onNarrow={narrow}
        />
      )}
    </Page>
  )
}
