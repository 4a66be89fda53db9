import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { m } from '#messages'
import { FilterChips } from '../design/data/FilterChips.tsx'
import { NextPage } from '../design/data/NextPage.tsx'
import { TaskList } from '../design/data/TaskRow.tsx'
import { Page } from '../design/frame/Page.tsx'
import { Sheet } from '../design/frame/Sheet.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { MarkAll } from './MarkAll.tsx'
import { NewsChoicesSheet } from './NewsChoicesSheet.tsx'
import { NewsRow } from './NewsRow.tsx'
import { type NewsPlace, newsPlaceIn } from './news-place.ts'
import { newsQuery } from './news.queries.ts'

const route = getRouteApi('/office/kabar')

/** Everything that I was told, and what I want to be told. */
export function NewsPage() {
  const search = route.useSearch()
  const place = useMemo(() => newsPlaceIn({ ...search }), [search])
  const navigate = route.useNavigate()
  const go = (to: NewsPlace) => void navigate({ search: to, resetScroll: false })
  const onlyNew = place.tampak === 'baru'
  const { data, error, refetch, isPlaceholderData } = useQuery(newsQuery(onlyNew ? 'unread' : 'all', place.setelah))
  const first: NewsPlace = onlyNew ? { tampak: 'baru' } : {}
  const newest = place.setelah === undefined ? data?.rows[0] : undefined

  return (
    <Page title={m.news_title()} meaning={m.news_meaning()}>
      <FilterChips
        label={m.news_views()}
        choices={[{ value: 'baru', label: m.news_view_unread() }]}
        chosen={onlyNew ? ['baru'] : []}
        onChange={([chosen]) => go(chosen === undefined ? {} : { tampak: 'baru' })}
      />
      {data === undefined && (error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />)}
      {data?.rows.length === 0 && (
        <EmptyState drawing="desk" title={onlyNew ? m.news_none_unread() : m.news_none()}>
          {onlyNew ? m.news_none_unread_meaning() : m.news_none_meaning()}
        </EmptyState>
      )}
      {data !== undefined && data.rows.length > 0 && (
        <>
          <Sheet
            title={onlyNew ? m.news_view_unread() : m.news_all()}
            flush
            beside={newest !== undefined && data.rows.some(({ read }) => !read) && <MarkAll newest={newest} />}
          >
            <TaskList label={m.news_title()}>
              {data.rows.map((news) => (
                <NewsRow key={news.id} news={news} />
              ))}
            </TaskList>
          </Sheet>
          <NextPage
            onFirst={place.setelah === undefined ? undefined : () => go(first)}
            onNext={data.next === null ? undefined : () => go({ ...first, setelah: data.next ?? '' })}
            busy={isPlaceholderData}
          />
        </>
      )}
      <NewsChoicesSheet />
    </Page>
  )
}
