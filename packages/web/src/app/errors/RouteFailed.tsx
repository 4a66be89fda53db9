import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { m } from '#messages'
import { Page } from '../../design/frame/Page.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { asProblem } from '../../platform/server-problem.ts'

/** A page that could not be opened: not allowed, no connection, or a fault of ours. The rest of the shell stays usable. */
export function RouteFailed({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const queries = useQueryErrorResetBoundary()
  const forbidden = asProblem(error).code === 'not-allowed'

  return (
    <Page title={forbidden ? m.app_not_allowed_title() : m.app_failed_title()}>
      <LoadFailed
        problem={error}
        retry={() => {
          queries.reset()
          reset()
          void router.invalidate()
        }}
      />
    </Page>
  )
}
