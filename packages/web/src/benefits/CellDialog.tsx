import { useState } from 'react'
import { Button } from '@mantine/core'
import type { BenefitRule, MatrixKind } from '#domain/benefits/matrix.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import { TaskList, TaskRow } from '../design/data/TaskRow.tsx'
import { Dialog } from '../design/frame/Dialog.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { formatDate } from '../platform/format.ts'
import { useKindName } from '../settings/use-kind-name.ts'
import { levelWords, verdictWords } from './benefit.words.ts'
import { CellForm } from './CellForm.tsx'
import { holdsOn } from './matrix.ts'

interface Cell {
  pair: readonly [MatrixKind, MatrixKind]
  rules: readonly BenefitRule[]
  day: LocalDate
  mayChange: boolean
  onClose: () => void
}

/** What is and was said of two kinds, where and since when; who keeps the matrix writes it here. */
export function CellDialog({ pair, rules, day, mayChange, onClose }: Cell) {
  const kindName = useKindName()
  const [writing, setWriting] = useState(false)
  const [one, other] = pair
  return (
    <Dialog wide title={`${kindName(one)} + ${kindName(other)}`} onClose={onClose}>
      <FormStack>
        {rules.length === 0 ? (
          <p>{m.benefits_nothing_said_yet()}</p>
        ) : (
          <TaskList label={m.benefits_cell_history()}>
            {rules.map((rule) => (
              <TaskRow
                key={rule.id}
                title={`${levelWords[rule.level]()} · ${rule.regionName || rule.region}`}
                detail={detailOf(rule)}
                mark={
                  holdsOn(rule, day) ? (
                    <StatusMark tone={verdictWords[rule.verdict].tone}>{verdictWords[rule.verdict].word()}</StatusMark>
                  ) : (
                    <StatusMark tone="idle">{m.benefits_not_then({ verdict: verdictWords[rule.verdict].word() })}</StatusMark>
                  )
                }
              />
            ))}
          </TaskList>
        )}
        {mayChange && !writing && (
          <div>
            <Button variant="default" onClick={() => setWriting(true)}>
              {m.benefits_write()}
            </Button>
          </div>
        )}
        {writing && <CellForm pair={pair} rules={rules} onDone={onClose} />}
      </FormStack>
    </Dialog>
  )
}

function detailOf({ ground, verified, since, until, recordedBy }: BenefitRule): string {
  return [
    verified ? ground : m.benefits_unverified({ ground }),
    until === null
      ? m.benefits_since_day({ day: formatDate(since) })
      : m.benefits_span({ since: formatDate(since), until: formatDate(until) }),
    recordedBy === null ? m.benefits_shipped() : recordedBy,
  ].join(' · ')
}
