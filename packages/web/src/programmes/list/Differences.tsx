import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { differenceKinds, type ProgrammeList } from '#domain/programmes/list.ts'
import { m } from '#messages'
import { Deeds } from '../../design/data/Deeds.tsx'
import { Unfold } from '../../design/data/Verdicts.tsx'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { Stacked } from '../../design/frame/Split.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { CardSkeleton } from '../../design/state/Skeletons.tsx'
import { StatusMark } from '../../design/state/StatusMark.tsx'
import { formatNumber } from '../../platform/format.ts'
import { differenceWords, standingWords } from '../programme.words.ts'
import { differencesQuery } from '../programmes.queries.ts'
import { exampleName } from '../rule/TrialResult.tsx'

/** Who of a frozen list would stand otherwise by the facts of today. The list itself stays as it was frozen. */
export function Differences({ list }: { list: ProgrammeList }) {
  const { data, error, refetch } = useQuery(differencesQuery(list.id, list.version))
  const total = Object.values(data?.counts ?? {}).reduce((sum, count) => sum + count, 0)
  return (
    <Sheet
      title={m.programmes_since_frozen()}
      beside={data !== undefined && total === 0 && <StatusMark tone="done">{m.programmes_nothing_changed()}</StatusMark>}
    >
      {data === undefined ? (
        error === null ? (
          <CardSkeleton lines={2} />
        ) : (
          <LoadFailed problem={error} retry={() => void refetch()} compact />
        )
      ) : total === 0 ? (
        <p>{m.programmes_nothing_changed_means()}</p>
      ) : (
        <Stacked>
          <Deeds
            label={m.programmes_since_frozen()}
            deeds={differenceKinds
              .filter((kind) => (data.counts[kind] ?? 0) > 0)
              .map((kind) => ({
                key: kind,
                count: data.counts[kind] ?? 0,
                words: differenceWords[kind](),
                tone: 'waiting' as const,
              }))}
          />
          <Unfold line={m.programmes_who_differs({ n: formatNumber(data.rows.length) })}>
            <ul>
              {data.rows.map(({ beneficiary, name, kind, standing, place }) => (
                <li key={beneficiary}>
                  <Link to="/program/daftar/$id" params={{ id: list.id }} search={{ tampak: standing, anggota: beneficiary }}>
                    {exampleName(name, list.programme.subject)}
                  </Link>
                  , {place.name} ({standingWords[standing]()}): {differenceWords[kind]()}
                </li>
              ))}
            </ul>
          </Unfold>
          <p>{m.programmes_differences_mean()}</p>
        </Stacked>
      )}
    </Sheet>
  )
}
