import type { BankAnswer } from '#domain/delivery/delivery.api.ts'
import { m } from '#messages'
import { Deeds } from '../../design/data/Deeds.tsx'
import { TaskList, TaskRow } from '../../design/data/TaskRow.tsx'
import { Notice } from '../../design/state/Notice.tsx'
import { StatusMark } from '../../design/state/StatusMark.tsx'
import { formatInstant, formatNumber } from '../../platform/format.ts'

/** What each answer did; the newest in full. */
export function AnswerList({ answers, waiting }: { answers: readonly BankAnswer[]; waiting: number }) {
  const [newest, ...older] = answers
  if (newest === undefined) return <p>{m.delivery_no_answers()}</p>
  return (
    <>
      <TaskList label={m.delivery_answers()}>
        <AnswerRow answer={newest} />
      </TaskList>
      {newest.state === 'read' && <Result answer={newest} waiting={waiting} />}
      {older.length > 0 && (
        <TaskList label={m.delivery_older_answers()}>
          {older.map((answer) => (
            <AnswerRow key={answer.id} answer={answer} />
          ))}
        </TaskList>
      )}
    </>
  )
}

const marks = {
  reading: { tone: 'running', word: m.delivery_answer_reading },
  read: { tone: 'done', word: m.delivery_answer_read },
  refused: { tone: 'harm', word: m.delivery_answer_refused },
} as const

function AnswerRow({ answer }: { answer: BankAnswer }) {
  const { tone, word } = marks[answer.state]
  return (
    <TaskRow
      title={answer.name}
      detail={`${formatInstant(answer.uploadedAt)} · ${answer.uploadedBy} · ${m.delivery_lines({ n: formatNumber(answer.counts.lines) })}`}
      mark={<StatusMark tone={tone}>{word()}</StatusMark>}
    />
  )
}

/** In the words of the bank's report: how many succeeded, failed, came back, match nothing, and are not answered yet. */
function Result({ answer: { counts }, waiting }: { answer: BankAnswer; waiting: number }) {
  const unmatched = Object.values(counts.faults).reduce((sum, count) => sum + count, 0)
  return (
    <div role="status">
      <Deeds
        label={m.delivery_answer_result()}
        deeds={[
          { key: 'delivered', count: counts.delivered, words: m.delivery_result_delivered() },
          { key: 'failed', count: counts.failed, words: m.delivery_result_failed(), tone: 'harm' },
          { key: 'returned', count: counts.returned, words: m.delivery_result_returned(), tone: 'harm' },
          { key: 'repeated', count: counts.repeated, words: m.delivery_result_repeated() },
          { key: 'unmatched', count: unmatched, words: m.delivery_result_unmatched(), tone: 'waiting' },
          { key: 'waiting', count: waiting, words: m.delivery_result_waiting(), tone: 'waiting' },
        ]}
      />
      {counts.claimed !== null && counts.claimed !== counts.lines && (
        <Notice tone="waiting">
          {m.delivery_count_differs({ claimed: formatNumber(counts.claimed), lines: formatNumber(counts.lines) })}
        </Notice>
      )}
    </div>
  )
}
