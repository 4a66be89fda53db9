import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { StaleHouse } from '#domain/freshness/house.ts'
import { recheckResults } from '#domain/freshness/recheck.rules.ts'
import { m } from '#messages'
import { NextPage } from '../design/data/NextPage.tsx'
import { Page } from '../design/frame/Page.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { PaperForm, PaperForms } from '../design/work/PaperForms.tsx'
import { ageWords, placeWords, relationWord, shownName } from '../people/person.words.ts'
import { formatDate } from '../platform/format.ts'
import { type FreshnessPlace, freshnessPlaceIn } from './freshness-place.ts'
import { housesQuery } from './freshness.queries.ts'
import { houseWords, kindName, resultWords } from './freshness.words.ts'

const route = getRouteApi('/office/data/kesegaran/$bagian')

/** A form for each family of the queue: printed, filled in at the door by whoever has no phone, keyed from the list afterwards. */
export function HouseFormsPage() {
  const search = route.useSearch()
  const place = useMemo(() => freshnessPlaceIn({ ...search }), [search])
  const navigate = useNavigate()
  const { setelah: after, ...filters } = place
  const { data, error, refetch, isPlaceholderData } = useQuery(housesQuery(place))
  const go = (next: FreshnessPlace) =>
    void navigate({ to: '/data/kesegaran/$bagian', params: { bagian: 'formulir' }, search: next })

  return (
    <Page
      title={m.freshness_forms()}
      meaning={m.freshness_forms_meaning()}
      crumbs={[
        { label: m.freshness_title(), to: '/data/kesegaran' },
        { label: m.freshness_queue(), to: '/data/kesegaran/periksa' },
      ]}
      actions={
        <Button leftSection={<IconPrinter size={18} aria-hidden="true" />} onClick={() => window.print()}>
          {m.freshness_print()}
        </Button>
      }
    >
      {data === undefined && (error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />)}
      {data?.rows.length === 0 && (
        <EmptyState drawing="road" title={m.freshness_none()}>
          {m.freshness_none_meaning()}
        </EmptyState>
      )}
      {data !== undefined && data.rows.length > 0 && (
        <PaperForms label={m.freshness_forms()}>
          {data.rows.map((house) => (
            <HouseForm key={house.id} house={house} />
          ))}
        </PaperForms>
      )}
      {data !== undefined && (
        <NextPage
          onFirst={after === undefined ? undefined : () => go(filters)}
          onNext={data.next === null ? undefined : () => go({ ...filters, setelah: data.next ?? '' })}
          busy={isPlaceholderData}
        />
      )}
    </Page>
  )
}

function HouseForm({ house }: { house: StaleHouse }) {
  const { address, neighbourhood, place, kinds, knownAsOf, members } = house
  return (
    <PaperForm
      title={houseWords(house)}
      about={[
        [address, neighbourhood, placeWords(place)].filter(Boolean).join(' · '),
        m.freshness_forms_why({ kinds: kinds.map(kindName).join(', ').toLocaleLowerCase(), date: formatDate(knownAsOf) }),
      ]}
      checksLabel={m.freshness_forms_members()}
      checks={[
        ...members.map(({ id, name, relation, birthDate, occupation }) => ({
          key: id as string,
          words: [
            shownName(name),
            relation === null ? undefined : relationWord(relation).toLocaleLowerCase(),
            birthDate === null ? undefined : ageWords(birthDate),
            occupation,
          ]
            .filter(Boolean)
            .join(', '),
        })),
        { key: 'here', words: m.freshness_forms_here() },
      ]}
      outcomes={recheckResults.map((value) => ({ key: value, words: resultWords[value]() }))}
      lines={[m.freshness_visited_on(), m.freshness_forms_visitor(), m.freshness_what_differs()]}
    />
  )
}
