import { Button } from '@mantine/core'
import { m } from '#messages'
import { Facts } from '../design/data/Facts.tsx'
import { Notice } from '../design/state/Notice.tsx'
import { changedMeanwhile, type CorrectionForm, type valuesOf } from './correction.ts'
import { wordOf } from './fact.words.tsx'
import { fieldName } from './person.words.ts'

interface Meanwhile {
  form: CorrectionForm
  now: ReturnType<typeof valuesOf>
  onGoOn: () => void
}

/** Somebody else was quicker: what they changed, and the way to go on with what was typed. */
export function ChangedMeanwhile({ form, now, onGoOn }: Meanwhile) {
  const fields = changedMeanwhile(form, now)
  const words = (field: string, value: string) => (value === '' ? m.people_unknown() : wordOf(field, value))
  return (
    <Notice
      tone="waiting"
      action={
        <Button variant="default" size="compact-sm" onClick={onGoOn}>
          {m.people_go_on()}
        </Button>
      }
    >
      <p>{fields.length === 0 ? m.people_changed_elsewhere() : m.people_changed_meanwhile()}</p>
      {fields.length > 0 && (
        <Facts
          facts={fields.map((field) => ({
            label: fieldName(field),
            value: m.people_from_to_value({ was: words(field, form.was[field]), now: words(field, now[field]) }),
          }))}
        />
      )}
    </Notice>
  )
}
