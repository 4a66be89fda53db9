import { NativeSelect } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { listedByName } from '#domain/intake/list-kinds.ts'
import { lastDayOf } from '#domain/platform/period.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import { today } from '../../platform/today.ts'
import { useRunningKinds } from '../../settings/use-running-kinds.ts'
import type { Origin } from './origin.ts'

/** What those on the list receive: kinds that run on the day of which the list speaks, beside those with a list of their own. */
export function BenefitField({ origin, onChange }: { origin: Origin; onChange: (origin: Origin) => void }) {
  const end = lastDayOf(origin.period) as LocalDate
  const kinds = useRunningKinds(end < today() ? end : today()).filter(({ value }) => !listedByName.has(value))
  return (
    <>
      <NativeSelect
        label={m.intake_field_benefit()}
        description={m.intake_benefit_hint()}
        data={[{ value: '', label: m.intake_choose_benefit() }, ...kinds]}
        value={origin.benefit ?? ''}
        onChange={(event) =>
          onChange({ ...origin, benefit: event.currentTarget.value === '' ? null : event.currentTarget.value })
        }
      />
      <Link to="/pengaturan/bantuan">{m.intake_benefit_to_kinds()}</Link>
    </>
  )
}
