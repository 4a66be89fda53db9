import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { m } from '#messages'
import { SearchField } from '../design/frame/SearchField.tsx'
import type { Destination } from '../platform/destination.ts'

/** Search from any page. What is typed goes on in the history state, not in the address. */
export function SearchBox({ destination }: { destination: Destination }) {
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  return (
    <SearchField
      label={m.app_search()}
      hint={destination.searches?.() ?? ''}
      value={typed}
      onChange={setTyped}
      onSearch={() => void navigate({ to: destination.to, state: { search: typed.trim() } })}
    />
  )
}
