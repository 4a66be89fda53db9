import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { OpenSidFile } from '#domain/opensid/opensid-file.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { NextPage } from '../design/data/NextPage.tsx'
import { Page } from '../design/frame/Page.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { placeWords } from '../people/person.words.ts'
import { formatDate, formatInstant, formatNumber } from '../platform/format.ts'
import { openSidFilesQuery } from './opensid.queries.ts'
import { fileStates, openIn } from './opensid.words.ts'
import { SendSheet } from './SendSheet.tsx'

/** A sheet goes in, and every one that was sent. */
export function OpenSidPage() {
  const navigate = useNavigate()
  const maySend = usePermitted('upkeep.propose')
  const [after, setAfter] = useState<string>()
  const { data, error, refetch, isPlaceholderData } = useQuery(openSidFilesQuery(after))
  return (
    <Page title={m.opensid_title()} meaning={m.opensid_meaning()} crumbs={[{ label: m.proposals_title(), to: '/usulan' }]}>
      {maySend && <SendSheet />}
      {data === undefined && (error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />)}
      {data !== undefined && (
        <DataTable
          caption={m.opensid_sheets()}
          columns={columns()}
          rows={data.rows}
          stale={isPlaceholderData}
          keyOf={({ id }) => id}
          nameOf={({ village, asOf }) => m.opensid_open_sheet({ village: village.name, day: formatDate(asOf) })}
          onOpen={({ id }) => void navigate({ to: '/usulan/opensid/$id', params: { id } })}
          empty={
            <EmptyState drawing="desk" title={m.opensid_none()}>
              {m.opensid_none_hint()}
            </EmptyState>
          }
          foot={
            after !== undefined || data.next !== null ? (
              <NextPage
                onFirst={after === undefined ? undefined : () => setAfter(undefined)}
                onNext={data.next === null ? undefined : () => setAfter(data.next ?? undefined)}
                busy={isPlaceholderData}
              />
            ) : undefined
          }
        />
      )}
    </Page>
  )
}

const columns = (): readonly Column<OpenSidFile>[] => [
  { key: 'village', title: m.opensid_village(), cell: ({ village }) => placeWords(village) },
  { key: 'day', title: m.opensid_as_of(), cell: ({ asOf }) => formatDate(asOf) },
  { key: 'lines', title: m.opensid_lines(), align: 'end', cell: ({ lines }) => formatNumber(lines) },
  { key: 'open', title: m.opensid_open(), align: 'end', cell: (file) => formatNumber(openIn(file)) },
  {
    key: 'by',
    title: m.opensid_sent_by(),
    cell: ({ uploadedBy, uploadedAt }) => `${uploadedBy} · ${formatInstant(uploadedAt)}`,
  },
  {
    key: 'state',
    title: m.opensid_state(),
    cell: ({ state }) => <StatusMark tone={fileStates[state].tone}>{fileStates[state].word()}</StatusMark>,
  },
]
