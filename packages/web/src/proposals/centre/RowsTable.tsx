import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { CentreFile, CentreFileRow } from '#domain/proposals/centre-file.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../../design/data/DataTable.tsx'
import { NextPage } from '../../design/data/NextPage.tsx'
import { EmptyState } from '../../design/state/EmptyState.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../../design/state/Skeletons.tsx'
import { StatusMark } from '../../design/state/StatusMark.tsx'
import { Choices } from '../../design/work/Choices.tsx'
import { placeWords } from '../../people/person.words.ts'
import { centreWords, kindWords } from '../claim.words.ts'
import { centreRowsQuery, type RowsShown } from './centre.queries.ts'

/** What stood in the file, row by row, with what the centre said. */
export function RowsTable({ file }: { file: CentreFile }) {
  const navigate = useNavigate()
  const [only, setOnly] = useState<RowsShown>()
  const [after, setAfter] = useState<string>()
  const { data, error, refetch, isPlaceholderData } = useQuery(centreRowsQuery(file, only, after))
  if (file.state === 'making') return null
  if (data === undefined) return error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />
  return (
    <>
      {file.state === 'sent' && (
        <Choices
          name="centre-rows"
          label={m.centre_rows_filter()}
          choices={[
            { value: 'all', label: m.centre_rows_all() },
            { value: 'refused', label: m.centre_rows_refused() },
            { value: 'unanswered', label: m.centre_rows_unanswered() },
          ]}
          value={only ?? 'all'}
          onChange={(value) => {
            setOnly(value === 'all' ? undefined : value)
            setAfter(undefined)
          }}
        />
      )}
      <DataTable
        caption={m.centre_contents()}
        columns={columns()}
        rows={data.rows}
        stale={isPlaceholderData}
        {...(only === undefined && { total: file.rows })}
        keyOf={({ line }) => String(line)}
        nameOf={({ name }) => m.centre_row_open({ name })}
        onOpen={({ claim }) => void navigate({ to: '/usulan/$id', params: { id: claim } })}
        empty={<EmptyState drawing="desk" title={m.centre_rows_none()} />}
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
    </>
  )
}

const columns = (): readonly Column<CentreFileRow>[] => [
  { key: 'name', title: m.centre_row_name(), cell: ({ name }) => name },
  { key: 'code', title: m.centre_row_code(), cell: ({ code }) => code },
  { key: 'kind', title: m.centre_row_kind(), cell: ({ kind }) => kindWords[kind]() },
  { key: 'place', title: m.proposals_place(), cell: ({ place }) => placeWords(place) },
  { key: 'nik', title: 'NIK', cell: ({ nik }) => nik },
  { key: 'answer', title: m.centre_row_answer(), cell: (row) => <Answer row={row} /> },
]

function Answer({ row: { answer, reason, stands } }: { row: CentreFileRow }) {
  if (answer === null)
    return <StatusMark tone={stands ? 'waiting' : 'idle'}>{stands ? m.centre_row_waits() : m.centre_row_left()}</StatusMark>
  return (
    <>
      <StatusMark tone={answer === 'confirmed' ? 'done' : 'harm'}>{centreWords[answer]()}</StatusMark> {reason}
    </>
  )
}
