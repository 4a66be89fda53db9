import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OpenSidFile } from '#domain/opensid/opensid-file.ts'
import type { OpenSidLine } from '#domain/opensid/row-fault.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { NextPage } from '../design/data/NextPage.tsx'
import { formatNumber } from '../platform/format.ts'
import { faultyLinesQuery } from './opensid.queries.ts'
import { faultWords } from './opensid.words.ts'

/** Each cell that says nothing of use: row, column, what is wrong, and what to do. */
export function FaultyLines({ file }: { file: OpenSidFile }) {
  const [after, setAfter] = useState<string>()
  const { data, isPlaceholderData } = useQuery(faultyLinesQuery(file.id, after))
  if (data === undefined) return null
  return (
    <DataTable
      caption={m.opensid_faulty()}
      columns={columns()}
      rows={data.rows}
      stale={isPlaceholderData}
      total={file.faults.reduce((sum, { cells }) => sum + cells, 0)}
      keyOf={({ line, column, fault }) => `${line} ${column} ${fault}`}
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
  )
}

const columns = (): readonly Column<OpenSidLine>[] => [
  { key: 'line', title: m.opensid_line(), align: 'end', width: '5rem', cell: ({ line }) => formatNumber(line) },
  { key: 'column', title: m.opensid_column(), cell: ({ column }) => column },
  { key: 'why', title: m.opensid_why(), cell: ({ fault }) => faultWords[fault].what() },
  { key: 'cure', title: m.opensid_cure(), cell: ({ fault }) => faultWords[fault].cure() },
]
