import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { CodedPlace } from '#domain/regions/bps-codes.api.ts'
import { BpsCode } from '#domain/regions/region.ts'
import { m } from '#messages'
import { Dialog } from '../../design/frame/Dialog.tsx'
import { DateField } from '../../design/work/DateField.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { CodesRefused } from './CodesRefused.tsx'
import { useCodesDeed } from './codes-deed.ts'

interface Asking {
  regency: RegionCode
  place: CodedPlace
  onClose: () => void
}

/** The code of one district or village, and since when. */
export function CodeForm({ regency, place, onClose }: Asking) {
  const [typed, setTyped] = useState<string>(place.bpsCode ?? '')
  const [since, setSince] = useState('')
  const saving = useCodesDeed(regency, onClose)
  const bare = typed.replace(/[.\s]/g, '')
  const code = bare === '' ? null : BpsCode.safeParse(bare).data
  const day = since === '' ? null : LocalDate.safeParse(since).data

  return (
    <Dialog title={m.regions_change_code({ name: place.name })} onClose={onClose}>
      <FormStack>
        <TextInput
          label={m.regions_code_bps()}
          description={place.level === 'village' ? m.regions_code_ten() : m.regions_code_seven()}
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          error={code === undefined ? m.regions_fault_digits() : undefined}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <DateField label={m.regions_since()} description={m.regions_since_hint()} value={since} onChange={setSince} />
        <CodesRefused problem={saving.problem} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {m.regions_cancel()}
          </Button>
          <Button
            loading={saving.busy}
            disabled={code === undefined || day === undefined || code === place.bpsCode}
            onClick={() =>
              code !== undefined &&
              day !== undefined &&
              saving.run({ codes: [{ code: place.code, before: place.bpsCode, bpsCode: code }], validFrom: day })
            }
          >
            {m.regions_save()}
          </Button>
        </Group>
      </FormStack>
    </Dialog>
  )
}
