import type { FormField, PersonForm } from './person-form.ts'

export interface Fields {
  form: PersonForm
  onChange: (change: Partial<PersonForm>) => void
  onLeave: (field: FormField) => void
  /** What stands against a field, once somebody has left it or tried to save. */
  faultOf: (field: FormField) => string | undefined
}
