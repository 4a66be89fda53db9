import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { sheetFaults } from '#domain/opensid/file.rules.ts'
import { LocalDate } from '#domain/platform/local-date.ts'
import { levelOf, type RegionCode } from '#domain/platform/region-code.ts'
import { m } from '#messages'
import { useSession } from '../access/session.queries.ts'
import { Sheet } from '../design/frame/Sheet.tsx'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { DateField } from '../design/work/DateField.tsx'
import { FieldGrid } from '../design/work/FieldGrid.tsx'
import { FilePick } from '../design/work/FilePick.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { today } from '../platform/today.ts'
import { reachOf } from '../regions/reach.ts'
import { RegionPicker } from '../regions/RegionPicker.tsx'
import { sendSheet } from './opensid.queries.ts'

/** Which village, of which day; then the file, which is sent as it is picked. */
export function SendSheet() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { roots } = reachOf(useSession())
  const [own] = roots
  const [village, setVillage] = useState<RegionCode | null>(
    roots.length === 1 && own !== undefined && levelOf(own.code) === 'village' ? own.code : null,
  )
  const [asOf, setAsOf] = useState<string>(today())
  const [tried, setTried] = useState(false)
  const day = LocalDate.safeParse(asOf)
  const isDayWrong = !day.success || sheetFaults(day.data, today()).length > 0
  const sending = useMutation({
    mutationFn: ({ file, ...query }: { village: RegionCode; asOf: LocalDate; file: File }) => sendSheet(client, query, file),
    onSuccess: ({ id }) => navigate({ to: '/usulan/opensid/$id', params: { id } }),
  })
  function send(file: File) {
    setTried(true)
    if (village !== null && day.success && !isDayWrong && !sending.isPending) sending.mutate({ village, asOf: day.data, file })
  }

  return (
    <Sheet title={m.opensid_send()}>
      <FormStack>
        <p>{m.opensid_send_meaning()}</p>
        <FieldGrid title={m.opensid_of_which()}>
          <RegionPicker
            onlyVillages
            label={m.opensid_village()}
            value={village}
            onChange={setVillage}
            error={tried && village === null ? m.opensid_village_missing() : undefined}
          />
          <DateField
            label={m.opensid_as_of()}
            value={asOf}
            onChange={setAsOf}
            error={isDayWrong ? m.opensid_as_of_wrong() : undefined}
          />
        </FieldGrid>
        <FilePick
          label={m.opensid_pick_file()}
          hint={m.opensid_pick_hint()}
          accept=".xlsx,.csv"
          disabled={sending.isPending}
          onPick={send}
        />
        {sending.error !== null && <ProblemNotice problem={sending.error} />}
      </FormStack>
    </Sheet>
  )
}
