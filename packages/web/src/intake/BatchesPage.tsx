import { Button } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { Page } from '../design/frame/Page.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { BatchTable } from './BatchTable.tsx'
import { batchesQuery } from './intake.queries.ts'

const batchesRoute = getRouteApi('/office/impor')

/** Every imported file, newest first, and the way to import one. */
export function BatchesPage() {
  const { setelah } = batchesRoute.useSearch()
  const navigate = useNavigate()
  const mayImport = usePermitted('intake.import')
  const keepsCodes = usePermitted('regions.map-codes')
  const { data, error, refetch, isPlaceholderData } = useQuery(batchesQuery(setelah))

  const importFile = mayImport && (
    <Button leftSection={<IconFileUpload size={18} aria-hidden="true" />} onClick={() => void navigate({ to: '/impor/baru' })}>
      {m.intake_import_file()}
    </Button>
  )
  const nothingYet = data !== undefined && data.rows.length === 0 && setelah === undefined

  return (
    <Page
      title={m.intake_title()}
      meaning={m.intake_meaning()}
      actions={
        <>
          {keepsCodes && (
            <Button variant="default" onClick={() => void navigate({ to: '/wilayah/kode-bps' })}>
              {m.regions_codes_title()}
            </Button>
          )}
          {!nothingYet && importFile}
        </>
      }
    >
      {data === undefined && (error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />)}
      {nothingYet && (
        <EmptyState drawing="folder" title={m.intake_none()} action={importFile}>
          {mayImport ? m.intake_none_meaning() : m.intake_none_to_read()}
        </EmptyState>
      )}
      {data !== undefined && !nothingYet && (
        <BatchTable
          batches={data.rows}
          stale={isPlaceholderData}
          onFirst={setelah === undefined ? undefined : () => void navigate({ to: '/impor', search: {} })}
          onNext={data.next === null ? undefined : () => void navigate({ to: '/impor', search: { setelah: data.next ?? '' } })}
        />
      )}
    </Page>
  )
}
