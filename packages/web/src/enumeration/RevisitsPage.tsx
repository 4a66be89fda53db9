import { Stack } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Revisit } from '#domain/enumeration/recheck.ts'
import { localDateIn } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { NextPage } from '../design/data/NextPage.tsx'
import { Page } from '../design/frame/Page.tsx'
import { SidePanel } from '../design/frame/SidePanel.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { announce } from '../design/state/notices.ts'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { ageWords, categoryName, placeWords, shownName } from '../people/person.words.ts'
import { formatDate } from '../platform/format.ts'
import { revisitsQuery, sendRevisit } from './enumeration.queries.ts'
import { nameAndAge } from './enumeration.words.ts'
import { roundCrumbs } from './KnownRound.tsx'
import { type RoundPlace, roundPlaceIn } from './round-place.ts'
import type { Finding } from './visit-form.ts'
import { VisitForm } from './VisitForm.tsx'

const route = getRouteApi('/office/pendataan/ulang')

/** Whom I visit a second time, without knowing what the first visitor found. */
export function RevisitsPage() {
  const search = route.useSearch()
  const { setelah: after, buka: open } = useMemo(() => roundPlaceIn({ ...search }), [search])
  const navigate = route.useNavigate()
  const { data, error, refetch, isPlaceholderData } = useQuery(revisitsQuery(after))
  const kept = after === undefined ? {} : { setelah: after }
  const go = (to: RoundPlace) => void navigate({ search: to, resetScroll: false })
  const opened = data?.rows.find(({ visit }) => visit === open)

  return (
    <Page title={m.enumeration_again()} meaning={m.enumeration_again_meaning()} crumbs={roundCrumbs()}>
      {data === undefined && (error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />)}
      {data !== undefined && (
        <DataTable
          caption={m.enumeration_again()}
          columns={columns()}
          rows={data.rows}
          stale={isPlaceholderData}
          keyOf={({ visit }) => visit}
          nameOf={({ person, category }) => m.categories_row({ name: nameAndAge(person), category: categoryName(category) })}
          openKey={open}
          onOpen={({ visit }) => go({ ...kept, buka: visit })}
          empty={
            <EmptyState drawing="road" title={m.enumeration_again_none()}>
              {m.enumeration_again_none_meaning()}
            </EmptyState>
          }
          foot={
            <NextPage
              onFirst={after === undefined ? undefined : () => go({})}
              onNext={data.next === null ? undefined : () => go({ setelah: data.next ?? '' })}
              busy={isPlaceholderData}
            />
          }
        />
      )}
      {opened !== undefined && <RevisitPanel key={opened.visit} revisit={opened} onClose={() => go(kept)} />}
    </Page>
  )
}

function RevisitPanel({ revisit, onClose }: { revisit: Revisit; onClose: () => void }) {
  const client = useQueryClient()
  const { person, category } = revisit
  const visiting = useMutation({
    mutationFn: (finding: Finding) => sendRevisit(client, revisit, finding),
    onSuccess() {
      announce({ tone: 'done', words: m.enumeration_again_recorded({ name: shownName(person.name) }) })
      onClose()
    },
  })
  return (
    <SidePanel title={shownName(person.name)} onClose={onClose}>
      <Stack gap="md">
        <p>
          {[
            person.birthDate === null ? undefined : ageWords(person.birthDate),
            person.address ?? undefined,
            placeWords(person.place),
          ]
            .filter(Boolean)
            .join(' · ')}
          {' · '}
          <Link to="/warga/$id" params={{ id: person.id }}>
            {m.categories_open_person()}
          </Link>
        </p>
        <h3>{categoryName(category)}</h3>
        <VisitForm
          category={category}
          person={person}
          busy={visiting.isPending}
          problem={visiting.error}
          onSave={(finding) => visiting.mutate(finding)}
        />
      </Stack>
    </SidePanel>
  )
}

const columns = (): Column<Revisit>[] => [
  {
    key: 'who',
    title: m.enumeration_who(),
    cell: ({ person }) => nameAndAge(person),
  },
  {
    key: 'where',
    title: m.enumeration_address(),
    cell: ({ person }) => [person.address, person.place.name].filter(Boolean).join(' · '),
  },
  { key: 'category', title: m.enumeration_category(), cell: ({ category }) => categoryName(category) },
  { key: 'round', title: m.enumeration_one(), cell: ({ round }) => round.name },
  { key: 'drawn', title: m.enumeration_drawn_on(), cell: ({ drawnAt }) => formatDate(localDateIn(new Date(drawnAt))) },
]
