import { NativeSelect } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { CodeScheme } from '#domain/intake/batch.ts'
import { IntakeSource, intakeSources } from '#domain/intake/list-kinds.ts'
import { Quarter } from '#domain/platform/period.ts'
import { levelOf, RegionCode } from '#domain/platform/region-code.ts'
import { m } from '#messages'
import { Facts } from '../../design/data/Facts.tsx'
import { Choices } from '../../design/work/Choices.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { listWords, quarterWords } from '../batch.words.ts'
import { BenefitField } from './BenefitField.tsx'
import type { Origin } from './origin.ts'

interface Fields {
  regions: readonly { code: RegionCode; name: string }[]
  quarters: readonly Quarter[]
  origin: Origin
  onChange: (origin: Origin) => void
}

/** What the file is and where it is from: list, regency, quarter, and whose codes it uses. */
export function OriginFields({ regions, quarters, origin, onChange }: Fields) {
  const [only, another] = regions
  const schemes: { value: CodeScheme; label: string }[] = [
    { value: 'kemendagri', label: m.intake_codes_kemendagri() },
    { value: 'bps', label: m.intake_codes_bps() },
  ]
  return (
    <FormStack>
      <NativeSelect
        label={m.intake_list()}
        description={m.intake_list_hint()}
        data={intakeSources.map((source) => ({ value: source, label: listWords[source].name() }))}
        value={origin.source}
        onChange={(event) => onChange({ ...origin, source: IntakeSource.parse(event.currentTarget.value) })}
      />
      {origin.source === 'RECIPIENTS' && <BenefitField origin={origin} onChange={onChange} />}
      <p>{listWords[origin.source].meaning()}</p>
      {only !== undefined && another === undefined ? (
        <Facts facts={[{ label: m.intake_regency(), value: only.name }]} />
      ) : (
        <NativeSelect
          label={m.intake_regency()}
          data={[
            { value: '', label: regions.some(isProvince) ? m.intake_choose_region() : m.intake_choose_regency() },
            ...regions.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          value={origin.regency ?? ''}
          onChange={(event) => onChange({ ...origin, regency: RegionCode.safeParse(event.currentTarget.value).data ?? null })}
        />
      )}
      {origin.regency !== null && isProvince({ code: origin.regency }) && <p>{m.intake_whole_province_meaning()}</p>}
      <NativeSelect
        label={m.intake_period()}
        description={m.intake_period_hint()}
        data={quarters.map((quarter) => ({ value: quarter, label: quarterWords(quarter) }))}
        value={origin.period}
        onChange={(event) => onChange({ ...origin, period: Quarter.parse(event.currentTarget.value) })}
      />
      <Choices
        label={m.intake_codes()}
        name="codes"
        tall
        choices={schemes}
        value={origin.codes}
        onChange={(codes) => onChange({ ...origin, codes })}
      />
      <p>{origin.codes === 'bps' ? m.intake_codes_bps_meaning() : m.intake_codes_kemendagri_meaning()}</p>
      {origin.codes === 'bps' && <Link to="/wilayah/kode-bps">{m.intake_codes_to_mapping()}</Link>}
    </FormStack>
  )
}

function isProvince({ code }: { code: RegionCode }): boolean {
  return levelOf(code) === 'province'
}
