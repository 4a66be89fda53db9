import { Button } from '@mantine/core'
import { IconPlugConnected } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Fragment, useState } from 'react'
import { m } from '#messages'
import { usePermitted } from '../session.queries.ts'
import { Page } from '../../design/frame/Page.tsx'
import { Stacked } from '../../design/frame/Split.tsx'
import { EmptyState } from '../../design/state/EmptyState.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../../design/state/Skeletons.tsx'
import { WaitingMandates } from '../proposals/WaitingMandates.tsx'
import { MachineSheet } from './MachineSheet.tsx'
import { machinesQuery } from './machines.queries.ts'
import { RegisterMachine } from './RegisterMachine.tsx'

/** Other systems that work with this one, and what they are let in by. */
export function MachinesPage() {
  const { data, error, refetch } = useQuery(machinesQuery)
  const mayRegister = usePermitted('access.manage-accounts')
  const [registering, setRegistering] = useState(false)
  const register = mayRegister && (
    <Button leftSection={<IconPlugConnected size={18} aria-hidden="true" />} onClick={() => setRegistering(true)}>
      {m.access_machine_register()}
    </Button>
  )
  const none = data?.rows.length === 0
  return (
    <Page
      title={m.access_machines()}
      meaning={m.access_machines_meaning()}
      crumbs={[{ label: m.access_accounts(), to: '/pengelola' }]}
      actions={
        <>
          <Button variant="default" component={Link} to="/pengelola/sistem/api">
            {m.access_api()}
          </Button>
          {!none && register}
        </>
      }
    >
      {data === undefined && (error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />)}
      {none && (
        <EmptyState drawing="folder" title={m.access_machines_none()} action={register}>
          {m.access_machines_none_advice()}
        </EmptyState>
      )}
      <Stacked>
        {data?.rows.map((machine) => (
          <Fragment key={machine.id}>
            <MachineSheet machine={machine} />
            {machine.mandates.length === 0 && <WaitingMandates holder={machine.id} />}
          </Fragment>
        ))}
      </Stacked>
      {registering && <RegisterMachine onClose={() => setRegistering(false)} />}
    </Page>
  )
}
