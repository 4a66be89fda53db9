import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { RegionCode } from '#domain/platform/region-code.ts'
import { type Period, periodDays, type VillageStanding } from '#domain/proposals/calendar.ts'
import { fullName } from '#domain/regions/region.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../../design/data/DataTable.tsx'
import { ChipPanel } from '../../design/data/ChipPanel.tsx'
import { Deeds } from '../../design/data/Deeds.tsx'
import { Page } from '../../design/frame/Page.tsx'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { EmptyState } from '../../design/state/EmptyState.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { Notice } from '../../design/state/Notice.tsx'
import { PageSkeleton } from '../../design/state/Skeletons.tsx'
import { StatusMark } from '../../design/state/StatusMark.tsx'
import { TaskList, TaskRow } from '../../design/data/TaskRow.tsx'
import { placeWords } from '../../people/person.words.ts'
import { formatDate, formatNumber } from '../../platform/format.ts'
import { today } from '../../platform/today.ts'
import { RegionPicker } from '../../regions/RegionPicker.tsx'
import { regionQuery } from '../../regions/regions.queries.ts'
import { CalendarList } from './CalendarList.tsx'
import { dayWords } from './calendar.words.ts'
import { calendarQuery, calendarsQuery } from './calendar.queries.ts'
import { SetCalendar } from './SetCalendar.tsx'

const route = getRouteApi('/office/usulan/kalender')

/** The period under way, which villages are late for it, what will miss the cut-off; and the days that are set. */
export function CalendarPage() {
  const { wilayah }: Record<string, unknown> = route.useSearch()
  // The router reads 64.08 as a number.
  const place = RegionCode.safeParse(typeof wilayah === 'number' ? wilayah.toFixed(wilayah % 1 === 0 ? 0 : 2) : wilayah)
  const within = place.success ? place.data : undefined
  const navigate = route.useNavigate()
  const go = (code: RegionCode | null) => void navigate({ search: code === null ? {} : { wilayah: code } })
  const { data, error, refetch } = useQuery(calendarQuery(within))
  const { data: set } = useQuery(calendarsQuery)
  const region = useQuery({ ...regionQuery(within ?? ('ID' as RegionCode)), enabled: within !== undefined })
  const [setting, setSetting] = useState(false)
  if (data === undefined && error === null) return <PageSkeleton />

  return (
    <Page
      title={m.proposals_calendar()}
      meaning={m.proposals_calendar_meaning()}
      crumbs={[{ label: m.proposals_title(), to: '/usulan' }]}
      actions={
        (set?.mayPropose.length ?? 0) > 0 && <Button onClick={() => setSetting(true)}>{m.proposals_calendar_set()}</Button>
      }
    >
      <div>
        <ChipPanel
          label={m.proposals_region()}
          chosen={within === undefined ? undefined : region.data === undefined ? within : fullName(region.data)}
          onClear={() => go(null)}
        >
          {(close) => (
            <RegionPicker
              inline
              label={m.proposals_region()}
              value={within ?? null}
              onChange={(code) => {
                go(code)
                if (code !== null) close()
              }}
            />
          )}
        </ChipPanel>
      </div>
      {data === undefined ? (
        <LoadFailed problem={error} retry={() => void refetch()} />
      ) : (
        <>
          {data.period !== null && <PeriodSheet period={data.period} />}
          <Sheet title={m.proposals_calendar_counts()}>
            <Deeds
              label={m.proposals_calendar_counts()}
              deeds={[
                { key: 'late', count: data.counted.late, words: m.proposals_calendar_late(), tone: 'waiting' },
                { key: 'miss', count: data.counted.willMiss, words: m.proposals_calendar_miss(), tone: 'harm' },
                { key: 'village', count: data.counted.atVillage, words: m.proposals_calendar_at_village() },
                { key: 'regency', count: data.counted.atRegency, words: m.proposals_calendar_at_regency() },
                { key: 'ready', count: data.counted.ready, words: m.proposals_calendar_ready() },
              ]}
            />
          </Sheet>
          <DataTable
            caption={m.proposals_calendar_villages()}
            columns={columns()}
            rows={data.villages}
            total={data.counted.villages}
            keyOf={({ village }) => village.code}
            empty={<EmptyState drawing="desk" title={m.proposals_calendar_none()} />}
          />
        </>
      )}
      {set !== undefined && <CalendarList rows={set.rows} />}
      {setting && set !== undefined && <SetCalendar regions={set.mayPropose} onClose={() => setSetting(false)} />}
    </Page>
  )
}

function PeriodSheet({ period }: { period: Period }) {
  const now = today()
  const next = periodDays.find((day) => period[day] >= now)
  return (
    <Sheet title={m.proposals_period({ from: formatDate(period.opens), until: formatDate(period.cutOff) })}>
      {period.unverified && <Notice tone="waiting">{m.proposals_period_unverified()}</Notice>}
      <TaskList label={m.proposals_calendar()}>
        {periodDays.map((day) => (
          <TaskRow
            key={day}
            title={dayWords[day]()}
            detail={formatDate(period[day])}
            mark={
              <StatusMark tone={period[day] < now ? 'done' : day === next ? 'waiting' : 'idle'}>
                {period[day] < now ? m.proposals_day_over() : day === next ? m.proposals_day_next() : m.proposals_step_later()}
              </StatusMark>
            }
          />
        ))}
      </TaskList>
      <p>{m.proposals_period_after()}</p>
    </Sheet>
  )
}

const columns = (): readonly Column<VillageStanding>[] => [
  { key: 'village', title: m.proposals_place(), cell: ({ village }) => placeWords(village) },
  {
    key: 'late',
    title: m.proposals_state(),
    cell: ({ late, period }) => (
      <StatusMark tone={late ? 'harm' : 'done'}>
        {late ? m.proposals_village_late({ date: formatDate(period.meetingsUntil) }) : m.proposals_village_in_time()}
      </StatusMark>
    ),
  },
  { key: 'at', title: m.proposals_calendar_col_village(), align: 'end', cell: ({ atVillage }) => formatNumber(atVillage) },
  { key: 'regency', title: m.proposals_calendar_col_regency(), align: 'end', cell: ({ atRegency }) => formatNumber(atRegency) },
  { key: 'ready', title: m.proposals_calendar_col_ready(), align: 'end', cell: ({ ready }) => formatNumber(ready) },
  { key: 'miss', title: m.proposals_calendar_col_miss(), align: 'end', cell: ({ willMiss }) => formatNumber(willMiss) },
]
