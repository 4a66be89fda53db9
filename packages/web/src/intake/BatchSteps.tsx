import { useEffect, useRef, type ReactNode } from 'react'
import type { Batch } from '#domain/intake/batch.ts'
import type { Task } from '#domain/tasks/task.ts'
import { m } from '#messages'
import { Page } from '../design/frame/Page.tsx'
import { Steps } from '../design/work/Steps.tsx'
import { formatBytes, formatInstant } from '../platform/format.ts'
import { usePermitted } from '../access/session.queries.ts'
import { ApplyStep } from './apply/ApplyStep.tsx'
import { ResultStep } from './apply/ResultStep.tsx'
import { BatchState } from './BatchTable.tsx'
import { useBatchWork } from './batch-deed.ts'
import { type BatchPlace, type StepName, stepLabels, stepNames, stepOf, stepsOpenIn } from './batch-steps.ts'
import { quarterWords } from './batch.words.ts'
import { useListName } from './use-list-name.ts'
import { ChangesStep } from './changes/ChangesStep.tsx'
import { ColumnsStep } from './columns/ColumnsStep.tsx'
import { EndedWork, RunningWork } from './RunningWork.tsx'
import { FaultsStep } from './faults/FaultsStep.tsx'
import { RefusedFile } from './RefusedFile.tsx'

interface Shown {
  batch: Batch
  place: BatchPlace
  go: (place: BatchPlace) => void
}

/** One file on its way: its five steps, and the one that is open. Long work takes the place of the step that it leads to. */
export function BatchSteps({ batch, place, go }: Shown) {
  const { task, asOf, busy } = useBatchWork(batch)
  const listName = useListName()
  const step = busy ? stepOfWork(batch, task) : stepOf(batch, place.langkah)
  useStepFocus(step)
  const open = busy ? [] : stepsOpenIn(batch.state).map((name) => stepNames.indexOf(name))

  return (
    <Page
      title={`${batch.source === 'DTSEN' ? '' : `${listName(batch)} · `}${batch.regency.name} · ${quarterWords(batch.period)}`}
      meaning={m.intake_file_line({
        file: batch.fileName,
        size: formatBytes(batch.fileSize),
        who: batch.uploadedBy,
        when: formatInstant(batch.uploadedAt),
      })}
      crumbs={[{ label: m.intake_title(), to: '/impor' }]}
      beside={<BatchState batch={batch} running={busy} />}
    >
      {batch.state !== 'discarded' && (
        <Steps
          label={m.intake_steps()}
          steps={stepLabels()}
          current={stepNames.indexOf(step)}
          open={open}
          onGo={(at) => go({ langkah: stepNames[at] ?? step })}
        />
      )}
      {busy ? (
        <RunningWork task={task} asOf={asOf} />
      ) : (
        <>
          <EndedWork task={task} batch={batch} />
          <OpenStep batch={batch} place={{ ...place, langkah: step }} go={go} />
        </>
      )}
    </Page>
  )
}

/** In another step the reading place is the title again, as on another page. */
function useStepFocus(step: StepName): void {
  const last = useRef(step)
  useEffect(() => {
    if (last.current !== step) document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
    last.current = step
  }, [step])
}

/** The step that the work under way leads to. */
function stepOfWork(batch: Batch, task: Task | undefined): StepName {
  const checks = task === undefined ? batch.state === 'uploaded' : task.job === 'intake.check'
  return checks ? 'periksa' : 'terapkan'
}

function OpenStep({ batch, place, go }: Shown): ReactNode {
  const mayImport = usePermitted('intake.import')
  switch (place.langkah ?? 'kolom') {
    case 'berkas':
    case 'kolom':
      return <ColumnsStep key={batch.version} batch={batch} editable={mayImport && batch.state !== 'applied'} />
    case 'periksa':
      return batch.state === 'refused' ? (
        <RefusedFile batch={batch} go={go} />
      ) : (
        <FaultsStep batch={batch} place={place} go={go} />
      )
    case 'perubahan':
      return <ChangesStep batch={batch} place={place} go={go} />
    case 'terapkan':
      return batch.state === 'checked' ? <ApplyStep batch={batch} go={go} mayApply={mayImport} /> : <ResultStep batch={batch} />
  }
}
