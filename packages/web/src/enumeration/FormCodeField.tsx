import { Button, Group, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { readFormCode, roundOfForm } from '#domain/enumeration/form-code.rules.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { myRoundsQuery, roundsQuery } from './enumeration.queries.ts'

/** A form that came back: its code leads to the village of the round where it is keyed. */
export function FormCodeField() {
  const navigate = useNavigate()
  const mayLead = usePermitted('enumeration.lead')
  const { data: mine = [] } = useQuery(myRoundsQuery)
  const { data: open } = useQuery({ ...roundsQuery('open', undefined), enabled: mayLead })
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const place = readFormCode(typed)
        const round = [...mine, ...(open?.rows ?? [])].find(({ id }) => roundOfForm(id) === place?.round)
        setWrong(round === undefined)
        if (place && round)
          void navigate({ to: '/pendataan/$id/kunjungan', params: { id: round.id }, search: { desa: place.village } })
      }}
    >
      <Group align="flex-end" gap="xs">
        <TextInput
          label={m.enumeration_code()}
          description={m.enumeration_code_hint()}
          autoComplete="off"
          maxLength={40}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setWrong(false)
          }}
          error={wrong ? m.enumeration_code_wrong() : undefined}
        />
        <Button type="submit" variant="default">
          {m.enumeration_code_open()}
        </Button>
      </Group>
    </form>
  )
}
