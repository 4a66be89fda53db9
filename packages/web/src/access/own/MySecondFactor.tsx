import { Button, Group } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { localDateIn } from '#domain/platform/local-date.ts'
import type { SecondFactorState } from '#domain/access/second-factor.ts'
import { m } from '#messages'
import { Dialog } from '../../design/frame/Dialog.tsx'
import { announce } from '../../design/state/notices.ts'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { CardSkeleton } from '../../design/state/Skeletons.tsx'
import { StatusMark } from '../../design/state/StatusMark.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { formatDate } from '../../platform/format.ts'
import { EnrolSteps } from './EnrolSteps.tsx'
import { KeepCodes } from './KeepCodes.tsx'
import { mySecondFactorQuery, sendCodesRenewal, sendRemoval } from './my.queries.ts'
import { PasswordOnce } from './PasswordOnce.tsx'

type Doing = 'enrol' | 'renew' | 'remove'

/** The code at sign-in: set up, new recovery codes, switch off. */
export function MySecondFactor({ email }: { email: string }) {
  const client = useQueryClient()
  const { data, error, refetch } = useQuery(mySecondFactorQuery)
  const [doing, setDoing] = useState<Doing>()

  function done() {
    setDoing(undefined)
    void client.invalidateQueries({ queryKey: ['access'] })
  }

  if (data === undefined)
    return error === null ? <CardSkeleton /> : <LoadFailed compact problem={error} retry={() => void refetch()} />
  return (
    <>
      <FormStack>
        <FactorWords state={data} />
        <Group gap="xs">
          {!data.on && <Button onClick={() => setDoing('enrol')}>{m.access_factor_set_up()}</Button>}
          {data.on && (
            <Button variant="default" onClick={() => setDoing('renew')}>
              {m.access_factor_renew()}
            </Button>
          )}
          {data.on && !data.demanded && (
            <Button variant="default" onClick={() => setDoing('remove')}>
              {m.access_factor_remove()}
            </Button>
          )}
        </Group>
      </FormStack>
      {doing === 'enrol' && (
        <Dialog title={m.access_enrol_title()} onClose={done}>
          <EnrolSteps email={email} onDone={done} onCancel={done} />
        </Dialog>
      )}
      {doing === 'renew' && (
        <Dialog title={m.access_factor_renew()} onClose={done}>
          <Renew email={email} onDone={done} />
        </Dialog>
      )}
      {doing === 'remove' && (
        <Dialog title={m.access_factor_remove()} onClose={done}>
          <Remove email={email} onDone={done} />
        </Dialog>
      )}
    </>
  )
}

function FactorWords({ state: { on, since, codesLeft, demanded } }: { state: SecondFactorState }) {
  const few = codesLeft <= 3
  return (
    <>
      <div>
        <StatusMark tone={on ? 'done' : 'idle'}>
          {on
            ? m.access_factor_on({ date: since === null ? '' : formatDate(localDateIn(new Date(since))) })
            : m.access_factor_off()}
        </StatusMark>
      </div>
      {on ? (
        <div>
          <StatusMark tone={few ? 'waiting' : 'info'}>{m.access_factor_codes_left({ n: codesLeft })}</StatusMark>
        </div>
      ) : (
        <p>{m.access_factor_meaning()}</p>
      )}
      {demanded && <p>{m.access_factor_demanded()}</p>}
    </>
  )
}

interface Part {
  email: string
  onDone: () => void
}

function Renew({ email, onDone }: Part) {
  const client = useQueryClient()
  const renewing = useMutation({ mutationFn: (password: string) => sendCodesRenewal(client, password) })
  if (renewing.data !== undefined) return <KeepCodes codes={renewing.data.codes} onDone={onDone} />
  return (
    <FormStack>
      <p>{m.access_factor_renew_meaning()}</p>
      <PasswordOnce
        action={m.access_factor_renew()}
        busy={renewing.isPending}
        problem={renewing.error}
        email={email}
        onSend={(password) => renewing.mutate(password)}
        onCancel={onDone}
      />
    </FormStack>
  )
}

function Remove({ email, onDone }: Part) {
  const client = useQueryClient()
  const removing = useMutation({
    mutationFn: (password: string) => sendRemoval(client, password),
    onSuccess() {
      announce({ tone: 'done', words: m.access_factor_removed() })
      onDone()
    },
  })
  return (
    <FormStack>
      <p>{m.access_factor_remove_meaning()}</p>
      <PasswordOnce
        action={m.access_factor_remove()}
        harmful
        busy={removing.isPending}
        problem={removing.error}
        email={email}
        onSend={(password) => removing.mutate(password)}
        onCancel={onDone}
      />
    </FormStack>
  )
}
