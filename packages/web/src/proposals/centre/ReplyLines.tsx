import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CentreFile, CentreReply, ReplyLine } from '#domain/proposals/centre-file.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../../design/data/DataTable.tsx'
import { NextPage } from '../../design/data/NextPage.tsx'
import { formatNumber } from '../../platform/format.ts'
import { replyLinesQuery } from './centre.queries.ts'
import { faultWords } from './centre.words.ts'

/** Each line that changes nothing: what is wrong with it, and what to do. */
export function ReplyLines({ file, reply }: { file: CentreFile; reply: CentreReply }) {
  const [after, setAfter] = useState<string>()
  const { data, isPlaceholderData } = useQuery(replyLinesQuery(file.id, reply.id, after))
  if (data === undefined) return null
  return (
    <DataTable
      caption={m.centre_lines()}
      columns={columns()}
      rows={data.rows}
      stale={isPlaceholderData}
      keyOf={({ line }) => String(line)}
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

const columns = (): readonly Column<ReplyLine>[] => [
  { key: 'line', title: m.centre_line(), align: 'end', width: '5rem', cell: ({ line }) => formatNumber(line) },
  {
    key: 'whom',
    title: m.centre_line_whom(),
    cell: ({ row, nik }) => [row, nik].filter((part) => part !== null).join(' · ') || '–',
  },
  { key: 'said', title: m.centre_line_said(), cell: ({ said }) => said ?? '–' },
  { key: 'why', title: m.centre_line_why(), cell: ({ fault }) => faultWords[fault].what() },
  { key: 'cure', title: m.centre_line_cure(), cell: ({ fault }) => faultWords[fault].cure() },
]
