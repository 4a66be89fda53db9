import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { permissionsOf } from '#domain/access/roles.ts'
import { delegationFaults } from '#domain/approvals/delegation.rules.ts'
import { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { m } from '#messages'
import { useSession } from '../access/session.queries.ts'
import { announce } from '../design/state/notices.ts'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { DateField } from '../design/work/DateField.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { ruleWord, signatoryWords } from './approval.words.ts'
import { delegatesQuery, sendDelegation } from './approvals.queries.ts'
import { useToday } from './use-today.ts'

/** Where I decide: what can be handed over. */
function useMyRegions() {
  const mandates = useSession()?.mandates ?? []
  return mandates.filter(({ role }) => permissionsOf(role).includes('approvals.decide')).flatMap(({ regions }) => regions)
}

export function DelegationForm() {
  const client = useQueryClient()
  const regions = useMyRegions()
  const today = useToday()
  const [region, setRegion] = useState<RegionCode>()
  const chosen = region ?? regions[0]?.code
  const { data: takers } = useQuery({ ...delegatesQuery(chosen ?? ('ID' as RegionCode)), enabled: chosen !== undefined })
  const [takerId, setTakerId] = useState('')
  const [validFrom, setValidFrom] = useState<string>(today)
  const [validTo, setValidTo] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)

  const periodFault = faultOfPeriod(validFrom, validTo, today)
  const sound = takerId !== '' && reason.trim() !== '' && periodFault === undefined && chosen !== undefined
  const giving = useMutation({
    mutationFn: () => sendDelegation(client, { region: chosen ?? '', takerId, validFrom, validTo, reason: reason.trim() }),
    onSuccess() {
      announce({ tone: 'done', words: m.approvals_done_given() })
      setTakerId('')
      setValidTo('')
      setReason('')
      setTried(false)
    },
  })

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (sound && !giving.isPending) giving.mutate()
      }}
    >
      <FormStack>
        {regions.length > 1 && (
          <NativeSelect
            label={m.approvals_region()}
            value={chosen ?? ''}
            onChange={(event) => setRegion(event.currentTarget.value as RegionCode)}
            data={regions.map(({ code, name }) => ({ value: code, label: name }))}
          />
        )}
        <NativeSelect
          label={m.approvals_delegation_taker()}
          value={takerId}
          onChange={(event) => setTakerId(event.currentTarget.value)}
          data={[
            { value: '', label: m.approvals_delegation_choose() },
            ...(takers?.rows ?? []).map((one) => ({ value: one.id, label: signatoryWords(one) })),
          ]}
          error={tried && takerId === '' ? m.approvals_delegation_choose() : undefined}
        />
        <DateField
          description={m.approvals_date_form()}
          label={m.approvals_delegation_from()}
          value={validFrom}
          onChange={setValidFrom}
        />
        <DateField
          description={m.approvals_date_form()}
          label={m.approvals_delegation_to()}
          value={validTo}
          onChange={setValidTo}
          error={tried ? periodFault : undefined}
        />
        <TextInput
          label={m.approvals_delegation_reason()}
          value={reason}
          maxLength={1000}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={tried && reason.trim() === '' ? m.approvals_delegation_reason_missing() : undefined}
        />
        {giving.error !== null && <ProblemNotice problem={giving.error} />}
        <div>
          <Button type="submit" loading={giving.isPending}>
            {m.approvals_delegation_give()}
          </Button>
        </div>
      </FormStack>
    </form>
  )
}

function faultOfPeriod(from: string, to: string, today: LocalDate): string | undefined {
  const [first, last] = [LocalDate.safeParse(from), LocalDate.safeParse(to)]
  if (!first.success || !last.success) return m.approvals_date_missing()
  const period = { validFrom: first.data, validTo: last.data, takerMayDecide: true, today, others: [] }
  const [fault] = delegationFaults(period)
  return fault && ruleWord(fault.rule)
}
