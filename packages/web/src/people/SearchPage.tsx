import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconArrowsJoin, IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import type { PersonId } from '#domain/people/person.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { BigSearch } from '../design/frame/BigSearch.tsx'
import { Page } from '../design/frame/Page.tsx'
import { searchQuery } from './people.queries.ts'
import { PersonPanel } from './PersonPanel.tsx'
import { askOf, type SearchMemory, useSearchMemory, withFault } from './search-memory.ts'
import { SearchExamples } from './SearchExamples.tsx'
import { SearchFilters } from './SearchFilters.tsx'
import { SearchResults } from './SearchResults.tsx'

const searchRoute = getRouteApi('/office/warga')

/** Search first: nobody browses all people. Who is searched for stands in no URL; the fault it is narrowed to does, as it names nobody. */
export function SearchPage() {
  const [memory, keep] = useSearchMemory()
  const [tooLittle, setTooLittle] = useState(false)
  const { orang, masalah } = searchRoute.useSearch()
  const navigate = useNavigate()
  const narrow = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false })
  const mayRegister = usePermitted('people.register')
  const mayMerge = usePermitted('people.merge')
  const asked = useMemo(() => memory.asked && withFault(memory.asked, masalah), [memory.asked, masalah])
  const { isFetching } = useQuery({ ...searchQuery(asked ?? { text: '' }), enabled: asked !== null })

  function search(change: Partial<SearchMemory> = {}) {
    const next = { ...memory, ...change }
    const ask = askOf(next)
    setTooLittle(ask === undefined)
    keep({ ...next, asked: ask ?? null })
    if (orang !== undefined) open(undefined)
  }
  useTopBarSearch((text) => search({ text }))

  const narrowed = { ...memory.narrowing, ...(masalah !== undefined && { fault: masalah }) }
  function change({ narrowing = narrowed, ...others }: Partial<SearchMemory>) {
    const { fault, ...kept } = narrowing
    if (fault !== masalah) go(undefined, fault)
    else if (memory.asked === null) keep({ ...memory, ...others, narrowing: kept })
    else search({ ...others, narrowing: kept })
  }

  function open(id: PersonId | undefined) {
    if (id !== undefined && narrow) void navigate({ to: '/warga/$id', params: { id } })
    else go(id, masalah)
  }

  function go(id: PersonId | undefined, fault: string | undefined) {
    void navigate({
      to: '/warga',
      search: { ...(fault !== undefined && { masalah: fault }), ...(id !== undefined && { orang: id }) },
      replace: orang !== undefined || fault !== masalah,
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
        <SearchFilters memory={{ ...memory, narrowing: narrowed }} onChange={change} />
      </BigSearch>
      {asked === null ? (
        <SearchExamples onPick={(text) => keep({ ...memory, text })} />
      ) : (
        <SearchResults ask={asked} open={orang} onOpen={open} />
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
