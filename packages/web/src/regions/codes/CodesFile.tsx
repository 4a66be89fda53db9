import { Button, Group } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { BpsLine } from '#domain/regions/bps-codes.api.ts'
import { BpsCode } from '#domain/regions/region.ts'
import { m } from '#messages'
import { DataTable } from '../../design/data/DataTable.tsx'
import { Dialog } from '../../design/frame/Dialog.tsx'
import { Notice } from '../../design/state/Notice.tsx'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { StatusMark } from '../../design/state/StatusMark.tsx'
import { DateField } from '../../design/work/DateField.tsx'
import { FilePick } from '../../design/work/FilePick.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { formatNumber } from '../../platform/format.ts'
import { CodesRefused } from './CodesRefused.tsx'
import { codeFaultWords } from './code-fault.words.ts'
import { useCodesDeed } from './codes-deed.ts'
import { type CodeChange, sendCodesFile } from './codes.queries.ts'

/** Many codes from a file: first what it would change and what is wrong in it, then all that is sound at once. */
export function CodesFile({ regency, onClose }: { regency: RegionCode; onClose: () => void }) {
  const [since, setSince] = useState('')
  const reading = useMutation({ mutationFn: (file: File) => sendCodesFile(regency, file) })
  const saving = useCodesDeed(regency, onClose)
  const lines = reading.data?.lines ?? []
  const sound = lines.flatMap(changeOf)
  const day = since === '' ? null : LocalDate.safeParse(since).data

  return (
    <Dialog wide title={m.regions_codes_upload()} onClose={onClose}>
      <FormStack>
        {reading.data === undefined ? (
          <FilePick
            label={m.regions_codes_pick()}
            hint={m.regions_codes_pick_hint()}
            accept=".csv,.xlsx,.txt"
            disabled={reading.isPending}
            onPick={(file) => reading.mutate(file)}
          />
        ) : (
          <>
            <Notice>
              {m.regions_codes_read({
                n: formatNumber(sound.length),
                same: formatNumber(reading.data.same),
                faulty: formatNumber(lines.length - sound.length),
              })}
            </Notice>
            {lines.length > 0 && <Lines lines={lines} />}
            <DateField label={m.regions_since()} description={m.regions_since_hint()} value={since} onChange={setSince} />
          </>
        )}
        {reading.error !== null && <ProblemNotice problem={reading.error} />}
        <CodesRefused problem={saving.problem} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {m.regions_cancel()}
          </Button>
          <Button
            loading={saving.busy}
            disabled={sound.length === 0 || day === undefined}
            onClick={() => day !== undefined && saving.run({ codes: sound, validFrom: day })}
          >
            {m.regions_codes_apply({ n: formatNumber(sound.length) })}
          </Button>
        </Group>
      </FormStack>
    </Dialog>
  )
}

/** What is wrong stays out. */
function changeOf({ code, before, bpsCode, faults }: BpsLine): CodeChange[] {
  const given = BpsCode.safeParse(bpsCode)
  return faults.length > 0 || code === null || !given.success ? [] : [{ code, before, bpsCode: given.data }]
}

function Lines({ lines }: { lines: readonly BpsLine[] }) {
  return (
    <DataTable
      caption={m.regions_codes_lines()}
      columns={[
        { key: 'line', title: m.regions_line(), align: 'end', cell: ({ line }) => formatNumber(line) },
        { key: 'code', title: m.regions_code_kemendagri(), cell: ({ code }) => code ?? '–' },
        { key: 'name', title: m.regions_name(), cell: nameWords },
        { key: 'bps', title: m.regions_code_bps(), cell: ({ before, bpsCode }) => `${before ?? '–'} → ${bpsCode}` },
        {
          key: 'verdict',
          title: m.regions_verdict(),
          cell: ({ faults }) =>
            faults.length === 0 ? (
              <StatusMark tone="done">{m.regions_sound()}</StatusMark>
            ) : (
              <StatusMark tone="harm">{codeFaultWords(faults)}</StatusMark>
            ),
        },
      ]}
      rows={lines}
      total={lines.length}
      keyOf={({ line }) => String(line)}
    />
  )
}

function nameWords({ name, givenName }: BpsLine): string {
  if (name === null) return givenName === '' ? '–' : givenName
  return givenName === '' || givenName.toLowerCase() === name.toLowerCase() ? name : `${name} (${givenName})`
}
