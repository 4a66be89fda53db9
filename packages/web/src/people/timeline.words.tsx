import type { Output } from '#domain/platform/endpoint.ts'
import { FamilyRelation } from '#domain/people/family-relation.ts'
import type { getTimeline } from '#domain/people/people.api.ts'
import { FactField } from '#domain/people/person.ts'
import { m } from '#messages'
import { endReasonWords } from './end-reason.words.ts'
import { FactValue } from './fact.words.tsx'
import { periodWords } from './quarters.ts'
import { categoryName, fieldName, relationWord, shownName } from './person.words.ts'

export type Entry = Output<typeof getTimeline>['rows'][number]

/** One line of the timeline as a sentence. */
export function EntryWords({ entry: { kind, about, value } }: { entry: Entry }) {
  const name = about ?? ''
  switch (kind) {
    case 'registered':
      return m.people_event_registered()
    case 'fact':
      return <FactEvent field={name} value={value} />
    case 'decile':
      return m.people_event_decile({ n: value ?? '', period: periodWords(name) })
    case 'family': {
      const relation = FamilyRelation.safeParse(about)
      return relation.success
        ? m.people_event_family_as({ relation: relationWord(relation.data).toLocaleLowerCase() })
        : m.people_event_family()
    }
    case 'need-began':
      return m.people_event_need_began({ category: categoryName(name) })
    case 'need-ended':
      return m.people_event_need_ended({ category: categoryName(name), reason: endReasonWords(value).toLocaleLowerCase() })
    case 'aid-began':
      return m.people_event_aid_began({ programme: name, period: periodWords(value ?? '') })
    case 'aid-ended':
      return m.people_event_aid_ended({ programme: name, period: periodWords(value ?? '') })
    case 'merged':
      return m.people_event_merged({ name: shownName(value ?? '') })
  }
}

function FactEvent({ field, value }: { field: string; value: string | null }) {
  const known = FactField.safeParse(field)
  const label = known.success ? fieldName(known.data) : field
  return value === null ? (
    <>{m.people_event_fact({ field: label })}</>
  ) : (
    <>
      {label}: <FactValue field={field} value={value} />
    </>
  )
}
