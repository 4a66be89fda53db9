import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { accountFaults } from '#domain/delivery/account.rules.ts'
import { BankCode, banks } from '#domain/delivery/banks.ts'
import type { PayeeAccount } from '#domain/delivery/payee-account.ts'
import type { PersonId } from '#domain/people/person.ts'
import { m } from '#messages'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { announce } from '../../design/state/notices.ts'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { readAnew, sendAccount } from '../delivery.queries.ts'
import { accountFaultWords } from '../delivery.words.ts'

interface Form {
  payee: { id: PersonId; name: string }
  present: PayeeAccount | undefined
  onSaved: () => void
}

/** Bank, number, name as in the savings book. The account before stays as history. */
export function AccountForm({ payee, present, onSaved }: Form) {
  const client = useQueryClient()
  const [draft, setDraft] = useState({
    bank: present?.bank ?? banks[0].code,
    number: '',
    holderName: present?.holderName ?? payee.name,
  })
  const [tried, setTried] = useState(false)
  const faults = tried ? accountFaults(draft) : []
  const faultOf = (rule: (typeof faults)[number]['rule']) =>
    faults.some((fault) => fault.rule === rule) ? accountFaultWords[rule]() : undefined
  const saving = useMutation({
    mutationFn: () => sendAccount(payee.id, draft),
    onSuccess: async () => {
      announce({ tone: 'done', words: m.delivery_account_saved() })
      await readAnew(client)
      onSaved()
    },
  })

  return (
    <Sheet title={present === undefined ? m.delivery_record_account() : m.delivery_correct_account()}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (accountFaults(draft).length === 0 && !saving.isPending) saving.mutate()
        }}
      >
        <FormStack>
          <NativeSelect
            label={m.delivery_bank()}
            data={banks.map(({ code, name }) => ({ value: code, label: name }))}
            value={draft.bank}
            onChange={(event) => setDraft({ ...draft, bank: BankCode.parse(event.currentTarget.value) })}
          />
          <TextInput
            label={m.delivery_account_number()}
            description={m.delivery_account_number_hint()}
            inputMode="numeric"
            autoComplete="off"
            maxLength={40}
            value={draft.number}
            error={faultOf('ACC-1')}
            onChange={(event) => setDraft({ ...draft, number: event.currentTarget.value })}
          />
          <TextInput
            label={m.delivery_holder_name()}
            autoComplete="off"
            maxLength={120}
            value={draft.holderName}
            error={faultOf('ACC-2')}
            onChange={(event) => setDraft({ ...draft, holderName: event.currentTarget.value })}
          />
          {saving.error !== null && <ProblemNotice problem={saving.error} />}
          <Button type="submit" loading={saving.isPending}>
            {m.delivery_save_account()}
          </Button>
        </FormStack>
      </form>
    </Sheet>
  )
}
