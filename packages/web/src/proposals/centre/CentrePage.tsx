import { Button } from '@mantine/core'
import { IconColumns } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Cursor } from '#domain/platform/page.ts'
import { RegionCode } from '#domain/platform/region-code.ts'
import type { CentreFileSummary } from '#domain/proposals/centre-file.ts'
import { fullName } from '#domain/regions/region.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../../design/data/DataTable.tsx'
import { ChipPanel } from '../../design/data/ChipPanel.tsx'
import { NextPage } from '../../design/data/NextPage.tsx'
import { Page } from '../../design/frame/Page.tsx'
import { EmptyState } from '../../design/state/EmptyState.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { PageSkeleton } from '../../design/state/Skeletons.tsx'
import { StatusMark } from '../../design/state/StatusMark.tsx'
import { placeWords } from '../../people/person.words.ts'
import { formatDate, formatNumber } from '../../platform/format.ts'
import { RegionPicker } from '../../regions/RegionPicker.tsx'
import { regionQuery } from '../../regions/regions.queries.ts'
import { BoardSheet } from './BoardSheet.tsx'
import { centreBoardQuery, centreFilesQuery } from './centre.queries.ts'
import { fileStands, streamWords } from './centre.words.ts'

const route = getRouteApi('/office/usulan/berkas')

/** What is ready for the centre, and every file that was made. */
export function CentrePage() {
  const { wilayah, setelah }: Record<string, unknown> = route.useSearch()
  // The router reads 64.08 as a number.
  const place = RegionCode.safeParse(typeof wilayah === 'number' ? wilayah.toFixed(wilayah % 1 === 0 ? 0 : 2) : wilayah)
  const within = place.success ? place.data : undefined
  const cursor = Cursor.safeParse(setelah)
  const after = cursor.success ? cursor.data : undefined
  const navigate = route.useNavigate()
  const go = (search: { wilayah?: string | undefined; setelah?: string }) =>
    void navigate({ search: { ...(search.wilayah !== undefined && { wilayah: search.wilayah }), ...search } as object })
  const openOne = (id: string) => void navigate({ to: '/usulan/berkas/$id', params: { id } })
  const board = useQuery(centreBoardQuery(within))
  const files = useQuery(centreFilesQuery({ within, after }))
  const region = useQuery({ ...regionQuery(within ?? ('ID' as RegionCode)), enabled: within !== undefined })
  if (board.data === undefined && board.error === null) return <PageSkeleton />

  return (
    <Page
      title={m.centre_title()}
      meaning={m.centre_meaning()}
      crumbs={[{ label: m.proposals_title(), to: '/usulan' }]}
      actions={
        <Button
          variant="default"
          leftSection={<IconColumns size={18} aria-hidden="true" />}
          onClick={() => void navigate({ to: '/pengaturan/berkas' })}
        >
          {m.centre_layouts()}
        </Button>
      }
    >
      <div>
        <ChipPanel
          label={m.proposals_region()}
          chosen={within === undefined ? undefined : region.data === undefined ? within : fullName(region.data)}
          onClear={() => go({})}
        >
          {(close) => (
            <RegionPicker
              inline
              label={m.proposals_region()}
              value={within ?? null}
              onChange={(code) => {
                go(code === null ? {} : { wilayah: code })
                if (code !== null) close()
              }}
            />
          )}
        </ChipPanel>
      </div>
      {board.data === undefined ? (
        <LoadFailed problem={board.error} retry={() => void board.refetch()} />
      ) : (
        <BoardSheet board={board.data} onMade={openOne} />
      )}
      {files.data !== undefined && (
        <DataTable
          caption={m.centre_files()}
          columns={columns()}
          rows={files.data.rows}
          stale={files.isPlaceholderData}
          keyOf={({ id }) => id}
          nameOf={({ code }) => m.centre_open_file({ code })}
          onOpen={({ id }) => openOne(id)}
          empty={
            <EmptyState drawing="desk" title={m.centre_none()}>
              {m.centre_none_hint()}
            </EmptyState>
          }
          foot={
            after !== undefined || files.data.next !== null ? (
              <NextPage
                onFirst={after === undefined ? undefined : () => go({ wilayah: within })}
                onNext={files.data.next === null ? undefined : () => go({ wilayah: within, setelah: files.data?.next ?? '' })}
                busy={files.isPlaceholderData}
              />
            ) : undefined
          }
        />
      )}
    </Page>
  )
}

const columns = (): readonly Column<CentreFileSummary>[] => [
  { key: 'code', title: m.centre_code(), cell: ({ code }) => code },
  { key: 'stream', title: m.centre_stream(), cell: ({ stream }) => streamWords[stream]() },
  { key: 'region', title: m.centre_region(), cell: ({ region }) => placeWords(region) },
  { key: 'period', title: m.centre_period(), cell: ({ cutOff }) => (cutOff === null ? '–' : formatDate(cutOff)) },
  { key: 'rows', title: m.centre_rows(), align: 'end', cell: ({ rows }) => formatNumber(rows) },
  {
    key: 'answered',
    title: m.centre_answered(),
    align: 'end',
    cell: ({ confirmed, refused, state }) => (state === 'sent' ? formatNumber(confirmed + refused) : '–'),
  },
  {
    key: 'state',
    title: m.centre_state(),
    cell(file) {
      const { tone, words } = fileStands(file)
      return <StatusMark tone={tone}>{words}</StatusMark>
    },
  },
]
