import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { poorestDeciles } from '#domain/benefits/unreached.rules.ts'
import type { Unreached } from '#domain/benefits/double.ts'
import { needCategories } from '#domain/people/need-categories.ts'
import type { NeedCode } from '#domain/people/need-category.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { FilterChips } from '../design/data/FilterChips.tsx'
import { NextPage } from '../design/data/NextPage.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { categoryName, placeWords } from '../people/person.words.ts'
import { formatDate, formatNumber } from '../platform/format.ts'
import { whoWords } from './benefit.words.ts'
import type { BenefitsPlace } from './benefits-place.ts'
import { fetchUnreached, unreachedQuery } from './benefits.queries.ts'
import { DownloadList } from './DownloadList.tsx'

type Go = (place: BenefitsPlace) => void

const deciles = Array.from({ length: poorestDeciles }, (_, at) => String(at + 1))

/** Families with need whom nothing reaches, the poorest first; one opens as the page of its head. */
export function UnreachedView({ place, go }: { place: BenefitsPlace; go: Go }) {
  const navigate = useNavigate()
  const { data, error, refetch, isPlaceholderData } = useQuery(unreachedQuery(place))
  if (data === undefined) return error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />
  const { setelah, ...others } = place
  return (
    <DataTable
      caption={m.benefits_view_unreached()}
      columns={columns()}
      rows={data.rows}
      stale={isPlaceholderData}
      keyOf={({ id }) => id}
      nameOf={(one) => m.benefits_open_unreached({ name: whoWords(one) })}
      onOpen={({ person }) => person !== null && void navigate({ to: '/warga/$id', params: { id: person } })}
      tools={
        <>
          <Filters place={others} go={go} />
          <DownloadList fetch={(format) => fetchUnreached(place, format)} />
        </>
      }
      empty={
        <EmptyState compact drawing="folder" title={m.benefits_no_unreached()}>
          {m.benefits_no_unreached_meaning()}
        </EmptyState>
      }
      foot={
        <NextPage
          onFirst={setelah === undefined ? undefined : () => go(others)}
          onNext={data.next === null ? undefined : () => go({ ...others, setelah: data.next ?? '' })}
          busy={isPlaceholderData}
        />
      }
    />
  )
}

function Filters({ place: { desil, kebutuhan, ...others }, go }: { place: BenefitsPlace; go: Go }) {
  const chosen = desil === undefined ? [] : [String(desil)]
  const mayReadRestricted = usePermitted('people.read-restricted-need')
  const asked = needCategories.filter(({ sensitivity }) => mayReadRestricted || sensitivity !== 'restricted')
  return (
    <>
      <FilterChips
        label={m.benefits_decile()}
        choices={deciles.map((value) => ({ value, label: m.benefits_decile_of({ n: value }) }))}
        chosen={chosen}
        onChange={(now) => {
          const next = now.find((one) => !chosen.includes(one))
          go({ ...others, ...(kebutuhan && { kebutuhan }), ...(next !== undefined && { desil: Number(next) }) })
        }}
      />
      <NativeSelect
        size="xs"
        aria-label={m.benefits_need()}
        value={kebutuhan ?? ''}
        data={[
          { value: '', label: m.benefits_all_needs() },
          ...asked.map(({ code }) => ({ value: code as string, label: categoryName(code) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          go({
            ...others,
            ...(desil !== undefined && { desil }),
            ...(value !== '' && { kebutuhan: value as NeedCode }),
          })
        }
      />
    </>
  )
}

function columns(): readonly Column<Unreached>[] {
  return [
    {
      key: 'who',
      title: m.benefits_who(),
      cell: whoWords,
    },
    { key: 'place', title: m.benefits_region(), cell: ({ place }) => placeWords(place) },
    {
      key: 'decile',
      title: m.benefits_decile(),
      align: 'end',
      cell: ({ decile }) => (decile === null ? '–' : formatNumber(decile)),
    },
    {
      key: 'needs',
      title: m.benefits_needs(),
      cell: ({ needs }) => (needs.length === 0 ? '–' : needs.map(categoryName).join(', ')),
    },
    { key: 'members', title: m.benefits_members(), align: 'end', cell: ({ members }) => formatNumber(members) },
    { key: 'found', title: m.benefits_since_found(), cell: ({ foundOn }) => formatDate(foundOn) },
  ]
}
