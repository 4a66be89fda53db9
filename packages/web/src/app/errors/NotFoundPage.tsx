import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { m } from '#messages'
import { Page } from '../../design/frame/Page.tsx'
import { EmptyState } from '../../design/state/EmptyState.tsx'

export function NotFoundPage() {
  const navigate = useNavigate()
  return (
    <Page title={m.app_not_found_title()}>
      <EmptyState
        drawing="road"
        title={m.app_not_found_meaning()}
        action={
          <Button variant="default" onClick={() => void navigate({ to: '/' })}>
            {m.app_to_home()}
          </Button>
        }
      />
    </Page>
  )
}
