import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { MandateDraft } from '#domain/access/accounts.api.ts'
import { type Role, roles } from '#domain/access/roles.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { m } from '#messages'
import { DateField } from '../../design/work/DateField.tsx'
import { today } from '../../platform/today.ts'
import { MandateRegions } from './MandateRegions.tsx'
import { roleName } from '../role.words.ts'

export interface MandateForm {
  readonly role: Role | null
  readonly regions: readonly RegionCode[]
  readonly validFrom: string
  readonly validTo: string
  readonly tried: boolean
  set(change: Partial<Pick<MandateForm, 'role' | 'regions' | 'validFrom' | 'validTo'>>): void
  /** What may be sent; shows what is missing where it is not whole. */
  check(): MandateDraft | undefined
}

export function useMandateForm(): MandateForm {
  const [fields, setFields] = useState<Pick<MandateForm, 'role' | 'regions' | 'validFrom' | 'validTo'>>({
    role: null,
    regions: [],
    validFrom: today(),
    validTo: '',
  })
  const [tried, setTried] = useState(false)
  return {
    ...fields,
    tried,
    set: (change) => setFields({ ...fields, ...change }),
    check() {
      setTried(true)
      const { role, regions, validFrom, validTo } = fields
      const draft = { role, regions, validFrom, validTo: validTo === '' ? null : validTo }
      const sound = MandateDraft.safeParse(draft)
      return sound.success && isSoundPeriod(fields) ? sound.data : undefined
    },
  }
}

export function MandateFields({ form }: { form: MandateForm }) {
  const { role, regions, validFrom, validTo, tried, set } = form
  return (
    <>
      <NativeSelect
        label={m.access_role()}
        value={role ?? ''}
        data={[{ value: '', label: m.access_choose_role() }, ...roles.map((one) => ({ value: one, label: roleName(one) }))]}
        error={tried && role === null && m.access_choose_role()}
        onChange={(event) => set({ role: (event.currentTarget.value || null) as Role | null })}
      />
      <MandateRegions
        regions={regions}
        onChange={(chosen) => set({ regions: chosen })}
        error={tried && regions.length === 0 ? m.access_choose_region() : undefined}
      />
      <DateField
        label={m.access_valid_from()}
        value={validFrom}
        onChange={(day) => set({ validFrom: day })}
        error={tried && !isSoundPeriod(form) ? m.access_period_unsound() : undefined}
      />
      <DateField
        label={m.access_valid_to()}
        description={m.access_valid_to_hint()}
        value={validTo}
        onChange={(day) => set({ validTo: day })}
      />
    </>
  )
}

function isSoundPeriod({ validFrom, validTo }: Pick<MandateForm, 'validFrom' | 'validTo'>): boolean {
  return validFrom >= today() && (validTo === '' || validTo >= validFrom)
}
