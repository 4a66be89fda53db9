import { useQuery } from '@tanstack/react-query'
import type { FactsToMark } from '../people/dossier-additions.ts'
import { m } from '#messages'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { personFreshnessQuery } from './freshness.queries.ts'

/** Beside facts that came together: that some of them are to be checked again. `all`: of the person, at a glance. */
export function FactsMark({ person, fields }: FactsToMark) {
  const { data } = useQuery(personFreshnessQuery(person.id))
  if (data === undefined || data.facts.length === 0) return null
  const stale = data.facts.filter((fact) => fact.stale && (fields === 'all' || fields.includes(fact.field)))
  if (stale.length > 0)
    return (
      <StatusMark tone="waiting">
        {fields === 'all' ? m.freshness_stale_of({ n: stale.length }) : m.design_check_again()}
      </StatusMark>
    )
  return fields === 'all' ? <StatusMark tone="done">{m.freshness_fresh()}</StatusMark> : null
}
