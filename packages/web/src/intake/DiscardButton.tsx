import { Button, Popover } from '@mantine/core'
import { useState } from 'react'
import type { Batch } from '#domain/intake/batch.ts'
import { m } from '#messages'
import { FormStack } from '../design/work/FormStack.tsx'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { useBatchDeed } from './batch-deed.ts'
import { sendDiscard } from './intake.queries.ts'

/** Puts a file aside. The list keeps that it was here; the file can be sent again. */
export function DiscardButton({ batch }: { batch: Batch }) {
  const [asking, setAsking] = useState(false)
  const discarding = useBatchDeed(batch.id, () => sendDiscard(batch))
  return (
    <Popover opened={asking} onChange={setAsking} position="top" width={300} trapFocus withRoles withArrow>
      <Popover.Target>
        <Button variant="default" onClick={() => setAsking(!asking)}>
          {m.intake_discard()}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={m.intake_discard()}>
        <FormStack>
          <p>{m.intake_discard_meaning()}</p>
          {discarding.problem !== null && <ProblemNotice problem={discarding.problem} />}
          <Button color="harm" loading={discarding.busy} onClick={() => discarding.run()}>
            {m.intake_discard()}
          </Button>
        </FormStack>
      </Popover.Dropdown>
    </Popover>
  )
}
