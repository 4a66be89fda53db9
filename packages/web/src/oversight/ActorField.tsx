import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AccountId } from '#domain/access/account.ts'
import type { JournalActor } from '#domain/oversight/journal-entry.ts'
import { m } from '#messages'
import { actorsQuery, journalQuery } from './oversight.queries.ts'

/** One officer, by the beginning or a part of the name. */
export function ActorField({
  value,
  onChange,
}: {
  value: AccountId | undefined
  onChange: (actor: AccountId | undefined) => void
}) {
  const [typed, setTyped] = useState('')
  const [picked, setPicked] = useState<JournalActor>()
  const { data } = useQuery(actorsQuery(typed === picked?.name ? '' : typed))
  const known = useKnownActor(value, picked)
  const rows = [...(known ? [known] : []), ...(data?.rows.filter(({ id }) => id !== known?.id) ?? [])]

  return (
    <Select
      label={m.oversight_account()}
      placeholder={m.oversight_account_hint()}
      nothingFoundMessage={m.oversight_account_none()}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': m.oversight_clear() }}
      value={value ?? null}
      data={rows.map(({ id, name, office }) => ({ value: id, label: office === null ? name : `${name} · ${office}` }))}
      onSearchChange={setTyped}
      onChange={(id) => {
        setPicked(rows.find((row) => row.id === id))
        onChange(rows.find((row) => row.id === id)?.id)
      }}
    />
  )
}

/** Who stands in the URL: as picked here, else as the newest entry names them. */
function useKnownActor(id: AccountId | undefined, picked: JournalActor | undefined): JournalActor | undefined {
  const isPicked = picked !== undefined && picked.id === id
  const { data } = useQuery({
    ...journalQuery(id === undefined ? {} : { actor: id }, undefined),
    enabled: id !== undefined && !isPicked,
  })
  if (id === undefined) return undefined
  return isPicked ? picked : (data?.rows.find(({ actor }) => actor?.id === id)?.actor ?? undefined)
}
