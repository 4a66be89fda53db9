import { useNetwork } from '@mantine/hooks'
import { m } from '#messages'
import { Notice } from '../design/state/Notice.tsx'

export function NetworkNotice() {
  const { online } = useNetwork()
  return <div role="status">{!online && <Notice tone="waiting">{m.app_offline()}</Notice>}</div>
}
