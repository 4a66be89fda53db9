import { useNavigate } from '@tanstack/react-router'
import { m } from '#messages'
import { FindPerson } from '../people/FindPerson.tsx'

/** Whose family it is: by any member. */
export function FindFamily() {
  const navigate = useNavigate()
  return (
    <FindPerson
      label={m.upkeep_find_family()}
      question={m.upkeep_whose_family()}
      meaning={m.upkeep_whose_family_meaning()}
      onFound={(orang) => void navigate({ to: '/pemutakhiran/baru', search: { orang } })}
    />
  )
}
