import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { PersonId } from '#domain/people/person-id.ts'
import { m } from '#messages'
import { BigSearch } from '../design/frame/BigSearch.tsx'
import { Page } from '../design/frame/Page.tsx'
import { searchQuery, type WhatToFind } from '../people/people.queries.ts'
import { SearchResults } from '../people/SearchResults.tsx'
import { UnusualReaders } from './UnusualReaders.tsx'

/** For the data-protection officer: whose looks to go through, and who stands out. What is searched for stands in no URL. */
export function ProtectionPage() {
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [ask, setAsk] = useState<WhatToFind>()
  const [tooLittle, setTooLittle] = useState(false)
  const { isFetching } = useQuery({ ...searchQuery(ask ?? { text: '' }), enabled: ask !== undefined })
  const open = (id: PersonId) => void navigate({ to: '/pelindungan/$id', params: { id } })

  function search() {
    const words = text.trim()
    const id = PersonId.safeParse(words.toLowerCase())
    if (id.success) return open(id.data)
    setTooLittle(words.length < 3)
    if (words.length >= 3) setAsk({ text: words })
  }

  return (
    <Page title={m.oversight_protection()} meaning={m.oversight_protection_meaning()}>
      <BigSearch
        label={m.oversight_find()}
        hint={m.oversight_find_hint()}
        action={m.oversight_find_action()}
        value={text}
        onChange={setText}
        onSearch={search}
        busy={isFetching}
        fault={tooLittle ? m.oversight_find_too_little() : undefined}
      />
      {ask !== undefined && <SearchResults ask={ask} open={undefined} onOpen={open} />}
      <UnusualReaders />
    </Page>
  )
}
