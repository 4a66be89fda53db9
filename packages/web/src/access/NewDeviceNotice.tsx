import { Button, Group } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { m } from '#messages'
import { Notice } from '../design/state/Notice.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { formatInstant } from '../platform/format.ts'
import { deviceWords } from './own/device.words.ts'
import { sendSeen } from './own/my.queries.ts'
import { useSession } from './session.queries.ts'

/** Somebody signed in to this account elsewhere, in a browser it had not been used with. */
export function NewDeviceNotice() {
  const client = useQueryClient()
  const elsewhere = useSession()?.elsewhere
  const seeing = useMutation({ mutationFn: (id: Parameters<typeof sendSeen>[1]) => sendSeen(client, id) })
  if (elsewhere == null) return null
  const { id, at, device, address } = elsewhere
  return (
    <Notice tone="waiting">
      <FormStack>
        <p>{m.access_elsewhere({ device: deviceWords(device), address, time: formatInstant(at) })}</p>
        <Group gap="xs">
          <Button variant="default" size="compact-sm" loading={seeing.isPending} onClick={() => seeing.mutate(id)}>
            {m.access_elsewhere_mine()}
          </Button>
          <Button component={Link} to="/akun" size="compact-sm">
            {m.access_elsewhere_look()}
          </Button>
        </Group>
      </FormStack>
    </Notice>
  )
}
