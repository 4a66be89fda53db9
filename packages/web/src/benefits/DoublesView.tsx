import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BenefitCode } from '#domain/settings/benefit-code.ts'
import { type BenefitDouble, doubleStates } from '#domain/benefits/double.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { FilterChips } from '../design/data/FilterChips.tsx'
import { NextPage } from '../design/data/NextPage.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { placeWords } from '../people/person.words.ts'
import { formatDate } from '../platform/format.ts'
import { type KindName, useKindName } from '../settings/use-kind-name.ts'
import { levelWords, stateWords, verdictWords, whoWords } from './benefit.words.ts'
import { type BenefitsPlace, listedVerdicts } from './benefits-place.ts'
import { doublesQuery, fetchDoubles, matrixQuery } from './benefits.queries.ts'
import { DoublePanel } from './DoublePanel.tsx'
import { DownloadList } from './DownloadList.tsx'

type Go = (place: BenefitsPlace) => void

/** Doubles as the last search found them; one opens beside the list to be answered. */
export function DoublesView({ place, go }: { place: BenefitsPlace; go: Go }) {
  const { data, error, refetch, isPlaceholderData } = useQuery(doublesQuery(place))
  const kindName = useKindName()
  const [open, setOpen] = useState<string>()
  if (data === undefined) return error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />
  const { setelah, ...others } = place
  const chosen = data.rows.find(({ id }) => id === open)
  return (
    <>
      <DataTable
        caption={m.benefits_view_doubles()}
        columns={columns(kindName)}
        rows={data.rows}
        stale={isPlaceholderData}
        keyOf={({ id }) => id}
        nameOf={(one) => m.benefits_open_double({ name: whoWords(one) })}
        openKey={open}
        onOpen={({ id }) => setOpen(id)}
        tools={
          <>
            <Filters place={place} go={go} />
            <DownloadList fetch={(format) => fetchDoubles(place, format)} />
          </>
        }
        empty={
          <EmptyState compact drawing="folder" title={m.benefits_no_doubles()}>
            {m.benefits_no_doubles_meaning()}
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
      {chosen !== undefined && <DoublePanel key={chosen.id} double={chosen} onClose={() => setOpen(undefined)} />}
    </>
  )
}

function Filters({ place, go }: { place: BenefitsPlace; go: Go }) {
  const { setelah: _, keadaan = 'open', putusan, bantuan, ...others } = place
  const kindName = useKindName()
  const matrix = useQuery({ ...matrixQuery, enabled: usePermitted('programmes.read') })
  const filter = (over: Partial<Pick<BenefitsPlace, 'keadaan' | 'putusan' | 'bantuan'>>) => {
    const next = { keadaan, putusan, bantuan, ...over }
    go({
      ...others,
      ...(next.keadaan !== 'open' && { keadaan: next.keadaan }),
      ...(next.putusan !== undefined && { putusan: next.putusan }),
      ...(next.bantuan !== undefined && { bantuan: next.bantuan }),
    })
  }
  return (
    <>
      <FilterChips
        label={m.benefits_state()}
        choices={doubleStates.map((value) => ({ value, label: stateWords[value].word() }))}
        chosen={[keadaan]}
        onChange={(chosen) => filter({ keadaan: chosen.find((one) => one !== keadaan) ?? keadaan })}
      />
      <FilterChips
        label={m.benefits_verdict()}
        choices={listedVerdicts.map((value) => ({ value, label: verdictWords[value].word() }))}
        chosen={putusan === undefined ? [] : [putusan]}
        onChange={(chosen) => filter({ putusan: chosen.find((one) => one !== putusan) as 'look' })}
      />
      {matrix.data !== undefined && (
        <NativeSelect
          size="xs"
          aria-label={m.benefits_kind()}
          value={bantuan ?? ''}
          data={[
            { value: '', label: m.benefits_all_kinds() },
            ...matrix.data.kinds.map((kind) => ({ value: kind.code, label: kindName(kind) })),
          ]}
          onChange={({ currentTarget: { value } }) => filter({ bantuan: (value === '' ? undefined : value) as BenefitCode })}
        />
      )}
    </>
  )
}

function columns(kindName: KindName): readonly Column<BenefitDouble>[] {
  return [
    {
      key: 'who',
      title: m.benefits_who(),
      cell: whoWords,
    },
    { key: 'place', title: m.benefits_region(), cell: ({ place }) => placeWords(place) },
    {
      key: 'pair',
      title: m.benefits_pair(),
      cell: ({ one, other, level }) => `${kindName(one)} + ${kindName(other)} · ${levelWords[level]()}`,
    },
    {
      key: 'verdict',
      title: m.benefits_verdict(),
      cell: ({ verdict }) => <StatusMark tone={verdictWords[verdict].tone}>{verdictWords[verdict].word()}</StatusMark>,
    },
    { key: 'found', title: m.benefits_found(), cell: ({ foundOn }) => formatDate(foundOn) },
  ]
}
