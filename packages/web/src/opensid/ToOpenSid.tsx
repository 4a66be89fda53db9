import { Button, Group, NativeSelect } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OpenSidSheetAsk } from '#domain/opensid/opensid.api.ts'
import type { OpenSidFile } from '#domain/opensid/opensid-file.ts'
import { daysAfter, LocalDate } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import { Sheet } from '../design/frame/Sheet.tsx'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { DateField } from '../design/work/DateField.tsx'
import { FieldGrid } from '../design/work/FieldGrid.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { today } from '../platform/today.ts'
import { aidsQuery, saveSheet } from './opensid.queries.ts'

const lately = 90

/** What goes back: deciles by family card, participants of an aid, residents who were changed here. */
export function ToOpenSid({ file }: { file: OpenSidFile }) {
  const { data: aids } = useQuery(aidsQuery(file.id))
  const programmes = [...new Set((aids?.rows ?? []).map(({ programme }) => programme))]
  const [programme, setProgramme] = useState<string>()
  const [since, setSince] = useState<string>(daysAfter(today(), -lately))
  const day = LocalDate.safeParse(since)
  const saving = useMutation({ mutationFn: (ask: OpenSidSheetAsk) => saveSheet(file.id, ask) })
  const save = (ask: OpenSidSheetAsk) => !saving.isPending && saving.mutate(ask)
  const chosen = programme ?? programmes[0]
  return (
    <Sheet title={m.opensid_back()}>
      <FormStack>
        <p>{m.opensid_back_meaning()}</p>
        <Group>
          <Button variant="default" loading={saving.isPending} onClick={() => save({ sheet: 'deciles' })}>
            {m.opensid_get_deciles()}
          </Button>
        </Group>
        <FieldGrid title={m.opensid_participants()}>
          {chosen === undefined ? (
            <p>{m.opensid_no_aid()}</p>
          ) : (
            <>
              <NativeSelect
                label={m.opensid_aid()}
                value={chosen}
                data={programmes}
                onChange={(event) => setProgramme(event.currentTarget.value)}
              />
              <Group align="flex-end">
                <Button
                  variant="default"
                  loading={saving.isPending}
                  onClick={() => save({ sheet: 'participants', programme: chosen })}
                >
                  {m.opensid_get_participants()}
                </Button>
              </Group>
            </>
          )}
        </FieldGrid>
        <FieldGrid title={m.opensid_residents()}>
          <DateField
            label={m.opensid_since()}
            value={since}
            onChange={setSince}
            error={day.success ? undefined : m.opensid_since_wrong()}
          />
          <Group align="flex-end">
            <Button
              variant="default"
              disabled={!day.success}
              loading={saving.isPending}
              onClick={() => day.success && save({ sheet: 'residents', since: day.data })}
            >
              {m.opensid_get_residents()}
            </Button>
          </Group>
        </FieldGrid>
        {saving.error !== null && <ProblemNotice problem={saving.error} />}
      </FormStack>
    </Sheet>
  )
}
