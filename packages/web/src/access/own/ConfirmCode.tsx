import { Button, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { renderSVG } from 'uqr'
import type { SecondFactorOffer } from '#domain/access/second-factor.ts'
import { m } from '#messages'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { KeyOffer } from '../../design/work/KeyOffer.tsx'

interface Confirming {
  offer: SecondFactorOffer
  busy: boolean
  problem: unknown
  onSend: (code: string) => void
}

/** The key as a picture for the camera and as letters to type, and the first code that it gives. */
export function ConfirmCode({ offer, busy, problem, onSend }: Confirming) {
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const digits = code.replaceAll(/\D/g, '')
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (digits.length === 6 && !busy) onSend(digits)
      }}
    >
      <FormStack>
        <p>{m.access_enrol_scan()}</p>
        <KeyOffer
          picture={renderSVG(offer.address, { border: 2 })}
          alt={m.access_enrol_picture()}
          keyText={offer.key.replaceAll(/(.{4})(?=.)/g, '$1 ')}
        >
          <p>{m.access_enrol_type()}</p>
        </KeyOffer>
        {problem !== null && <ProblemNotice problem={problem} />}
        <TextInput
          label={m.access_code_label()}
          description={m.access_enrol_code_hint()}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={10}
          ref={field}
          value={code}
          error={tried && digits.length !== 6 && m.access_code_form()}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" loading={busy}>
            {m.access_enrol_confirm()}
          </Button>
        </div>
      </FormStack>
    </form>
  )
}
