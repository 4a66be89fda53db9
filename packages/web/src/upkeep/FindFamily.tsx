import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { m } from '#messages'
import { BigSearch } from '../design/frame/BigSearch.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { searchQuery } from '../people/people.queries.ts'
import { askOf } from '../people/search-memory.ts'
import { SearchResults } from '../people/SearchResults.tsx'

/** Whose family it is: by any member. What is typed stands in no URL. */
export function FindFamily() {
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [asked, setAsked] = useState<ReturnType<typeof askOf>>()
  const [tooLittle, setTooLittle] = useState(false)
  const { isFetching } = useQuery({ ...searchQuery(asked ?? { text: '' }), enabled: asked !== undefined })

  function search() {
    const ask = askOf({ text, within: null, birthDate: '' })
    setTooLittle(ask === undefined)
    setAsked(ask ?? asked)
  }

  return (
    <>
      <BigSearch
        label={m.upkeep_find_family()}
        hint={m.people_search_hint()}
        action={m.people_search_action()}
        value={text}
        onChange={setText}
        onSearch={search}
        busy={isFetching}
        fault={tooLittle ? m.people_search_too_little() : undefined}
      />
      {asked === undefined ? (
        <EmptyState drawing="search" title={m.upkeep_whose_family()}>
          {m.upkeep_whose_family_meaning()}
        </EmptyState>
      ) : (
        <SearchResults
          ask={asked}
          open={undefined}
          onOpen={(orang) => void navigate({ to: '/pemutakhiran/baru', search: { orang } })}
        />
      )}
    </>
  )
}
