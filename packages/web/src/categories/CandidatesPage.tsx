import { Button } from '@mantine/core'
import { IconChecks, IconFileExport, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { CandidateId } from '#domain/categories/candidate.ts'
import { m } from '#messages'
import { NextPage } from '../design/data/NextPage.tsx'
import { Page } from '../design/frame/Page.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { announce } from '../design/state/notices.ts'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { wordsOf } from '../platform/problem.words.ts'
import { CandidateFilters } from './CandidateFilters.tsx'
import { CandidatePanel } from './CandidatePanel.tsx'
import { CandidateTable } from './CandidateTable.tsx'
import { type CandidatesPlace, candidatesPlaceIn } from './candidates-place.ts'
import { candidatesQuery, saveList } from './categories.queries.ts'
import { ManyDialog } from './ManyDialog.tsx'
import { NothingHere } from './NothingHere.tsx'
import { SearchedNote } from './SearchedNote.tsx'
import { UntoldCategories } from './UntoldCategories.tsx'

const route = getRouteApi('/office/data/kategori')

/** Whom the facts propose for the categories: checked one by one or many at once, and whose category is over by age. */
export function CandidatesPage() {
  const search = route.useSearch()
  const place = useMemo(() => candidatesPlaceIn({ ...search }), [search])
  const navigate = route.useNavigate()
  const { tampak: view = 'periksa', buka: open, setelah: after, ...filters } = place
  const { data, error, refetch, isPlaceholderData } = useQuery(candidatesQuery(place))
  const go = (to: CandidatesPlace) => void navigate({ search: to, resetScroll: false })
  const key = `${view} ${filters.kategori ?? ''} ${filters.wilayah ?? ''}`
  const [left, setLeft] = useState<{ key: string; ids: CandidateId[] }>({ key, ids: [] })
  const except = left.key === key ? left.ids : []
  const [many, setMany] = useState(false)

  const rows = data?.rows ?? []
  const opened = rows.find(({ id }) => id === open)
  const openNext = (id: CandidateId | undefined) => {
    const { buka: _, ...others } = place
    go(id === undefined ? others : { ...others, buka: id })
  }
  const { kategori: category, wilayah: within } = filters
  const mayMany = view === 'periksa' && category !== undefined && within !== undefined && rows.length > 0

  return (
    <Page
      title={m.categories_title()}
      meaning={m.categories_meaning()}
      actions={
        <>
          {view !== 'putusan' && (
            <Button
              variant="default"
              leftSection={<IconFileExport size={18} aria-hidden="true" />}
              onClick={() =>
                void saveList(place).catch((thrown: unknown) => announce({ tone: 'harm', words: wordsOf(thrown).what }))
              }
            >
              {m.categories_export()}
            </Button>
          )}
          {(view === 'periksa' || view === 'kunjungi') && rows.length > 0 && (
            <Button
              variant="default"
              leftSection={<IconPrinter size={18} aria-hidden="true" />}
              onClick={() => void navigate({ to: '/data/kategori/formulir', search: { tampak: view, ...filters } })}
            >
              {m.categories_forms()}
            </Button>
          )}
          {mayMany && (
            <Button leftSection={<IconChecks size={18} aria-hidden="true" />} onClick={() => setMany(true)}>
              {m.categories_many()}
            </Button>
          )}
        </>
      }
    >
      <CandidateFilters place={place} go={go} />
      <SearchedNote within={within} />
      {data === undefined && (error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />)}
      {data !== undefined && (
        <CandidateTable
          view={view}
          rows={rows}
          stale={isPlaceholderData}
          open={open}
          onOpen={openNext}
          except={mayMany ? { ids: except, onChange: (ids) => setLeft({ key, ids }) } : undefined}
          empty={<NothingHere />}
          foot={
            <NextPage
              onFirst={after === undefined ? undefined : () => go({ tampak: view, ...filters })}
              onNext={data.next === null ? undefined : () => go({ tampak: view, ...filters, setelah: data.next ?? '' })}
              busy={isPlaceholderData}
            />
          }
        />
      )}
      {view === 'periksa' && <UntoldCategories />}
      {opened !== undefined && (
        <CandidatePanel
          key={opened.id}
          candidate={opened}
          onClose={() => openNext(undefined)}
          onDone={() => openNext(rows[rows.indexOf(opened) + 1]?.id)}
        />
      )}
      {many && category !== undefined && within !== undefined && (
        <ManyDialog question={{ category, within, except }} onClose={() => setMany(false)} />
      )}
    </Page>
  )
}
