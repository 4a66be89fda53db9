import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { m } from '#messages'
import { wordsOf } from '../../platform/problem.words.ts'
import { asProblem } from '../../platform/server-problem.ts'
import { EmptyState } from './EmptyState.tsx'

interface Failure {
  problem: unknown
  retry?: (() => void) | undefined
  compact?: boolean
}

const drawingOf = { unreachable: 'bridge', unavailable: 'bridge', 'not-allowed': 'door', 'not-found': 'road' } as const

/** What happened, what to do, and the button that does it. Announced, since it takes the place of what was expected. */
export function LoadFailed({ problem, retry, compact = false }: Failure) {
  const { what, advice, requestId } = wordsOf(problem)
  const { code } = asProblem(problem)
  const drawing = code in drawingOf ? drawingOf[code as keyof typeof drawingOf] : 'bridge'
  const again = retry !== undefined && code !== 'not-allowed' && code !== 'not-found'

  return (
    <div role="alert">
      <EmptyState
        drawing={drawing}
        title={what}
        compact={compact}
        action={
          again && (
            <Button variant="default" leftSection={<IconRefresh size={18} aria-hidden="true" />} onClick={retry}>
              {m.design_try_again()}
            </Button>
          )
        }
      >
        {advice}
        {requestId !== undefined && ` ${m.design_request_number({ id: requestId })}`}
      </EmptyState>
    </div>
  )
}
