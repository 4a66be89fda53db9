import {
  IconArrowsJoin,
  IconCalendarEvent,
  IconChartBar,
  IconClipboardCheck,
  IconClipboardPlus,
  IconFileText,
  IconHandStop,
  IconHomeCheck,
  IconMessageReport,
  IconPackage,
  IconUserPlus,
  IconUsersGroup,
} from '@tabler/icons-react'
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PersonId } from '#domain/people/person.ts'
import { m } from '#messages'
import { FilterChips } from '../design/data/FilterChips.tsx'
import { Timeline } from '../design/data/Timeline.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { CardSkeleton } from '../design/state/Skeletons.tsx'
import { formatDate } from '../platform/format.ts'
import { timelineQuery } from './people.queries.ts'
import { sourceName } from './person.words.ts'
import { type Entry, EntryWords } from './timeline.words.tsx'

type Theme = 'facts' | 'needs' | 'aid' | 'family'

const kinds = {
  registered: { icon: IconUserPlus, theme: 'facts', word: m.people_kind_registered },
  fact: { icon: IconFileText, theme: 'facts', word: m.people_kind_fact },
  decile: { icon: IconChartBar, theme: 'family', word: m.people_kind_decile },
  family: { icon: IconUsersGroup, theme: 'family', word: m.people_kind_family },
  'need-began': { icon: IconClipboardPlus, theme: 'needs', word: m.people_kind_need_began },
  'need-ended': { icon: IconClipboardCheck, theme: 'needs', word: m.people_kind_need_ended },
  'aid-began': { icon: IconPackage, theme: 'aid', word: m.people_kind_aid_began },
  merged: { icon: IconArrowsJoin, theme: 'facts', word: m.people_kind_merged },
  'life-event': { icon: IconCalendarEvent, theme: 'family', word: m.people_kind_life_event },
  'family-event': { icon: IconCalendarEvent, theme: 'family', word: m.people_kind_life_event },
  claim: { icon: IconMessageReport, theme: 'facts', word: m.people_kind_claim },
  rechecked: { icon: IconHomeCheck, theme: 'facts', word: m.people_kind_rechecked },
  meeting: { icon: IconUsersGroup, theme: 'facts', word: m.people_kind_meeting },
  'aid-ended': { icon: IconHandStop, theme: 'aid', word: m.people_kind_aid_ended },
} as const

const themes = {
  facts: m.people_theme_facts,
  needs: m.people_theme_needs,
  aid: m.people_theme_aid,
  family: m.people_theme_family,
} as const

export function PersonTimeline({ id }: { id: PersonId }) {
  const { data: entries, error, refetch } = useQuery(timelineQuery(id))
  const [chosen, setChosen] = useState<Theme[]>([])
  if (entries === undefined)
    return error === null ? <CardSkeleton lines={5} /> : <LoadFailed compact problem={error} retry={() => void refetch()} />
  if (entries.length === 0) return <EmptyState compact drawing="desk" title={m.people_timeline_empty()} />

  const present = (Object.keys(themes) as Theme[]).filter((theme) => entries.some((entry) => themeOf(entry) === theme))
  const shown = entries.filter((entry) => chosen.length === 0 || chosen.includes(themeOf(entry)))
  return (
    <Stack gap="sm">
      {present.length > 1 && (
        <FilterChips
          label={m.people_timeline_filter()}
          choices={present.map((theme) => ({
            value: theme,
            label: themes[theme](),
            count: String(entries.filter((entry) => themeOf(entry) === theme).length),
          }))}
          chosen={chosen}
          onChange={setChosen}
        />
      )}
      <Timeline
        label={m.people_timeline()}
        lines={shown.map((entry, at) => ({
          key: `${at}:${entry.kind}`,
          on: formatDate(entry.on),
          icon: kinds[entry.kind].icon,
          kind: kinds[entry.kind].word(),
          words: <EntryWords entry={entry} />,
          source: entry.source === '' ? undefined : sourceName(entry.source),
        }))}
      />
    </Stack>
  )
}

function themeOf(entry: Entry): Theme {
  return kinds[entry.kind].theme
}
