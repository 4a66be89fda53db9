import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { SearchNarrowing } from '#domain/people/people.api.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { ChipPanel } from '../design/data/ChipPanel.tsx'
import { FieldRow } from '../design/frame/FieldRow.tsx'
import { useRunningKinds } from '../settings/use-running-kinds.ts'
import { groupedCategories, nameOf } from './need-groups.ts'
import { PickChip } from './PickChip.tsx'
import { type Narrowed, useSearchChips } from './search-chips.ts'

/** Age, decile, category and aid, and what higher slices add: what narrows a search by name or birth date. */
export function NarrowingChips({ narrowing, onChange }: Narrowed) {
  const added = useSearchChips()
  const groups = groupedCategories('', usePermitted('people.read-restricted-need'))
  const category = groups.flatMap((group) => group.categories).find(({ code }) => code === narrowing.category)
  const aid = useRunningKinds()
  const set = (part: SearchNarrowing) => onChange({ ...narrowing, ...part })
  const without = (...parts: (keyof SearchNarrowing)[]) =>
    onChange(Object.fromEntries(Object.entries(narrowing).filter(([part]) => !parts.includes(part as keyof SearchNarrowing))))

  return (
    <>
      <ChipPanel label={m.people_age()} chosen={agesOf(narrowing)} onClear={() => without('ageFrom', 'ageTo')}>
        {() => <Ages narrowing={narrowing} onChange={onChange} />}
      </ChipPanel>
      <PickChip
        label={m.people_decile()}
        chosen={narrowing.decileTo === undefined ? undefined : m.people_decile_to({ n: narrowing.decileTo })}
        value={String(narrowing.decileTo ?? '')}
        choices={deciles.map((n) => ({ value: String(n), label: m.people_decile_to({ n }) }))}
        onPick={(value) => set({ decileTo: Number(value) })}
        onClear={() => without('decileTo')}
      />
      <PickChip
        label={m.people_narrow_category()}
        chosen={category && nameOf(category)}
        value={narrowing.category ?? ''}
        choices={groups.map(({ title, categories }) => ({
          group: title,
          items: categories.map((one) => ({ value: one.code, label: nameOf(one) })),
        }))}
        onPick={(value) => set({ category: value })}
        onClear={() => without('category')}
      />
      <PickChip
        label={m.people_narrow_aid()}
        chosen={aid.find(({ value }) => value === narrowing.programme)?.label ?? narrowing.programme}
        value={narrowing.programme ?? ''}
        choices={aid}
        onPick={(value) => set({ programme: value })}
        onClear={() => without('programme')}
      />
      {added.map((Chip, at) => (
        <Chip key={at} narrowing={narrowing} onChange={onChange} />
      ))}
    </>
  )
}

const deciles = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

function agesOf({ ageFrom, ageTo }: SearchNarrowing): string | undefined {
  if (ageFrom !== undefined && ageTo !== undefined) return m.people_narrow_ages_between({ from: ageFrom, to: ageTo })
  if (ageFrom !== undefined) return m.people_narrow_ages_from({ from: ageFrom })
  return ageTo === undefined ? undefined : m.people_narrow_ages_to({ to: ageTo })
}

/** Searches again only when ages stand there that a person can have. */
function Ages({ narrowing: { ageFrom, ageTo, ...rest }, onChange }: Narrowed) {
  const [from, setFrom] = useState(String(ageFrom ?? ''))
  const [to, setTo] = useState(String(ageTo ?? ''))

  function take(nextFrom: string, nextTo: string) {
    const ages = [nextFrom, nextTo].map((typed) => (typed.trim() === '' ? undefined : Number(typed)))
    if (ages.some((age) => age !== undefined && !(Number.isInteger(age) && age >= 0 && age <= 130))) return
    onChange({ ...rest, ...(ages[0] !== undefined && { ageFrom: ages[0] }), ...(ages[1] !== undefined && { ageTo: ages[1] }) })
  }

  return (
    <FieldRow>
      <TextInput
        label={m.people_age_from()}
        inputMode="numeric"
        value={from}
        onChange={(event) => {
          setFrom(event.currentTarget.value)
          take(event.currentTarget.value, to)
        }}
      />
      <TextInput
        label={m.people_age_to()}
        inputMode="numeric"
        value={to}
        onChange={(event) => {
          setTo(event.currentTarget.value)
          take(from, event.currentTarget.value)
        }}
      />
    </FieldRow>
  )
}
