import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Batch } from '#domain/intake/batch.ts'
import { type PlaceWay, placeWays } from '#domain/intake/places.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../../design/data/DataTable.tsx'
import { Facts } from '../../design/data/Facts.tsx'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { Notice } from '../../design/state/Notice.tsx'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { StatusMark } from '../../design/state/StatusMark.tsx'
import { formatNumber } from '../../platform/format.ts'
import { useBatchDeed } from '../batch-deed.ts'
import { placesQuery, sendPlaces } from '../intake.queries.ts'
import { PlaceAnswer } from './PlaceAnswer.tsx'
import { certaintyWords, wayWords, writtenPlace } from './place.words.ts'
import type { ReadClaim, SaidPlace } from './said-place.ts'

/** How the places of the file were read and how sure that is; what is doubtful can be put right, for this and the next files. */
export function PlacesSheet({ batch, mayImport }: { batch: Batch; mayImport: boolean }) {
  const { data, error, refetch } = useQuery(placesQuery(batch))
  const [said, setSaid] = useState<ReadonlyMap<string, SaidPlace>>(new Map())
  const [asked, setAsked] = useState<ReadClaim>()
  const saying = useBatchDeed(batch.id, () =>
    sendPlaces(
      batch,
      Array.from(said, ([claim, { code }]) => ({ claim, village: code })),
    ),
  )
  if (error !== null) return <LoadFailed compact problem={error} retry={() => void refetch()} />
  if (data === undefined || data.doubtful === 0) return null
  const editable = mayImport && batch.state === 'checked'

  return (
    <>
      <Sheet title={m.intake_places()}>
        <Facts facts={factsOf(data.ways)} />
      </Sheet>
      {(data.ways.unmapped ?? 0) > 0 && (
        <Notice tone="waiting" action={<Link to="/wilayah/kode-bps">{m.intake_codes_to_mapping()}</Link>}>
          {m.intake_places_unmapped({ n: formatNumber(data.ways.unmapped ?? 0) })}
        </Notice>
      )}
      <DataTable
        caption={m.intake_places_doubtful()}
        columns={columnsOf(said, editable ? setAsked : undefined)}
        rows={data.claims}
        keyOf={({ claim }) => claim}
        total={data.doubtful}
      />
      {saying.problem !== null && <ProblemNotice problem={saying.problem} />}
      {said.size > 0 && (
        <Notice
          tone="waiting"
          action={
            <Button size="xs" loading={saying.busy} onClick={() => saying.run()}>
              {m.intake_places_save({ n: formatNumber(said.size) })}
            </Button>
          }
        >
          {m.intake_places_save_meaning()}
        </Notice>
      )}
      {asked !== undefined && (
        <PlaceAnswer
          claim={asked}
          within={{ code: batch.regency.code, name: batch.regency.name }}
          onClose={() => setAsked(undefined)}
          onSay={(place) => {
            setSaid(new Map(said).set(asked.claim, place))
            setAsked(undefined)
          }}
        />
      )}
    </>
  )
}

function factsOf(ways: Partial<Record<PlaceWay, number>>) {
  return placeWays.flatMap((way) => {
    const n = ways[way] ?? 0
    return n === 0 ? [] : [{ label: wayWords[way].word(), value: formatNumber(n) }]
  })
}

function columnsOf(said: ReadonlyMap<string, SaidPlace>, ask: ((claim: ReadClaim) => void) | undefined): Column<ReadClaim>[] {
  const columns: Column<ReadClaim>[] = [
    { key: 'written', title: m.intake_place_written(), cell: writtenPlace },
    {
      key: 'taken',
      title: m.intake_place_taken(),
      cell: (claim) => said.get(claim.claim)?.name ?? takenWords(claim),
    },
    {
      key: 'way',
      title: m.intake_place_way(),
      cell: (claim) =>
        said.has(claim.claim) ? (
          <StatusMark tone="running">{m.intake_place_answered()}</StatusMark>
        ) : (
          <StatusMark tone={wayWords[claim.way].tone}>{certaintyWords(claim)}</StatusMark>
        ),
    },
    { key: 'rows', title: m.intake_rows(), align: 'end', cell: ({ rows }) => formatNumber(rows) },
  ]
  if (ask === undefined) return columns
  return [
    ...columns,
    {
      key: 'answer',
      title: m.intake_place_otherwise(),
      cell: (claim) => (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`${m.intake_place_otherwise()}: ${writtenPlace(claim)}`}
          onClick={() => ask(claim)}
        >
          {m.intake_place_otherwise()}
        </Button>
      ),
    },
  ]
}

function takenWords({ place, way }: ReadClaim): string {
  if (place !== null) return [place.name, ...place.within.slice(0, 2)].join(', ')
  return way === 'said' ? m.intake_place_not_ours() : m.intake_place_nowhere()
}
