import { ActionIcon, NativeSelect, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { Notice } from '../design/state/Notice.tsx'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { FieldGrid, WideField } from '../design/work/FieldGrid.tsx'
import { RegionPicker } from '../regions/RegionPicker.tsx'
import { enumeratorsQuery } from './enumeration.queries.ts'
import { mayVisit, nearestTo, regencyOfForm, type RoundForm, type VillageForm } from './round-form.ts'
import { villagesIn } from './villages-in.ts'

interface Fields {
  form: RoundForm
  onChange: (villages: VillageForm[]) => void
  opened: boolean
  fault: string | undefined
}

/** The villages, one by one or a whole district at once, each with who goes there. */
export function VillageFields({ form, onChange, opened, fault }: Fields) {
  const client = useQueryClient()
  const { villages } = form
  const regency = regencyOfForm(form)
  const { data: enumerators = [] } = useQuery({
    ...enumeratorsQuery(regency ?? ('ID' as RegionCode)),
    enabled: regency !== undefined,
  })
  const adding = useMutation({
    mutationFn: async (code: RegionCode) => {
      const found = await villagesIn(client, code)
      const [first] = found
      const known =
        first === undefined
          ? []
          : await client.ensureQueryData(enumeratorsQuery(first.code.slice(0, 5) as RegionCode)).then(({ rows }) => rows)
      return found.map(({ code: region, name }) => ({ region, name, enumerator: nearestTo(region, known), expected: '' }))
    },
    onSuccess: (found) => {
      const added = found.filter(({ region }) => !villages.some((one) => one.region === region))
      onChange([...villages, ...added].toSorted((a, b) => (a.region < b.region ? -1 : 1)))
    },
  })
  const change = (region: RegionCode, part: Partial<VillageForm>) =>
    onChange(villages.map((one) => (one.region === region ? { ...one, ...part } : one)))

  const columns: Column<VillageForm>[] = [
    { key: 'name', title: m.enumeration_village(), cell: ({ name }) => name },
    {
      key: 'who',
      title: m.enumeration_enumerator(),
      cell: ({ region, name, enumerator }) => (
        <NativeSelect
          aria-label={m.enumeration_enumerator_of({ village: name })}
          value={enumerator}
          onChange={(event) => change(region, { enumerator: event.currentTarget.value })}
          data={[
            { value: '', label: m.enumeration_nobody_yet() },
            ...enumerators.filter((one) => mayVisit(one, region)).map(({ id, name: label }) => ({ value: id, label })),
          ]}
        />
      ),
    },
    {
      key: 'expected',
      title: m.enumeration_expected(),
      width: '8rem',
      cell: ({ region, name, expected }) => (
        <TextInput
          aria-label={m.enumeration_expected_of({ village: name })}
          inputMode="numeric"
          maxLength={5}
          value={expected}
          onChange={(event) => change(region, { expected: event.currentTarget.value.replace(/\D/g, '') })}
        />
      ),
    },
    ...(opened
      ? []
      : [
          {
            key: 'drop',
            title: m.enumeration_drop(),
            width: '4rem',
            cell: ({ region, name }: VillageForm) => (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={m.enumeration_drop_of({ village: name })}
                onClick={() => onChange(villages.filter((one) => one.region !== region))}
              >
                <IconX size={18} aria-hidden="true" />
              </ActionIcon>
            ),
          },
        ]),
  ]

  return (
    <FieldGrid title={m.enumeration_where()} {...(!opened && { hint: m.enumeration_where_hint() })}>
      {!opened && (
        <WideField>
          <RegionPicker
            label={m.enumeration_add()}
            value={null}
            onChange={(code) => {
              if (code !== null) adding.mutate(code)
            }}
          />
        </WideField>
      )}
      <WideField>
        {adding.error !== null && <ProblemNotice problem={adding.error} />}
        {villages.length > 0 && (
          <DataTable
            caption={m.enumeration_villages()}
            columns={columns}
            rows={villages}
            keyOf={({ region }) => region}
            total={villages.length}
          />
        )}
        {fault !== undefined && <Notice tone="harm">{fault}</Notice>}
      </WideField>
    </FieldGrid>
  )
}
