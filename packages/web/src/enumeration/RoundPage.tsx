import { Button } from '@mantine/core'
import { IconPencil, IconScan } from '@tabler/icons-react'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { sumOf } from '#domain/enumeration/round.rules.ts'
import type { Round, VillageProgress } from '#domain/enumeration/round.ts'
import { m } from '#messages'
import { BigFacts } from '../design/data/BigFacts.tsx'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { QueueProgress } from '../design/data/QueueProgress.tsx'
import { Tag, Tags } from '../design/data/Tag.tsx'
import { Page } from '../design/frame/Page.tsx'
import { Stacked } from '../design/frame/Split.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { categoryName } from '../people/person.words.ts'
import { formatDate, formatNumber } from '../platform/format.ts'
import { stateWords, visitedWords } from './enumeration.words.ts'
import { KnownRound, roundCrumbs } from './KnownRound.tsx'
import { MoveRound } from './MoveRound.tsx'
import { RecheckSheet } from './RecheckSheet.tsx'

const route = getRouteApi('/office/pendataan/$id')

/** One round for whoever leads it: what is done in each village, and whether it can be relied on. */
export function RoundPage() {
  return <KnownRound id={route.useParams().id}>{(round) => <OneRound round={round} />}</KnownRound>
}

function OneRound({ round }: { round: Round }) {
  const navigate = useNavigate()
  const { id, name, place, categories, from, to, state, villages } = round
  const all = sumOf(villages.map(({ progress }) => progress))
  return (
    <Page
      title={name}
      meaning={`${place.name} · ${formatDate(from)} – ${formatDate(to)}`}
      crumbs={roundCrumbs()}
      beside={<StatusMark tone={stateWords[state].tone}>{stateWords[state].words()}</StatusMark>}
      actions={
        <>
          {state !== 'planned' && (
            <Button
              variant="default"
              leftSection={<IconScan size={18} aria-hidden="true" />}
              onClick={() => void navigate({ to: '/pendataan/$id/pindaian', params: { id }, search: {} })}
            >
              {m.enumeration_scans()}
            </Button>
          )}
          {state !== 'closed' && (
            <>
              <Button
                variant="default"
                leftSection={<IconPencil size={18} aria-hidden="true" />}
                onClick={() => void navigate({ to: '/pendataan/$id/ubah', params: { id } })}
              >
                {m.enumeration_change()}
              </Button>
              <MoveRound round={round} />
            </>
          )}
        </>
      }
    >
      <Stacked>
        <Tags label={m.enumeration_categories()}>
          {categories.map((code) => (
            <Tag key={code}>{categoryName(code)}</Tag>
          ))}
        </Tags>
        <BigFacts
          facts={[
            { label: m.enumeration_waiting(), value: formatNumber(all.waiting) },
            { label: m.enumeration_visited(), value: formatNumber(all.visited) },
            { label: m.enumeration_found(), value: formatNumber(all.found) },
            { label: m.enumeration_not_found_people(), value: formatNumber(all.notFound) },
            { label: m.enumeration_new_people(), value: formatNumber(all.newPeople) },
          ]}
        />
        <DataTable
          caption={m.enumeration_villages()}
          columns={columns(round)}
          rows={villages}
          keyOf={({ place: village }) => village.code}
          total={villages.length}
        />
        {state !== 'planned' && <RecheckSheet round={round} />}
      </Stacked>
    </Page>
  )
}

const columns = ({ id, state }: Round): Column<VillageProgress>[] => [
  {
    key: 'village',
    title: m.enumeration_village(),
    cell: ({ place }) =>
      state === 'planned' ? (
        place.name
      ) : (
        <Link to="/pendataan/$id/kunjungan" params={{ id }} search={{ desa: place.code }}>
          {place.name}
        </Link>
      ),
  },
  {
    key: 'who',
    title: m.enumeration_enumerator(),
    cell: ({ enumerator }) => enumerator?.name ?? <StatusMark tone="waiting">{m.enumeration_nobody_yet()}</StatusMark>,
  },
  {
    key: 'progress',
    title: m.enumeration_progress(),
    width: '15rem',
    cell: ({ progress }) => (
      <QueueProgress done={progress.visited} total={progress.visited + progress.waiting} words={visitedWords(progress)} />
    ),
  },
  {
    key: 'late',
    title: m.enumeration_course(),
    cell: ({ late, progress }) =>
      late ? (
        <StatusMark tone="harm">{m.enumeration_late()}</StatusMark>
      ) : progress.waiting === 0 && progress.visited > 0 ? (
        <StatusMark tone="done">{m.enumeration_all_done()}</StatusMark>
      ) : (
        ''
      ),
  },
  { key: 'found', title: m.enumeration_found(), align: 'end', cell: ({ progress }) => formatNumber(progress.found) },
  {
    key: 'expected',
    title: m.enumeration_expected(),
    align: 'end',
    cell: ({ expected }) => (expected === null ? '–' : formatNumber(expected)),
  },
  {
    key: 'notFound',
    title: m.enumeration_not_found_people(),
    align: 'end',
    cell: ({ progress }) => formatNumber(progress.notFound),
  },
  { key: 'notMet', title: m.enumeration_not_met(), align: 'end', cell: ({ progress }) => formatNumber(progress.notMet) },
  { key: 'new', title: m.enumeration_new_people(), align: 'end', cell: ({ progress }) => formatNumber(progress.newPeople) },
]
