import { ActionIcon, Button, Checkbox, Group, NativeSelect, TextInput } from '@mantine/core'
import { IconArrowUp, IconPlus, IconX } from '@tabler/icons-react'
import { dateForms, type FileValue, fileValues, type WrittenLayout } from '#domain/settings/file-layout.ts'
import { m } from '#messages'
import { Choices } from '../design/work/Choices.tsx'
import { FieldGrid, WideField } from '../design/work/FieldGrid.tsx'
import { formatNumber } from '../platform/format.ts'
import { dateExamples, valueWords } from './layout.words.ts'

interface Fields {
  layout: WrittenLayout
  onChange: (layout: WrittenLayout) => void
}

/** Columns in their order, and how values are written. */
export function WrittenFields({ layout, onChange }: Fields) {
  const { columns } = layout
  const setColumns = (next: WrittenLayout['columns']) => onChange({ ...layout, columns: next })
  return (
    <>
      <Choices
        name="layout-format"
        label={m.settings_layout_format()}
        choices={[
          { value: 'xlsx', label: 'XLSX' },
          { value: 'csv', label: 'CSV' },
        ]}
        value={layout.format}
        onChange={(format) => onChange({ ...layout, format })}
      />
      {layout.format === 'csv' && (
        <Choices
          name="layout-delimiter"
          label={m.settings_layout_delimiter()}
          choices={[
            { value: ',', label: m.settings_layout_comma() },
            { value: ';', label: m.settings_layout_semicolon() },
          ]}
          value={layout.delimiter}
          onChange={(delimiter) => onChange({ ...layout, delimiter })}
        />
      )}
      <Choices
        name="layout-dates"
        label={m.settings_layout_dates()}
        choices={dateForms.map((value) => ({ value, label: dateExamples[value] }))}
        value={layout.dates}
        onChange={(dates) => onChange({ ...layout, dates })}
      />
      <Checkbox
        label={m.settings_layout_dotted()}
        checked={layout.dotted}
        onChange={(event) => onChange({ ...layout, dotted: event.currentTarget.checked })}
      />
      <Checkbox
        label={m.settings_layout_apostrophe()}
        checked={layout.apostrophe}
        onChange={(event) => onChange({ ...layout, apostrophe: event.currentTarget.checked })}
      />
      {columns.map((column, at) => {
        const n = formatNumber(at + 1)
        const set = (part: Partial<typeof column>) =>
          setColumns(columns.map((one, place) => (place === at ? { ...one, ...part } : one)))
        return (
          // Columns have no name of their own: where they stand is what they are.
          <FieldGrid key={`column ${at}`} title={m.settings_layout_column({ n })}>
            <TextInput
              label={m.settings_layout_title()}
              maxLength={80}
              autoComplete="off"
              value={column.title}
              onChange={(event) => set({ title: event.currentTarget.value })}
            />
            <NativeSelect
              label={m.settings_layout_value()}
              data={fileValues.map((value) => ({ value, label: valueWords[value]() }))}
              value={column.value}
              onChange={(event) => set({ value: event.currentTarget.value as FileValue })}
            />
            <WideField>
              <Group gap="xs">
                <ActionIcon
                  variant="default"
                  disabled={at === 0}
                  aria-label={m.settings_layout_up({ n })}
                  onClick={() => setColumns(movedUp(columns, at))}
                >
                  <IconArrowUp size={16} aria-hidden="true" />
                </ActionIcon>
                <ActionIcon
                  variant="default"
                  disabled={columns.length === 1}
                  aria-label={m.settings_layout_remove({ n })}
                  onClick={() => setColumns(columns.filter((_, place) => place !== at))}
                >
                  <IconX size={16} aria-hidden="true" />
                </ActionIcon>
              </Group>
            </WideField>
          </FieldGrid>
        )
      })}
      <div>
        <Button
          variant="default"
          disabled={columns.length >= 60}
          leftSection={<IconPlus size={18} aria-hidden="true" />}
          onClick={() => setColumns([...columns, { title: '', value: 'empty' }])}
        >
          {m.settings_layout_add()}
        </Button>
      </div>
    </>
  )
}

function movedUp<One>(all: readonly One[], at: number): One[] {
  const [before, one] = [all[at - 1], all[at]]
  if (before === undefined || one === undefined) return [...all]
  return [...all.slice(0, at - 1), one, before, ...all.slice(at + 1)]
}
