import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PersonId } from '#domain/people/person.ts'
import { m } from '#messages'
import { BigSearch } from '../design/frame/BigSearch.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { searchQuery } from './people.queries.ts'
import { askOf } from './search-memory.ts'
import { SearchResults } from './SearchResults.tsx'

interface FindPersonProps {
  readonly label: string
  /** What is asked before anything was searched for, and what it is for. */
  readonly question: string
  readonly meaning: string
  onFound(person: PersonId): void
}

/** Somebody to go on with, found by number or name. What is typed stands in no URL. */
export function FindPerson({ label, question, meaning, onFound }: FindPersonProps) {
  const [text, setText] = useState('')
  const [asked, setAsked] = useState<ReturnType<typeof askOf>>()
  const [tooLittle, setTooLittle] = useState(false)
  const { isFetching } = useQuery({ ...searchQuery(asked ?? { text: '' }), enabled: asked !== undefined })

  function search() {
    const ask = askOf({ text, within: null, birthDate: '', narrowing: {} })
    setTooLittle(ask === undefined)
    setAsked(ask)
  }

  return (
    <>
      <BigSearch
        label={label}
        hint={m.people_search_hint()}
        action={m.people_search_action()}
        value={text}
        onChange={setText}
        onSearch={search}
        busy={isFetching}
        fault={tooLittle ? m.people_search_too_little() : undefined}
      />
      {asked === undefined ? (
        <EmptyState drawing="search" title={question}>
          {meaning}
        </EmptyState>
      ) : (
        <SearchResults ask={asked} open={undefined} onOpen={onFound} />
      )}
    </>
  )
}
