import type { ReactNode } from 'react'
import type { OpenSession } from '#domain/access/sign-in.ts'
import { m } from '#messages'
import { TaskRow } from '../../design/data/TaskRow.tsx'
import { StatusMark } from '../../design/state/StatusMark.tsx'
import { formatInstant } from '../../platform/format.ts'
import { deviceWords } from './device.words.ts'

/** One browser that is signed in, in words one can recognise it by. */
export function SessionRow({ session, action }: { session: OpenSession; action?: ReactNode }) {
  const { device, address, since, lastSeenAt, current } = session
  const times = { since: formatInstant(since), seen: formatInstant(lastSeenAt) }
  return (
    <TaskRow
      title={deviceWords(device)}
      detail={`${address} · ${m.access_session_times(times)}`}
      mark={current && <StatusMark tone="done">{m.access_session_current()}</StatusMark>}
      action={action}
    />
  )
}
