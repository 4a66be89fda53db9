import type { OpenSidFinding } from '#domain/opensid/found.ts'
import { needCategory } from '#domain/people/need-categories.ts'
import { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { m } from '#messages'
import { Checklist } from '../design/work/Checklist.tsx'
import { DateField } from '../design/work/DateField.tsx'
import { FieldGrid, WideField } from '../design/work/FieldGrid.tsx'
import { shownName } from '../people/person.words.ts'
import { currentLocale } from '../platform/i18n/locale.ts'
import { today } from '../platform/today.ts'
import { RegionPicker } from '../regions/RegionPicker.tsx'
import { foundWords } from './opensid.words.ts'

/** What somebody has typed of a difference so far. */
export interface Answered {
  readonly on?: string
  readonly to?: RegionCode | null
  readonly expectedOn?: string
  readonly met?: string[]
}

/** Whether everything that is asked of it is there. */
export function isAnswered({ asks }: Pick<OpenSidFinding, 'asks'>, { on, to, expectedOn, met }: Answered): boolean {
  return asks.every((ask) => {
    switch (ask) {
      case 'day':
        return isPast(on)
      case 'to':
        return to != null
      case 'expected':
        return LocalDate.safeParse(expectedOn).success
      case 'hindrance':
        return met !== undefined && met.length > 0
    }
  })
}

function isPast(typed: string | undefined): boolean {
  const day = LocalDate.safeParse(typed)
  return day.success && day.data <= today()
}

interface Fields {
  row: OpenSidFinding
  province: { code: RegionCode; name: string }
  answered: Answered
  onChange: (part: Answered) => void
  /** Somebody has tried to send: what is missing is said. */
  tried: boolean
}

/** What the sheet does not say of one difference. */
export function AnswerFields({ row, province, answered, onChange, tried }: Fields) {
  const { asks, name, category } = row
  return (
    <FieldGrid title={`${shownName(name)} · ${foundWords(row)}`}>
      {asks.includes('day') && (
        <DateField
          label={m.opensid_on()}
          value={answered.on ?? ''}
          onChange={(on) => onChange({ on })}
          error={tried && !isPast(answered.on) ? m.opensid_on_missing() : undefined}
        />
      )}
      {asks.includes('to') && (
        <RegionPicker
          onlyVillages
          within={province}
          label={m.opensid_to()}
          description={m.opensid_to_hint()}
          value={answered.to ?? null}
          onChange={(to) => onChange({ to })}
          error={tried && answered.to == null ? m.opensid_to_missing() : undefined}
        />
      )}
      {asks.includes('expected') && (
        <DateField
          label={m.proposals_expected_on()}
          description={m.proposals_expected_hint()}
          value={answered.expectedOn ?? ''}
          onChange={(expectedOn) => onChange({ expectedOn })}
          error={tried && !LocalDate.safeParse(answered.expectedOn).success ? m.proposals_expected_missing() : undefined}
        />
      )}
      {asks.includes('hindrance') && category !== null && (
        <WideField>
          <Checklist
            label={m.opensid_hindrance()}
            checks={(needCategory(category)?.criteria ?? [])
              .filter(({ required }) => required !== true)
              .map(({ id, text }) => ({ key: id, label: text[currentLocale()] }))}
            ticked={answered.met ?? []}
            onChange={(met) => onChange({ met })}
            verdict={tried && (answered.met ?? []).length === 0 ? m.opensid_hindrance_missing() : undefined}
          />
        </WideField>
      )}
    </FieldGrid>
  )
}
