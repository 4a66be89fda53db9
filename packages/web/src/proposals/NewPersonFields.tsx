import { useState } from 'react'
import { type FormField, faultsByField } from '../people/person-form.ts'
import { RegisterFields } from '../people/RegisterFields.tsx'
import type { ClaimForm } from './claim-form.ts'

interface Fields {
  form: ClaimForm
  onChange: (part: Partial<ClaimForm>) => void
  tried: boolean
}

/** Somebody who is not in the registry, as found. */
export function NewPersonFields({ form, onChange, tried }: Fields) {
  const [left, setLeft] = useState<ReadonlySet<FormField>>(new Set())
  const faults = faultsByField(form.person)
  return (
    <RegisterFields
      unsourced
      form={form.person}
      onChange={(part) => onChange({ person: { ...form.person, ...part } })}
      onLeave={(field) => setLeft(new Set([...left, field]))}
      faultOf={(field) => (tried || left.has(field) ? faults[field] : undefined)}
    />
  )
}
