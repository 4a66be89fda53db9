import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconArrowsJoin, IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useState } from 'react'
import type { PersonId } from '#domain/people/person.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { BigSearch } from '../design/frame/BigSearch.tsx'
import { Page } from '../design/frame/Page.tsx'
import { searchQuery } from './people.queries.ts'
import { PersonPanel } from './PersonPanel.tsx'
import { askOf, type SearchMemory, useSearchMemory } from './search-memory.ts'
import { SearchExamples } from './SearchExamples.tsx'
import { SearchFilters } from './SearchFilters.tsx'
import { SearchResults } from './SearchResults.tsx'

const searchRoute = getRouteApi('/office/warga')

/** Search first: nobody browses all people. What is searched for stands in no URL. */
export function SearchPage() {
  const [memory, keep] = useSearchMemory()
  const [tooLittle, setTooLittle] = useState(false)
  const { orang } = searchRoute.useSearch()
  const navigate = useNavigate()
  const narrow = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false })
  const mayRegister = usePermitted('people.register')
  const mayMerge = usePermitted('people.merge')
  const asked = memory.asked ?? { text: '' }
  const { isFetching } = useQuery({ ...searchQuery(asked), enabled: memory.asked !== null })

  function search(change: Partial<SearchMemory> = {}) {
    const next = { ...memory, ...change }
    const ask = askOf(next)
    setTooLittle(ask === undefined)
    keep({ ...next, asked: ask ?? null })
    if (orang !== undefined) open(undefined)
  }
  useTopBarSearch((text) => search({ text }))

  function open(id: PersonId | undefined) {
    if (id !== undefined && narrow) void navigate({ to: '/warga/$id', params: { id } })
    else
      void navigate({
        to: '/warga',
        search: id === undefined ? {} : { orang: id },
        replace: orang !== undefined,
        resetScroll: false,
      })
  }

  return (
    <Page
      title={m.people_title()}
      meaning={m.people_meaning()}
      actions={
        <>
          {mayMerge && (
            <Button
              component={Link}
              to="/data/penggabungan"
              variant="default"
              leftSection={<IconArrowsJoin size={18} aria-hidden="true" />}
            >
              {m.merges_title()}
            </Button>
          )}
          {mayRegister && (
            <Button
              component={Link}
              to="/warga/baru"
              variant="default"
              leftSection={<IconUserPlus size={18} aria-hidden="true" />}
            >
              {m.people_register()}
            </Button>
          )}
        </>
      }
    >
      <BigSearch
        label={m.people_search()}
        hint={m.people_search_hint()}
        action={m.people_search_action()}
        value={memory.text}
        onChange={(text) => keep({ ...memory, text })}
        onSearch={() => search()}
        busy={isFetching}
        fault={tooLittle ? m.people_search_too_little() : undefined}
      >
        <SearchFilters
          memory={memory}
          onChange={(change) => (memory.asked === null ? keep({ ...memory, ...change }) : search(change))}
        />
      </BigSearch>
      {memory.asked === null ? (
        <SearchExamples onPick={(text) => keep({ ...memory, text })} />
      ) : (
        <SearchResults ask={memory.asked} open={orang} onOpen={open} />
      )}
      {orang !== undefined && <PersonPanel key={orang} id={orang} onClose={() => open(undefined)} />}
    </Page>
  )
}

/** The top bar hands over what was typed in the history state; it is taken once and wiped from there. */
function useTopBarSearch(search: (text: string) => void): void {
  const typed = useRouterState({ select: (state) => state.location.state.search })
  const navigate = useNavigate()
  const take = useEffectEvent((text: string) => {
    search(text)
    void navigate({ to: '/warga', replace: true, state: {} })
  })
  useEffect(() => {
    if (typed !== undefined && typed !== '') take(typed)
  }, [typed])
}
