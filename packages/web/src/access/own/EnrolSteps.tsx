import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { m } from '#messages'
import { FormStack } from '../../design/work/FormStack.tsx'
import { Steps } from '../../design/work/Steps.tsx'
import { ConfirmCode } from './ConfirmCode.tsx'
import { sendEnrolment, sendFirstCode } from './my.queries.ts'
import { PasswordOnce } from './PasswordOnce.tsx'
import { KeepCodes } from './KeepCodes.tsx'

interface Enrolling {
  email: string | undefined
  onDone: () => void
  onCancel?: () => void
}

/** An authenticator app in three steps: the password, the code on the phone, the recovery codes. */
export function EnrolSteps({ email, onDone, onCancel }: Enrolling) {
  const [codes, setCodes] = useState<readonly string[]>()
  const beginning = useMutation({ mutationFn: sendEnrolment })
  const confirming = useMutation({ mutationFn: sendFirstCode, onSuccess: (kept) => setCodes(kept.codes) })
  const offer = beginning.data
  const step = codes !== undefined ? 2 : offer !== undefined ? 1 : 0

  return (
    <FormStack>
      <Steps
        label={m.access_enrol_title()}
        steps={[m.access_enrol_step_password(), m.access_enrol_step_phone(), m.access_enrol_step_codes()]}
        current={step}
      />
      {step === 0 && (
        <PasswordOnce
          action={m.access_enrol_begin()}
          busy={beginning.isPending}
          problem={beginning.error}
          email={email}
          onSend={(password) => beginning.mutate(password)}
          onCancel={onCancel}
        />
      )}
      {step === 1 && offer !== undefined && (
        <ConfirmCode
          offer={offer}
          busy={confirming.isPending}
          problem={confirming.error}
          onSend={(code) => confirming.mutate(code)}
        />
      )}
      {codes !== undefined && <KeepCodes codes={codes} onDone={onDone} />}
    </FormStack>
  )
}
