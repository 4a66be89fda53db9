import { useQuery } from '@tanstack/react-query'
import { m } from '#messages'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { searchesQuery } from './categories.queries.ts'

/** Why the list is empty: all is done, or nothing was ever looked for. */
export function NothingHere() {
  const { data: searches } = useQuery(searchesQuery)
  const never = searches?.length === 0
  return (
    <EmptyState drawing={never ? 'search' : 'desk'} title={never ? m.categories_never() : m.categories_none()}>
      {never ? m.categories_never_meaning() : m.categories_none_meaning()}
    </EmptyState>
  )
}
