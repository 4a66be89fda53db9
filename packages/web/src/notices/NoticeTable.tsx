import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import type { NoticeId, NoticeLine } from '#domain/notices/notice.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { placeWords, shownName } from '../people/person.words.ts'
import { formatDate } from '../platform/format.ts'
import { failureWords, lossWords, wayWords } from './notice.words.ts'
import { NoticeMark } from './NoticeMark.tsx'

interface Table {
  caption: string
  rows: readonly NoticeLine[]
  stale: boolean
  open: NoticeId | undefined
  onOpen: (id: NoticeId) => void
  /** Those whose letter was not handed over with the others. */
  left: { ids: ReadonlySet<NoticeId>; onChange: (ids: ReadonlySet<NoticeId>) => void } | undefined
  empty: ReactNode
  foot: ReactNode
}

export function NoticeTable({ caption, rows, stale, open, onOpen, left, empty, foot }: Table) {
  return (
    <DataTable
      caption={caption}
      columns={[...columns(), ...(left === undefined ? [] : [leaveColumn(left)])]}
      rows={rows}
      stale={stale}
      keyOf={({ id }) => id}
      nameOf={(notice) => m.notices_row({ name: nameOf(notice) })}
      openKey={open}
      onOpen={({ id }) => onOpen(id)}
      empty={empty}
      foot={foot}
    />
  )
}

const columns = (): readonly Column<NoticeLine>[] => [
  { key: 'who', title: m.notices_family(), cell: nameOf },
  { key: 'place', title: m.notices_place(), cell: ({ place }) => placeWords(place) },
  { key: 'loss', title: m.notices_loss(), cell: ({ loss }) => lossWords[loss]() },
  { key: 'opened', title: m.notices_opened_on(), cell: ({ openedOn }) => formatDate(openedOn) },
  {
    key: 'told',
    title: m.notices_noticed_on(),
    cell: ({ noticedOn, way }) =>
      noticedOn === null ? '–' : [formatDate(noticedOn), way === null ? null : wayWords[way]()].filter(Boolean).join(' · '),
  },
  {
    key: 'state',
    title: m.notices_state(),
    cell: (notice) => (
      <>
        <NoticeMark standing={notice} />
        {notice.failure !== null && ` ${failureWords[notice.failure]()}`}
      </>
    ),
  },
]

function leaveColumn({ ids, onChange }: NonNullable<Table['left']>): Column<NoticeLine> {
  return {
    key: 'leave',
    title: m.notices_leave(),
    cell: (notice) =>
      notice.sendable && (
        <Checkbox
          aria-label={m.notices_leave_of({ name: nameOf(notice) })}
          checked={ids.has(notice.id)}
          // The row itself opens on a click.
          onClick={(event) => event.stopPropagation()}
          onChange={(event) => {
            const next = new Set(ids)
            if (event.currentTarget.checked) next.add(notice.id)
            else next.delete(notice.id)
            onChange(next)
          }}
        />
      ),
  }
}

export function nameOf({ name }: Pick<NoticeLine, 'name'>): string {
  return name === '' ? m.notices_nameless() : shownName(name)
}
