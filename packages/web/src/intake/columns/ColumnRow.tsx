import { NativeSelect } from '@mantine/core'
import type { BatchColumn } from '#domain/intake/batch.ts'
import { ColumnChoice, columnLabels, type IntakeField } from '#domain/intake/fields.ts'
import { m } from '#messages'
import { ColumnMatch } from '../../design/work/ColumnMatch.tsx'
import { currentLocale } from '../../platform/i18n/locale.ts'
import { fieldWord } from '../value.words.ts'

interface Row {
  column: BatchColumn
  choice: ColumnChoice
  twice: boolean
  editable: boolean
  /** The fields that the kind of list may have. */
  carries: readonly IntakeField[]
  onChoose: (choice: ColumnChoice) => void
}

export function ColumnRow({ column, choice, twice, editable, carries, onChoose }: Row) {
  const { certainty, why } = choice === column.choice ? column : (guessOf(column, choice) ?? chosen)
  return (
    <ColumnMatch
      header={column.header === '' ? m.intake_column_untitled() : column.header}
      samples={column.samples.length === 0 ? [m.intake_column_blank()] : [...new Set(column.samples)]}
      certainty={certainty}
      words={sureWord(certainty, why)}
      reason={whyWords[why]()}
      quiet={choice === 'ignore'}
      fault={twice ? m.intake_column_twice({ field: fieldWord(choice) }) : undefined}
      field={(headerId) => (
        <NativeSelect
          aria-labelledby={headerId}
          disabled={!editable}
          error={twice}
          value={choice}
          onChange={(event) => onChoose(ColumnChoice.parse(event.currentTarget.value))}
          data={options(carries)}
        />
      )}
    />
  )
}

const chosen = { certainty: 1, why: 'chosen' } as const

/** What was guessed comes back as a guess, also after somebody had confirmed something else. */
function guessOf({ guess }: BatchColumn, choice: ColumnChoice) {
  return guess?.choice === choice ? guess : undefined
}

/** Our fields in the groups that people think in. */
const groups: readonly { label: () => string; fields: readonly IntakeField[] }[] = [
  {
    label: m.intake_group_person,
    fields: ['sourceId', 'nik', 'name', 'sex', 'birthPlace', 'birthDate', 'motherName', 'occupation', 'deathDate'],
  },
  { label: m.intake_group_family, fields: ['familyCardNumber', 'relation', 'decile'] },
  {
    label: m.intake_group_place,
    fields: ['provinceName', 'regencyName', 'districtName', 'villageName', 'villageCode', 'address', 'rt', 'rw', 'rtRw'],
  },
  { label: m.intake_group_aid, fields: ['pkh', 'sembako', 'pbi', 'aidAmount', 'aidPeriod'] },
]

function options(carries: readonly IntakeField[]) {
  const option = (field: ColumnChoice) => ({ value: field, label: columnLabels[field][currentLocale()] })
  const carried = groups.map(({ label, fields }) => ({
    group: label(),
    items: fields.filter((field) => carries.includes(field)).map(option),
  }))
  return [option('ignore'), ...carried.filter(({ items }) => items.length > 0)]
}

const whyWords: Readonly<Record<BatchColumn['why'], () => string>> = {
  header: m.intake_why_header,
  'similar-header': m.intake_why_similar_header,
  values: m.intake_why_values,
  'values-differ': m.intake_why_values_differ,
  'known-unused': m.intake_why_known_unused,
  taken: m.intake_why_taken,
  none: m.intake_why_none,
  confirmed: m.intake_why_confirmed,
  chosen: m.intake_why_chosen,
}

function sureWord(certainty: number, why: BatchColumn['why']): string {
  if (why === 'confirmed') return m.intake_sure_confirmed()
  if (why === 'chosen') return m.intake_sure_chosen()
  if (why === 'known-unused') return m.intake_sure_unused()
  if (certainty >= 0.85) return m.intake_sure_high()
  if (certainty >= 0.5) return m.intake_sure_fair()
  return certainty > 0 ? m.intake_sure_low() : m.intake_sure_none()
}
