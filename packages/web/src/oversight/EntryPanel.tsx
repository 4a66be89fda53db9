import { Button, Group, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type EntryId, type JournalEntryDetails, JournalFilter } from '#domain/oversight/journal-entry.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { Facts } from '../design/data/Facts.tsx'
import { SidePanel } from '../design/frame/SidePanel.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { placeWords } from '../people/person.words.ts'
import { formatInstant, formatNumber } from '../platform/format.ts'
import { eventWords } from './event.words.ts'
import { actorWords, clientWord, subjectWords } from './journal.words.ts'
import { entryQuery } from './oversight.queries.ts'

interface Panel {
  id: EntryId
  onClose: () => void
  /** Looks for more of the same. */
  onNarrow: (filter: JournalFilter) => void
}

/** Everything that one entry holds, and what leads on from it. */
export function EntryPanel({ id, onClose, onNarrow }: Panel) {
  const { data: entry, error, refetch } = useQuery(entryQuery(id))
  return (
    <SidePanel title={entry ? eventWords(entry.event) : m.oversight_entry()} onClose={onClose}>
      {entry === undefined &&
        (error === null ? <TableSkeleton rows={6} /> : <LoadFailed problem={error} retry={() => void refetch()} />)}
      {entry !== undefined && <Details entry={entry} onNarrow={onNarrow} />}
    </SidePanel>
  )
}

function Details({ entry, onNarrow }: { entry: JournalEntryDetails; onNarrow: Panel['onNarrow'] }) {
  const mayOpen = usePermitted('people.read')
  const { actor, subjectId, subjectType, facts, seal } = entry
  const told = Object.entries(facts)
  const subject = JournalFilter.shape.subject.unwrap().safeParse(subjectId)
  return (
    <Stack gap="md">
      <Facts
        facts={[
          { label: m.oversight_when(), value: formatInstant(entry.at) },
          {
            label: m.oversight_who(),
            value: actorWords(actor),
            source: [actor?.title, actor?.office].filter(Boolean).join(' · ') || undefined,
          },
          { label: m.oversight_about(), value: subjectWords(entry), source: subjectId ?? undefined },
          { label: m.oversight_where(), value: placeWords(entry.place) },
          { label: m.oversight_client(), value: clientWord(entry.client) },
          { label: m.oversight_address(), value: entry.address ?? m.oversight_unknown_place() },
          { label: m.oversight_seal(), value: sealWords(seal), source: seal?.hash },
          { label: m.oversight_request(), value: entry.requestId },
          { label: m.oversight_id(), value: entry.id },
        ]}
      />
      <h3>{m.oversight_facts()}</h3>
      {told.length === 0 ? (
        <p>{m.oversight_no_facts()}</p>
      ) : (
        <Facts facts={told.map(([label, value]) => ({ label, value: plain(value) }))} />
      )}
      <Group gap="xs">
        {actor !== null && (
          <Button variant="default" size="compact-md" onClick={() => onNarrow({ actor: actor.id })}>
            {m.oversight_only_account()}
          </Button>
        )}
        {subject.success && (
          <Button variant="default" size="compact-md" onClick={() => onNarrow({ subject: subject.data })}>
            {m.oversight_only_subject()}
          </Button>
        )}
        {mayOpen && subjectType === 'person' && subjectId !== null && (
          <Button component={Link} to={`/warga/${subjectId}`} variant="subtle" size="compact-md">
            {m.oversight_open_person()}
          </Button>
        )}
      </Group>
    </Stack>
  )
}

function sealWords(seal: JournalEntryDetails['seal']): string {
  if (seal === null) return m.oversight_not_sealed()
  return m.oversight_sealed_in({
    number: formatNumber(seal.number),
    place: formatNumber(seal.place),
    when: formatInstant(seal.sealedAt),
  })
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
