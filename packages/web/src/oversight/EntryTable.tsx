import type { ReactNode } from 'react'
import type { EntryId, JournalEntry } from '#domain/oversight/journal-entry.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { placeWords } from '../people/person.words.ts'
import { formatInstant } from '../platform/format.ts'
import { eventWords } from './event.words.ts'
import { actorWords, originWords, subjectWords } from './journal.words.ts'

interface Entries {
  caption: string
  rows: readonly JournalEntry[]
  stale: boolean
  /** All are about one subject: that column says nothing. */
  ofOne?: boolean
  open?: EntryId | undefined
  onOpen?: (id: EntryId) => void
  empty: ReactNode
  foot?: ReactNode
}

/** Entries of the journal, newest first. */
export function EntryTable({ caption, rows, stale, ofOne = false, open, onOpen, empty, foot }: Entries) {
  return (
    <DataTable
      caption={caption}
      columns={columns().filter(({ key }) => !ofOne || (key !== 'about' && key !== 'where'))}
      rows={rows}
      stale={stale}
      keyOf={({ id }) => id}
      nameOf={({ event, at }) => m.oversight_entry_of({ event: eventWords(event), when: formatInstant(at) })}
      {...(onOpen && { openKey: open, onOpen: ({ id }: JournalEntry) => onOpen(id) })}
      empty={empty}
      foot={foot}
    />
  )
}

const columns = (): readonly Column<JournalEntry>[] => [
  { key: 'when', title: m.oversight_when(), cell: ({ at }) => formatInstant(at).replaceAll(' ', '\u00a0') },
  { key: 'who', title: m.oversight_who(), cell: ({ actor }) => actorWords(actor) },
  { key: 'what', title: m.oversight_what(), cell: ({ event }) => eventWords(event) },
  { key: 'about', title: m.oversight_about(), cell: subjectWords },
  { key: 'where', title: m.oversight_where(), cell: ({ place }) => placeWords(place) },
  { key: 'from', title: m.oversight_from(), cell: originWords },
]
