import { TextInput } from '@mantine/core'
import type { RunFault } from '#domain/delivery/run.rules.ts'
import { m } from '#messages'
import { DateField } from '../../design/work/DateField.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { runFaultWords } from '../delivery.words.ts'
import type { RunForm } from './run-form.ts'

interface Fields {
  form: RunForm
  faults: readonly RunFault[]
  onChange: (change: Partial<RunForm>) => void
}

/** The order to pay is made in the government's finance system; its number and date are copied here. */
export function OrderFields({ form, faults, onChange }: Fields) {
  const faultOf = (...rules: RunFault['rule'][]) => {
    const fault = faults.find(({ rule }) => rules.includes(rule))
    return fault && runFaultWords[fault.rule]()
  }
  return (
    <FormStack>
      <TextInput
        label={m.delivery_order_number()}
        description={m.delivery_order_hint()}
        value={form.orderNumber}
        maxLength={60}
        autoComplete="off"
        error={faultOf('PAY-9')}
        onChange={(event) => onChange({ orderNumber: event.currentTarget.value })}
      />
      <DateField
        label={m.delivery_order_date()}
        value={form.orderDate}
        error={faultOf('PAY-7', 'PAY-8')}
        onChange={(orderDate) => onChange({ orderDate })}
      />
    </FormStack>
  )
}
