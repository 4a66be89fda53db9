import { Button, Group } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Month } from '#domain/platform/period.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { monthsBetween } from '#domain/programmes/month-span.ts'
import type { Programme } from '#domain/programmes/programme.ts'
import { m } from '#messages'
import { FilterChips } from '../../design/data/FilterChips.tsx'
import { Dialog } from '../../design/frame/Dialog.tsx'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { today } from '../../platform/today.ts'
import { RegionPicker } from '../../regions/RegionPicker.tsx'
import { monthWords } from '../edit/ProgrammeFields.tsx'
import { sendListDraft } from '../programmes.queries.ts'

/** For which months and where; the rule is then run as long work. */
export function MakeList({ programme, onClose }: { programme: Programme; onClose: () => void }) {
  const running = monthsBetween(programme.firstMonth, programme.lastMonth)
  const [months, setMonths] = useState<Month[]>(() => quarterAround(running, today()))
  const [region, setRegion] = useState<RegionCode | null>(programme.owner)
  const client = useQueryClient()
  const navigate = useNavigate()
  const making = useMutation({
    mutationFn: (asked: { region: RegionCode; months: Month[] }) => sendListDraft(client, programme.id, asked),
    onSuccess: ({ id }) => void navigate({ to: '/program/daftar/$id', params: { id } }),
  })
  const ready = months.length > 0 && region !== null

  return (
    <Dialog title={m.programmes_make_list()} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (ready && !making.isPending) making.mutate({ region, months })
        }}
      >
        <FormStack>
          <p>{m.programmes_which_months()}</p>
          <FilterChips
            label={m.programmes_months()}
            choices={running.map((value) => ({ value, label: monthWords(value) }))}
            chosen={months}
            onChange={(chosen) => setMonths(running.filter((month) => chosen.includes(month)))}
          />
          <RegionPicker label={m.programmes_region()} value={region} onChange={setRegion} />
          <p>{m.programmes_make_list_means()}</p>
          {making.error !== null && <ProblemNotice problem={making.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {m.programmes_cancel()}
            </Button>
            <Button type="submit" disabled={!ready} loading={making.isPending}>
              {m.programmes_make_list()}
            </Button>
          </Group>
        </FormStack>
      </form>
    </Dialog>
  )
}

/** The running months of the present quarter; where there are none, the first three. */
function quarterAround(running: readonly Month[], day: string): Month[] {
  const quarter = Math.ceil(Number(day.slice(5, 7)) / 3)
  const now = running.filter(
    (month) => month.slice(0, 4) === day.slice(0, 4) && Math.ceil(Number(month.slice(5)) / 3) === quarter,
  )
  return now.length > 0 ? now : running.slice(0, 3)
}
