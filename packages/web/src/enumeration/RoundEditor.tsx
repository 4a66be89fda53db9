import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RoundDraft } from '#domain/enumeration/round.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { m } from '#messages'
import { Notice } from '../design/state/Notice.tsx'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { useDraft } from '../platform/storage/draft.ts'
import { enumeratorsQuery } from './enumeration.queries.ts'
import { draftOf, faultsOf, regencyOfForm, type RoundForm } from './round-form.ts'
import { RoundFields } from './RoundFields.tsx'

interface Editing {
  /** Names the draft that outlives a reload. */
  name: string
  initial: RoundForm
  opened: boolean
  action: string
  busy: boolean
  problem: unknown
  onSave: (draft: RoundDraft, drop: () => void) => void
}

export function RoundEditor({ name, initial, opened, action, busy, problem, onSave }: Editing) {
  const [form, keep, drop] = useDraft<RoundForm>(`enumeration.${name}`, initial)
  const [tried, setTried] = useState(false)
  const regency = regencyOfForm(form)
  const { data: enumerators = [] } = useQuery({
    ...enumeratorsQuery(regency ?? ('ID' as RegionCode)),
    enabled: regency !== undefined,
  })
  const faults = faultsOf(form, enumerators)

  function save() {
    setTried(true)
    const draft = draftOf(form)
    if (draft !== undefined && Object.keys(faults).length === 0 && !busy) onSave(draft, drop)
  }

  return (
    <form
      noValidate
      aria-label={action}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <FormStack>
        <RoundFields
          form={form}
          onChange={(change) => keep({ ...form, ...change })}
          opened={opened}
          faults={tried ? faults : {}}
        />
        {tried && Object.keys(faults).length > 0 && <Notice tone="harm">{m.enumeration_form_open()}</Notice>}
        {problem !== null && <ProblemNotice problem={problem} />}
        <Group justify="flex-end">
          <Button type="submit" size="md" loading={busy}>
            {action}
          </Button>
        </Group>
      </FormStack>
    </form>
  )
}
