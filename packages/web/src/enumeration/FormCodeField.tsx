import { Button, Group, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type FormPlace, readFormCode, roundOfForm } from '#domain/enumeration/form-code.rules.ts'
import type { RoundId } from '#domain/enumeration/round.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import type { RoundPlace } from './round-place.ts'
import { formQuery } from './scans/scans.queries.ts'
import { myRoundsQuery, roundsQuery } from './enumeration.queries.ts'

/** A form that came back: its code leads to the village of the round where it is keyed. */
export function FormCodeField() {
  const navigate = useNavigate()
  const mayLead = usePermitted('enumeration.lead')
  const { data: mine = [] } = useQuery(myRoundsQuery)
  const { data: all } = useQuery({ ...roundsQuery('open', undefined), enabled: mayLead })
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const client = useQueryClient()

  async function doorPlace(id: RoundId): Promise<RoundPlace> {
    const { person, candidate } = await client.fetchQuery(formQuery({ id, code: typed, scan: undefined }))
    return { desa: person.place.code, buka: candidate }
  }

  async function open(id: RoundId, place: FormPlace) {
    try {
      const search = 'door' in place ? await doorPlace(id) : { desa: place.village }
      await navigate({ to: '/pendataan/$id/kunjungan', params: { id }, search })
    } catch {
      setWrong(true)
    }
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const place = readFormCode(typed)
        const round = [...mine, ...(all?.rows ?? [])].find(({ id }) => roundOfForm(id) === place?.round)
        setWrong(round === undefined)
        if (place && round) void open(round.id, place)
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
