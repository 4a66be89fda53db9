import { Button } from '@mantine/core'
import { IconPlugConnected, IconShieldLock, IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { AccountRow } from '#domain/access/accounts.api.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../../design/data/DataTable.tsx'
import { NextPage } from '../../design/data/NextPage.tsx'
import { BigSearch } from '../../design/frame/BigSearch.tsx'
import { Page } from '../../design/frame/Page.tsx'
import { EmptyState } from '../../design/state/EmptyState.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../../design/state/Skeletons.tsx'
import { formatInstant } from '../../platform/format.ts'
import { WaitingMandates } from '../proposals/WaitingMandates.tsx'
import { roleName } from '../role.words.ts'
import { AccountFilters } from './AccountFilters.tsx'
import { useAccountMemory } from './account-memory.ts'
import { AccountStateMark, FactorMark } from './AccountMarks.tsx'
import { accountsQuery } from './accounts.queries.ts'

/** People with accounts in the regions that one looks after. */
export function AccountsPage() {
  const navigate = useNavigate()
  const [wanted, keep] = useAccountMemory()
  const [typed, setTyped] = useState(wanted.text)
  const { data, error, refetch, isPlaceholderData } = useQuery(accountsQuery(wanted))
  const { after: _, ...first } = wanted

  return (
    <Page
      title={m.access_accounts()}
      meaning={m.access_accounts_meaning()}
      actions={
        <>
          <Button
            component={Link}
            to="/pengelola/sistem"
            variant="default"
            leftSection={<IconPlugConnected size={18} aria-hidden="true" />}
          >
            {m.access_machines()}
          </Button>
          <Button
            component={Link}
            to="/pengelola/kode-masuk"
            variant="default"
            leftSection={<IconShieldLock size={18} aria-hidden="true" />}
          >
            {m.access_demands()}
          </Button>
          <Button component={Link} to="/pengelola/baru" leftSection={<IconUserPlus size={18} aria-hidden="true" />}>
            {m.access_register()}
          </Button>
        </>
      }
    >
      <WaitingMandates />
      <BigSearch
        label={m.access_search()}
        hint={m.access_search_hint()}
        action={m.access_search_action()}
        value={typed}
        onChange={setTyped}
        onSearch={() => keep({ ...first, text: typed.trim() })}
        busy={isPlaceholderData}
      >
        <AccountFilters wanted={first} onChange={keep} />
      </BigSearch>
      {data === undefined &&
        (error === null ? <TableSkeleton rows={8} /> : <LoadFailed problem={error} retry={() => void refetch()} />)}
      {data !== undefined && (
        <DataTable
          caption={m.access_accounts()}
          columns={columns()}
          rows={data.rows}
          stale={isPlaceholderData}
          keyOf={({ id }) => id}
          nameOf={({ name }) => name}
          onOpen={({ id }) => void navigate({ to: '/pengelola/$id', params: { id } })}
          empty={
            <EmptyState drawing="search" title={m.access_accounts_none()}>
              {m.access_accounts_none_advice()}
            </EmptyState>
          }
          foot={
            wanted.after === undefined && data.next === null ? undefined : (
              <NextPage
                onFirst={wanted.after === undefined ? undefined : () => keep(first)}
                onNext={data.next === null ? undefined : () => keep({ ...first, after: data.next ?? undefined })}
                busy={isPlaceholderData}
              />
            )
          }
        />
      )}
    </Page>
  )
}

const columns = (): readonly Column<AccountRow>[] => [
  { key: 'name', title: m.access_name(), cell: ({ name }) => name },
  { key: 'office', title: m.access_office(), cell: ({ office }) => office?.name ?? '–' },
  { key: 'roles', title: m.access_roles(), cell: rolesOf },
  { key: 'state', title: m.access_state(), cell: ({ state }) => <AccountStateMark state={state} /> },
  { key: 'factor', title: m.access_factor(), cell: ({ secondFactor }) => <FactorMark on={secondFactor} /> },
  {
    key: 'seen',
    title: m.access_last_seen(),
    cell: ({ lastSeenAt }) => (lastSeenAt === null ? '–' : formatInstant(lastSeenAt)),
  },
]

function rolesOf({ mandates }: AccountRow): string {
  if (mandates.length === 0) return m.access_no_mandate()
  return mandates.map(({ role, regions }) => `${roleName(role)} · ${regions.map(({ name }) => name).join(', ')}`).join('; ')
}
