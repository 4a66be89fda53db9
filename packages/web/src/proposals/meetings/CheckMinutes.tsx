import { Button, Group, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { m } from '#messages'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { StatusMark } from '../../design/state/StatusMark.tsx'
import { formatDate, formatNumber } from '../../platform/format.ts'
import { checkMinutes } from './meetings.queries.ts'

/** Whoever holds minutes on paper types their code, and compares. */
export function CheckMinutes() {
  const [code, setCode] = useState('')
  const checking = useMutation({ mutationFn: () => checkMinutes(code.trim()) })
  const found = checking.data?.found
  return (
    <Sheet title={m.proposals_minutes_check()}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (code.trim() !== '' && !checking.isPending) checking.mutate()
        }}
      >
        <Group align="flex-end" gap="xs">
          <TextInput
            label={m.proposals_minutes_code()}
            description={m.proposals_minutes_code_hint()}
            value={code}
            maxLength={20}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={checking.isPending}>
            {m.proposals_minutes_check()}
          </Button>
        </Group>
      </form>
      <div role="status">
        {checking.error !== null && <ProblemNotice problem={checking.error} />}
        {found === null && <StatusMark tone="harm">{m.proposals_minutes_unknown()}</StatusMark>}
        {found !== null && found !== undefined && (
          <>
            <StatusMark tone="done">{m.proposals_minutes_known()}</StatusMark>
            <p>
              <Link to="/usulan/musyawarah/$id" params={{ id: found.id }}>
                {found.number}
              </Link>
              {' · '}
              {m.proposals_minutes_says({
                village: found.village.name,
                date: formatDate(found.heldOn),
                agreed: formatNumber(found.agreed),
                refused: formatNumber(found.refused),
                later: formatNumber(found.putOff),
              })}
            </p>
          </>
        )}
      </div>
    </Sheet>
  )
}
