import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { LikenessSummary } from '#domain/linkage/likeness.ts'
import { verdicts } from '#domain/linkage/verdict.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { FilterChips } from '../design/data/FilterChips.tsx'
import { NextPage } from '../design/data/NextPage.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { placeWords, shownName } from '../people/person.words.ts'
import { formatDate, formatInstant } from '../platform/format.ts'
import { judgedQuery } from './linkage.queries.ts'
import { shareWords, verdictWords } from './pair.words.ts'
import type { PairsPlace } from './pairs-place.ts'

/** Pairs that somebody has judged, by what was said of them. */
export function JudgedView({ place }: { place: PairsPlace }) {
  const navigate = useNavigate()
  const { data, error, refetch, isPlaceholderData } = useQuery(judgedQuery(place))
  const go = (search: PairsPlace) => void navigate({ to: '/data/ganda', search: { ...search, tampak: 'putusan' } })
  const { putusan = 'same', setelah, ...others } = place
  if (data === undefined) return error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />
  return (
    <DataTable
      caption={m.linkage_judged_pairs()}
      columns={columns()}
      rows={data.rows}
      stale={isPlaceholderData}
      keyOf={({ a, b }) => `${a.id} ${b.id}`}
      nameOf={({ a, b }) => m.linkage_pair({ a: shownName(a.name), b: shownName(b.name) })}
      onOpen={({ a, b }) => void navigate({ to: '/data/ganda/$a/$b', params: { a: a.id, b: b.id } })}
      tools={
        <FilterChips
          label={m.linkage_judged_state()}
          choices={verdicts.map((value) => ({ value, label: verdictWords[value]() }))}
          chosen={[putusan]}
          onChange={(chosen) => go({ ...others, putusan: chosen.find((one) => one !== putusan) ?? putusan })}
        />
      }
      empty={
        <EmptyState compact drawing="folder" title={m.linkage_judged_none()}>
          {m.linkage_judged_none_meaning()}
        </EmptyState>
      }
      foot={
        <NextPage
          onFirst={setelah === undefined ? undefined : () => go({ ...others, putusan })}
          onNext={data.next === null ? undefined : () => go({ ...others, putusan, setelah: data.next ?? '' })}
          busy={isPlaceholderData}
        />
      }
    />
  )
}

function columns(): readonly Column<LikenessSummary>[] {
  return [
    { key: 'a', title: m.linkage_first(), cell: ({ a }) => endWords(a) },
    { key: 'b', title: m.linkage_second(), cell: ({ b }) => endWords(b) },
    { key: 'probability', title: m.linkage_probability(), align: 'end', cell: ({ probability }) => shareWords(probability) },
    {
      key: 'by',
      title: m.linkage_judged_by(),
      cell: ({ judgedBy, judgedAt }) =>
        [judgedBy, judgedAt === null ? null : formatInstant(judgedAt)].filter(Boolean).join(' · '),
    },
  ]
}

function endWords({ name, birthDate, place }: LikenessSummary['a']): string {
  const who = birthDate === null ? shownName(name) : m.linkage_born_in({ name: shownName(name), born: formatDate(birthDate) })
  return `${who} · ${placeWords(place)}`
}
