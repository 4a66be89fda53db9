import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { NeedCategory } from '#domain/people/need-category.ts'
import { needSubjectFaults } from '#domain/people/need.rules.ts'
import type { PersonPage } from '#domain/people/person.ts'
import { ageOn } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { PickLines } from '../design/data/PickLines.tsx'
import { groupedCategories, nameOf } from './need-groups.ts'
import { agesWords } from './need-fault.words.ts'
import { today } from '../platform/today.ts'

interface Picking {
  person: PersonPage
  onPick: (category: NeedCategory) => void
}

/** One of the 26, by group; those that cannot hold for this person say why. */
export function CategoryPick({ person, onPick }: Picking) {
  const [typed, setTyped] = useState('')
  const groups = groupedCategories(typed, usePermitted('people.read-restricted-need'))
  const all = groups.flatMap((group) => group.categories)

  return (
    <>
      <TextInput
        label={m.people_category_search()}
        placeholder={m.people_category_hint()}
        leftSection={<IconSearch size={18} aria-hidden="true" />}
        value={typed}
        data-autofocus
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          const only = all.length === 1 ? all[0] : undefined
          if (event.key !== 'Enter' || only === undefined || obstacle(only, person) !== undefined) return
          event.preventDefault()
          onPick(only)
        }}
      />
      <PickLines
        empty={m.people_category_none()}
        groups={groups.map(({ title, categories }) => ({
          title,
          entries: categories.map((category) => ({
            key: category.code,
            name: nameOf(category),
            note: obstacle(category, person),
            onPick: () => onPick(category),
          })),
        }))}
      />
    </>
  )
}

/** Why it can't hold for this person, whatever is ticked. */
function obstacle(category: NeedCategory, person: PersonPage): string | undefined {
  if (person.needs.some((need) => need.category === category.code && need.until === null)) return m.people_category_open()
  if (needSubjectFaults(category, person.family !== null).length > 0) return m.people_category_needs_family()
  if (category.sex !== undefined && person.sex !== null && person.sex !== category.sex) return m.people_category_women()
  const age = person.birthDate === null ? undefined : ageOn(person.birthDate, today())
  const { from = 0, below = Number.POSITIVE_INFINITY } = category.ages
  return age !== undefined && (age < from || age >= below) ? agesWords(category.ages) : undefined
}
