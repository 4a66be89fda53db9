import { Button } from '@mantine/core'
import { useState } from 'react'
import { needCategory } from '#domain/people/need-categories.ts'
import { NeedCode } from '#domain/people/need-category.ts'
import type { NeedAssignment, PersonPage } from '#domain/people/person.ts'
import { m } from '#messages'
import { TaskList, TaskRow } from '../design/data/TaskRow.tsx'
import { Sheet, SheetNote } from '../design/frame/Sheet.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { formatDate } from '../platform/format.ts'
import { currentLocale } from '../platform/i18n/locale.ts'
import { EndNeed } from './EndNeed.tsx'
import { endReasonWords } from './end-reason.words.ts'
import { categoryName, sourceName } from './person.words.ts'
import { today } from '../platform/today.ts'

/** The needs recorded for a person or their family, open ones first, with what each rests on. */
export function NeedList({ person, editable = false }: { person: PersonPage; editable?: boolean }) {
  const [ending, setEnding] = useState<NeedAssignment>()
  const needs = person.needs.toSorted(
    (a, b) => Number(a.until !== null) - Number(b.until !== null) || b.since.localeCompare(a.since),
  )
  const open = needs.filter((need) => need.until === null).length

  return (
    <Sheet title={m.people_needs()} flush beside={needs.length === 0 ? undefined : m.people_needs_open({ n: open })}>
      {needs.length === 0 ? (
        <EmptyState compact drawing="desk" title={m.people_no_needs()} />
      ) : (
        <TaskList label={m.people_needs()}>
          {needs.map((need) => (
            <TaskRow
              key={need.id}
              title={categoryName(need.category)}
              detail={detailOf(need)}
              mark={markOf(need)}
              action={
                editable &&
                person.may.assignNeed &&
                need.until === null && (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    onClick={() => setEnding(need)}
                    aria-label={m.people_end_of({ category: categoryName(need.category) })}
                  >
                    {m.people_end()}
                  </Button>
                )
              }
            />
          ))}
        </TaskList>
      )}
      {!person.may.readRestricted && <SheetNote title={m.people_needs_hidden()} />}
      {ending !== undefined && <EndNeed personId={person.id} need={ending} onClose={() => setEnding(undefined)} />}
    </Sheet>
  )
}

function markOf({ until, reviewOn }: NeedAssignment) {
  if (until !== null) return <StatusMark tone="idle">{m.people_ended()}</StatusMark>
  return reviewOn !== null && reviewOn <= today() ? <StatusMark tone="waiting">{m.people_review_due()}</StatusMark> : null
}

function detailOf(need: NeedAssignment): string {
  const period =
    need.until === null
      ? m.people_since({ period: formatDate(need.since) })
      : m.people_from_to({ since: formatDate(need.since), until: formatDate(need.until) })
  return [
    period,
    need.subject === 'family' ? m.people_for_family() : undefined,
    need.endReason === null ? undefined : endReasonWords(need.endReason),
    sourceName(need.source),
    need.until === null ? (need.evidence ?? criteriaWords(need)) : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' · ')
}

function criteriaWords({ category, criteriaVersion, met }: NeedAssignment): string | undefined {
  const code = NeedCode.safeParse(category)
  const criteria = code.success ? (needCategory(code.data, criteriaVersion)?.criteria ?? []) : []
  const words = criteria
    .filter((criterion) => met.includes(criterion.id))
    .map((criterion) => criterion.text[currentLocale()].toLocaleLowerCase())
  return words.length === 0 ? undefined : words.join('; ')
}
