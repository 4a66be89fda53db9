import { Anchor, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { m } from '#messages'
import { FoldList } from '../../design/data/FoldList.tsx'
import { Page } from '../../design/frame/Page.tsx'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { Stacked } from '../../design/frame/Split.tsx'
import { EmptyState } from '../../design/state/EmptyState.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { Notice } from '../../design/state/Notice.tsx'
import { TableSkeleton } from '../../design/state/Skeletons.tsx'
import { formatNumber } from '../../platform/format.ts'
import { documentAddress, type Reference, referenceQuery, searched } from './document.ts'
import { OperationSheet } from './OperationSheet.tsx'
import { partWord } from './reference.words.ts'

/** Everything that other systems may ask, as the public document has it. */
export function ReferencePage() {
  const { data, error, refetch } = useQuery(referenceQuery)
  return (
    <Page
      title={m.access_api()}
      meaning={m.access_api_meaning()}
      crumbs={[
        { label: m.access_accounts(), to: '/pengelola' },
        { label: m.access_machines(), to: '/pengelola/sistem' },
      ]}
      actions={
        <Anchor href={documentAddress} download="rangkul-openapi.json">
          {m.access_api_document()}
        </Anchor>
      }
    >
      <Notice>{m.access_api_how()}</Notice>
      {data === undefined && (error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />)}
      {data !== undefined && <Parts reference={data} />}
    </Page>
  )
}

const route = getRouteApi('/office/pengelola/sistem/api')

function Parts({ reference }: { reference: Reference }) {
  const { buka } = route.useSearch()
  const navigate = route.useNavigate()
  const [wanted, setWanted] = useState('')
  const parts = searched(reference.operations, wanted)
  const found = [...parts.values()].reduce((sum, { length }) => sum + length, 0)
  return (
    <Stacked>
      <TextInput
        type="search"
        label={m.access_api_search()}
        description={m.access_api_search_hint()}
        leftSection={<IconSearch size={18} aria-hidden="true" />}
        autoComplete="off"
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
      />
      <p role="status">{m.access_api_found({ n: formatNumber(found) })}</p>
      {found === 0 && (
        <EmptyState drawing="folder" title={m.access_api_none()}>
          {m.access_api_none_advice()}
        </EmptyState>
      )}
      {[...parts].map(([part, operations]) => (
        <Sheet key={part} title={partWord(part)} flush beside={<span>{formatNumber(operations.length)}</span>}>
          <FoldList
            label={partWord(part)}
            entries={operations.map(({ operationId, method, path, summary }) => ({
              key: operationId,
              mark: method,
              name: <code>{path}</code>,
              detail: <span lang="en">{summary}</span>,
            }))}
            open={buka}
            onOpen={(key) => void navigate({ search: { buka: key }, replace: true, resetScroll: false })}
          >
            {(key) => {
              const operation = operations.find(({ operationId }) => operationId === key)
              return operation && <OperationSheet operation={operation} reference={reference} />
            }}
          </FoldList>
        </Sheet>
      ))}
    </Stacked>
  )
}
