import { Button } from '@mantine/core'
import { m } from '#messages'
import { Specimen } from '../design/frame/SpecimenFrame.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { Notice } from '../design/state/Notice.tsx'
import { announce } from '../design/state/notices.ts'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { CardSkeleton, TableSkeleton } from '../design/state/Skeletons.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { UndoNotice } from '../design/state/UndoNotice.tsx'
import { drawings, type DrawingName } from '../design/state/drawings.tsx'
import { ServerProblem } from '../platform/server-problem.ts'

const nothing = () => {}

export function StateSpecimens() {
  return (
    <>
      <Specimen name="StatusMark">
        <div>
          <StatusMark tone="waiting">{m.tasks_queued()}</StatusMark> <StatusMark tone="running">{m.tasks_running()}</StatusMark>{' '}
          <StatusMark tone="done">{m.tasks_done()}</StatusMark> <StatusMark tone="harm">{m.tasks_failed()}</StatusMark>{' '}
          <StatusMark tone="info">{m.gallery_new()}</StatusMark> <StatusMark tone="idle">{m.tasks_cancelled()}</StatusMark>
        </div>
      </Specimen>
      <Specimen name="Notice, ProblemNotice">
        <Notice>{m.gallery_notice()}</Notice>
        <Notice tone="waiting">{m.app_offline()}</Notice>
        <ProblemNotice problem={new ServerProblem('stale-version')} />
      </Specimen>
      <Specimen name="UndoNotice">
        <UndoNotice notice={{ tone: 'done', words: m.gallery_deed(), undo: nothing }} onClose={nothing} />
        <UndoNotice notice={{ tone: 'harm', words: m.platform_problem_unreachable_what() }} onClose={nothing} />
        <div>
          <Button variant="default" onClick={() => announce({ tone: 'done', words: m.gallery_deed(), undo: nothing })}>
            {m.gallery_announce()}
          </Button>
        </div>
      </Specimen>
      {(Object.keys(drawings) as DrawingName[]).map((drawing) => (
        <Specimen key={drawing} name={`EmptyState · ${drawing}`}>
          <EmptyState compact drawing={drawing} title={m.tasks_none()} action={<Button>{m.gallery_action()}</Button>}>
            {m.tasks_none_meaning()}
          </EmptyState>
        </Specimen>
      ))}
      <Specimen name="LoadFailed">
        <LoadFailed compact problem={new ServerProblem('unreachable')} retry={nothing} />
      </Specimen>
      <Specimen name="LoadFailed · not-allowed">
        <LoadFailed compact problem={new ServerProblem('not-allowed')} retry={nothing} />
      </Specimen>
      <Specimen name="LoadFailed · unexpected">
        <LoadFailed compact problem={new ServerProblem('unexpected', {}, '01JD2K7Q')} retry={nothing} />
      </Specimen>
      <Specimen name="CardSkeleton">
        <CardSkeleton />
      </Specimen>
      <Specimen name="TableSkeleton">
        <TableSkeleton rows={4} />
      </Specimen>
    </>
  )
}
