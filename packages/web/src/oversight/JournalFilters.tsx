import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { JournalFilter } from '#domain/oversight/journal-entry.ts'
import { JournalFilter as Filters } from '#domain/oversight/journal-entry.ts'
import { type EventGroup, eventGroups, eventKinds, eventsOf, type JournalEvent } from '#domain/platform/journal-events.ts'
import { LocalDate } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import { FilterChips } from '../design/data/FilterChips.tsx'
import { FieldRow } from '../design/frame/FieldRow.tsx'
import { DateField } from '../design/work/DateField.tsx'
import { RegionPicker } from '../regions/RegionPicker.tsx'
import { ActorField } from './ActorField.tsx'
import { eventWords } from './event.words.ts'
import { groupWords, kindWords } from './journal.words.ts'

interface Narrowing {
  filter: JournalFilter
  onChange: (filter: JournalFilter) => void
}

/** What is looked for: sort, part of the work, event, days, officer, region and subject. */
export function JournalFilters({ filter, onChange }: Narrowing) {
  const { kind, group, event, from, until, actor, region, subject } = filter
  const change = (part: { [Field in keyof JournalFilter]?: JournalFilter[Field] | undefined }) =>
    onChange(Object.fromEntries(Object.entries({ ...filter, ...part }).filter(([, value]) => value !== undefined)))
  const isNarrowed = Object.keys(filter).length > 0

  return (
    <>
      <FilterChips
        label={m.oversight_kinds()}
        choices={eventKinds.map((value) => ({ value, label: kindWords[value]() }))}
        chosen={kind === undefined ? [] : [kind]}
        onChange={(chosen) => change({ kind: chosen.find((one) => one !== kind), event: undefined })}
      />
      <FieldRow>
        <NativeSelect
          label={m.oversight_group()}
          value={group ?? ''}
          data={[
            { value: '', label: m.oversight_group_all() },
            ...eventGroups.map((value) => ({ value, label: groupWords[value]() })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            change({ group: value === '' ? undefined : (value as EventGroup), event: undefined })
          }
        />
        <NativeSelect
          label={m.oversight_event()}
          value={event ?? ''}
          data={[
            { value: '', label: m.oversight_event_all() },
            ...eventsOf({ kind, group })
              .map((value) => ({ value, label: eventWords(value) }))
              .sort((a, b) => a.label.localeCompare(b.label)),
          ]}
          onChange={({ currentTarget: { value } }) => change({ event: value === '' ? undefined : (value as JournalEvent) })}
        />
        <ActorField value={actor} onChange={(chosen) => change({ actor: chosen })} />
      </FieldRow>
      <FieldRow>
        <Day key={`from ${from}`} label={m.oversight_day_from()} value={from} onChange={(day) => change({ from: day })} />
        <Day key={`until ${until}`} label={m.oversight_day_until()} value={until} onChange={(day) => change({ until: day })} />
        <RegionPicker
          label={m.oversight_region()}
          description={m.oversight_region_hint()}
          value={region ?? null}
          onChange={(code) => change({ region: code ?? undefined })}
        />
        <Subject key={subject ?? ''} value={subject} onChange={(id) => change({ subject: id })} />
      </FieldRow>
      {isNarrowed && (
        <div>
          <Button variant="subtle" size="compact-sm" onClick={() => onChange({})}>
            {m.oversight_clear()}
          </Button>
        </div>
      )}
    </>
  )
}

interface Day {
  label: string
  value: LocalDate | undefined
  onChange: (day: LocalDate | undefined) => void
}

/** Looks again only when a whole day stands there, or none. */
function Day({ label, value, onChange }: Day) {
  const [typed, setTyped] = useState<string>(value ?? '')
  return (
    <DateField
      label={label}
      value={typed}
      onChange={(next) => {
        setTyped(next)
        const day = LocalDate.safeParse(next)
        if (day.success) onChange(day.data)
        else if (next === '') onChange(undefined)
      }}
    />
  )
}

/** The same for an id, which is pasted. */
function Subject({ value, onChange }: { value: string | undefined; onChange: (id: string | undefined) => void }) {
  const [typed, setTyped] = useState(value ?? '')
  const isSound = typed === '' || Filters.shape.subject.safeParse(typed).success
  return (
    <TextInput
      label={m.oversight_subject()}
      description={m.oversight_subject_hint()}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={isSound ? undefined : m.oversight_subject_unreadable()}
      value={typed}
      autoComplete="off"
      spellCheck={false}
      onChange={({ currentTarget: { value: next } }) => {
        const id = next.trim().toLowerCase()
        setTyped(id)
        if (id === '') onChange(undefined)
        else if (Filters.shape.subject.safeParse(id).success) onChange(id)
      }}
    />
  )
}
