import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { AccountId } from '#domain/access/account.ts'
import type { AccountPage as OneAccount } from '#domain/access/accounts.api.ts'
import { m } from '#messages'
import { Facts } from '../../design/data/Facts.tsx'
import { TaskList } from '../../design/data/TaskRow.tsx'
import { Page } from '../../design/frame/Page.tsx'
import { Sheet, SheetNote } from '../../design/frame/Sheet.tsx'
import { Stacked } from '../../design/frame/Split.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { Notice } from '../../design/state/Notice.tsx'
import { PageSkeleton } from '../../design/state/Skeletons.tsx'
import { StatusMark } from '../../design/state/StatusMark.tsx'
import { formatInstant } from '../../platform/format.ts'
import { SessionRow } from '../own/SessionRow.tsx'
import { SignInTable } from '../own/SignInTable.tsx'
import { WaitingMandates } from '../proposals/WaitingMandates.tsx'
import { useSession } from '../session.queries.ts'
import { AccountDeeds } from './AccountDeeds.tsx'
import { AccountStateMark, FactorMark } from './AccountMarks.tsx'
import { accountQuery, signInsQuery } from './accounts.queries.ts'
import { Mandates } from './Mandates.tsx'

const accountRoute = getRouteApi('/office/pengelola/$id')

/** One account: what it may do, where it is signed in, and what can be done about it. */
export function AccountPage() {
  const id = accountRoute.useParams().id as AccountId
  const { data, error, refetch } = useQuery(accountQuery(id))
  if (data === undefined)
    return error === null ? (
      <PageSkeleton />
    ) : (
      <Page title={m.access_account()}>
        <LoadFailed problem={error} retry={() => void refetch()} />
      </Page>
    )
  const { account, state, sessions, mayLookAfter } = data
  return (
    <Page
      title={account.name}
      tab={m.access_account()}
      meaning={[account.email, account.title, account.office?.name].filter(Boolean).join(' · ')}
      crumbs={[{ label: m.access_accounts(), to: '/pengelola' }]}
      beside={<AccountStateMark state={state} />}
    >
      <Stacked>
        {!mayLookAfter && <OutOfBounds id={id} />}
        <Sheet title={m.access_entry()}>
          <Facts facts={entryFacts(data)} />
          {mayLookAfter && <AccountDeeds page={data} />}
        </Sheet>
        <WaitingMandates holder={id} />
        <Mandates page={data} />
        <Sheet title={m.access_sessions()} flush>
          {sessions.length === 0 ? (
            <SheetNote title={m.access_sessions_none()} />
          ) : (
            <TaskList label={m.access_sessions()}>
              {sessions.map((session) => (
                <SessionRow key={session.id} session={session} />
              ))}
            </TaskList>
          )}
        </Sheet>
        <History id={id} />
      </Stacked>
    </Page>
  )
}

function OutOfBounds({ id }: { id: AccountId }) {
  const own = useSession()?.account?.id === id
  return <Notice>{own ? m.access_own_account() : m.access_wider_account()}</Notice>
}

function entryFacts({ secondFactor, heldOffUntil, link }: OneAccount) {
  return [
    { label: m.access_factor(), value: <FactorMark on={secondFactor} /> },
    ...(heldOffUntil === null
      ? []
      : [
          {
            label: m.access_held_off(),
            value: <StatusMark tone="harm">{m.access_held_off_until({ time: formatInstant(heldOffUntil) })}</StatusMark>,
          },
        ]),
    ...(link === null
      ? []
      : [
          {
            label: link.purpose === 'invitation' ? m.access_invitation() : m.access_reset_link(),
            value: m.access_link_until({ time: formatInstant(link.expiresAt) }),
            source: link.sentAt === null ? m.access_link_not_sent() : m.access_link_sent({ time: formatInstant(link.sentAt) }),
          },
        ]),
  ]
}

function History({ id }: { id: AccountId }) {
  const [after, setAfter] = useState<string>()
  const query = useQuery(signInsQuery(id, after))
  return <SignInTable query={query} after={after} onPage={setAfter} />
}
