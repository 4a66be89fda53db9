import { useState } from 'react'
import { m } from '#messages'
import { Balance } from '../design/data/Balance.tsx'
import { CountBars } from '../design/data/CountBars.tsx'
import { DataTable } from '../design/data/DataTable.tsx'
import { Facts } from '../design/data/Facts.tsx'
import { FaultList } from '../design/data/FaultList.tsx'
import { FilterChips } from '../design/data/FilterChips.tsx'
import { KeyFigure } from '../design/data/KeyFigure.tsx'
import { MaskedNumber } from '../design/data/MaskedNumber.tsx'
import { NextPage } from '../design/data/NextPage.tsx'
import { PickList } from '../design/data/PickList.tsx'
import { QueueProgress } from '../design/data/QueueProgress.tsx'
import { MarkedLetters, SideBySide } from '../design/data/SideBySide.tsx'
import { TaskList, TaskRow } from '../design/data/TaskRow.tsx'
import { Specimen } from '../design/frame/SpecimenFrame.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { formatDate, formatLarge, formatNumber } from '../platform/format.ts'
import { bars, faults, people, picks, type Sample } from './samples.ts'

const nothing = () => {}

export function DataSpecimens() {
  const [open, setOpen] = useState<string>()
  const [revealed, setRevealed] = useState<string>()
  const [chosen, setChosen] = useState<string[]>(['lansia'])
  const [bar, setBar] = useState<string>()

  return (
    <>
      <Specimen name="DataTable" wide>
        <DataTable
          caption={m.gallery_people()}
          total={20_184}
          rows={people}
          keyOf={(row) => row.id}
          nameOf={(row) => row.name}
          openKey={open}
          onOpen={(row) => setOpen(row.id)}
          columns={[
            { key: 'name', title: m.gallery_name(), cell: (row: Sample) => row.name },
            { key: 'born', title: m.gallery_born(), cell: (row) => formatDate(row.born) },
            { key: 'village', title: m.gallery_village(), cell: (row) => row.village },
            { key: 'decile', title: m.gallery_decile(), align: 'end', cell: (row) => row.decile },
            { key: 'state', title: m.gallery_state(), cell: (row) => <StatusMark tone={row.tone}>{row.state()}</StatusMark> },
          ]}
          tools={
            <FilterChips
              label={m.gallery_filter()}
              chosen={chosen}
              onChange={setChosen}
              choices={[
                { value: 'lansia', label: m.gallery_elderly(), count: formatNumber(1204) },
                { value: 'anak', label: m.gallery_child(), count: formatNumber(318) },
              ]}
            />
          }
          foot={<NextPage onNext={nothing} />}
        />
      </Specimen>
      <Specimen name="SideBySide" wide>
        <SideBySide
          caption={m.gallery_people()}
          head={m.gallery_name()}
          first="1"
          second="2"
          rows={people.slice(0, 3).map(({ id, name, village }, at) => ({
            key: id,
            label: m.gallery_village(),
            standing: (['differs', 'same', 'unknown'] as const)[at] ?? 'same',
            word: m.gallery_state(),
            first: (
              <MarkedLetters
                word={m.gallery_state()}
                parts={[
                  { text: name.slice(0, 3), differs: true },
                  { text: name.slice(3), differs: false },
                ]}
              />
            ),
            second: village,
          }))}
        />
      </Specimen>
      <Specimen name="Balance">
        <Balance
          label={m.gallery_state()}
          against="−"
          for="+"
          weights={[9, 2, -5].map((weight, at) => ({
            key: String(at),
            label: m.gallery_name(),
            words: m.gallery_village(),
            weight,
            strength: formatNumber(weight),
          }))}
        />
      </Specimen>
      <Specimen name="QueueProgress">
        <QueueProgress done={12} total={230} words="12 / 230" />
      </Specimen>
      <Specimen name="DataTable · empty">
        <DataTable
          caption={m.gallery_people()}
          total={0}
          rows={[]}
          keyOf={() => ''}
          columns={[]}
          empty={<EmptyState compact drawing="search" title={m.gallery_nobody()} />}
        />
      </Specimen>
      <Specimen name="KeyFigure">
        <KeyFigure
          label={m.gallery_reached()}
          value={formatLarge(4_120_000)}
          unit={m.gallery_persons()}
          share={0.62}
          target={formatLarge(6_600_000)}
          series={[12, 18, 17, 24, 31, 29, 38, 44]}
          source="DTSEN · 2026-Q3"
        />
        <KeyFigure label={m.gallery_open_cases()} value={formatNumber(312)} />
      </Specimen>
      <Specimen name="CountBars">
        <CountBars label={m.gallery_faults()} bars={bars()} chosen={bar} onChoose={setBar} />
      </Specimen>
      <Specimen name="Facts, MaskedNumber">
        <MaskedNumber
          label="NIK"
          masked="640899••••••0001"
          revealed={revealed}
          onReveal={() => setRevealed('6408994107520001')}
        />
        <Facts
          facts={[
            { label: m.gallery_village(), value: 'Sangatta Utara', source: 'DTSEN · 2026-Q3' },
            { label: m.gallery_decile(), value: '2', source: 'DTSEN · 2026-Q1', stale: true },
          ]}
        />
      </Specimen>
      <Specimen name="FaultList">
        <FaultList faults={faults()} />
      </Specimen>
      <Specimen name="TaskRow">
        <TaskList label={m.home_waiting()}>
          <TaskRow
            title={m.gallery_task()}
            detail={m.gallery_task_detail()}
            mark={<StatusMark tone="waiting">{m.tasks_queued()}</StatusMark>}
          />
          <TaskRow title={m.gallery_task()} mark={<StatusMark tone="harm">{m.tasks_failed()}</StatusMark>} />
        </TaskList>
      </Specimen>
      <Specimen name="PickList">
        <PickList title={m.access_demo_title()} meaning={m.access_demo_meaning()} groups={picks} onPick={nothing} />
      </Specimen>
    </>
  )
}
