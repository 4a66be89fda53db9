import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FactFreshness, PersonFreshness as Freshness } from '#domain/freshness/house.ts'
import { daysAfter } from '#domain/platform/local-date.ts'
import type { PersonPage } from '#domain/people/person.ts'
import { m } from '#messages'
import { TaskList, TaskRow } from '../design/data/TaskRow.tsx'
import { Dialog } from '../design/frame/Dialog.tsx'
import { Sheet, SheetNote } from '../design/frame/Sheet.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { agoWords, fieldName, shownName } from '../people/person.words.ts'
import { formatDate } from '../platform/format.ts'
import { kindName, resultWords } from './freshness.words.ts'
import { personFreshnessQuery } from './freshness.queries.ts'
import { RecheckForm } from './RecheckForm.tsx'

/** What is to be checked again of the person and their family, since when, and what would cure it. */
export function PersonFreshness({ person }: { person: PersonPage }) {
  const { data, error, refetch } = useQuery(personFreshnessQuery(person.id))
  const [visiting, setVisiting] = useState(false)
  if (data === undefined) return error === null ? null : <LoadFailed compact problem={error} retry={() => void refetch()} />
  const stale = data.facts.filter((fact) => fact.stale)
  const others = data.house.members.filter(({ id }) => data.house.staleMembers.includes(id))
  const [last] = data.rechecks
  if (data.facts.length === 0) return null

  return (
    <Sheet
      title={m.freshness_title()}
      flush
      beside={
        data.may.recheck && (
          <Button variant="default" size="compact-sm" onClick={() => setVisiting(true)}>
            {m.freshness_record_visit()}
          </Button>
        )
      }
    >
      {stale.length === 0 && others.length === 0 && data.decile?.stale !== true && (
        <SheetNote title={m.freshness_all_fresh()}>{freshWords(data)}</SheetNote>
      )}
      <TaskList label={m.freshness_to_check()}>
        {[...Map.groupBy(stale, ({ kind }) => kind)].map(([kind, facts]) => (
          <TaskRow
            key={kind}
            title={`${kindName(kind)}: ${facts.map(({ field }) => fieldName(field).toLocaleLowerCase()).join(', ')}`}
            detail={`${sinceWords(facts)} ${m.freshness_cure_visit()}`}
            mark={<StatusMark tone="waiting">{m.design_check_again()}</StatusMark>}
          />
        ))}
        {data.decile?.stale === true && (
          <TaskRow
            title={kindName('decile')}
            detail={`${sinceWords([data.decile])} ${m.freshness_cure_list()}`}
            mark={<StatusMark tone="waiting">{m.design_check_again()}</StatusMark>}
          />
        )}
        {others.length > 0 && (
          <TaskRow
            title={m.freshness_others({ names: others.map(({ name }) => shownName(name)).join(', ') })}
            detail={m.freshness_others_meaning()}
            mark={<StatusMark tone="waiting">{m.design_check_again()}</StatusMark>}
          />
        )}
        {last !== undefined && (
          <TaskRow
            title={m.freshness_last_visit({ date: formatDate(last.visitedOn), result: resultWords[last.result]() })}
            detail={[m.freshness_by({ name: last.by }), last.note].filter(Boolean).join(' · ')}
          />
        )}
      </TaskList>
      {visiting && (
        <Dialog title={m.freshness_record_visit()} onClose={() => setVisiting(false)}>
          <p>{m.freshness_visit_meaning({ names: data.house.members.map(({ name }) => shownName(name)).join(', ') })}</p>
          <RecheckForm house={data.house.id} members={data.house.members} onDone={() => setVisiting(false)} />
        </Dialog>
      )}
    </Sheet>
  )
}

function sinceWords(facts: readonly Pick<FactFreshness, 'knownAsOf' | 'freshUntil'>[]): string {
  const [oldest] = facts.toSorted((a, b) => (a.knownAsOf < b.knownAsOf ? -1 : 1))
  if (oldest === undefined || oldest.freshUntil === null) return ''
  return m.freshness_known_since({
    ago: agoWords(oldest.knownAsOf),
    since: formatDate(daysAfter(oldest.freshUntil, 1)),
  })
}

/** Which fact will be the first to be checked again. */
function freshWords({ facts }: Freshness): string {
  const [next] = facts
    .flatMap(({ freshUntil, field }) => (freshUntil === null ? [] : [{ freshUntil, field }]))
    .toSorted((a, b) => (a.freshUntil < b.freshUntil ? -1 : 1))
  return next === undefined
    ? ''
    : m.freshness_next({ field: fieldName(next.field).toLocaleLowerCase(), date: formatDate(next.freshUntil) })
}
