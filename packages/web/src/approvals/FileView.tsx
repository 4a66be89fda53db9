import { Link } from '@tanstack/react-router'
import type { ApprovalFileInFull } from '#domain/approvals/file.ts'
import { m } from '#messages'
import { BigFacts } from '../design/data/BigFacts.tsx'
import { ChainLine } from '../design/data/ChainLine.tsx'
import { Lanes } from '../design/data/Lanes.tsx'
import { Sheet } from '../design/frame/Sheet.tsx'
import { Stacked } from '../design/frame/Split.tsx'
import { Notice } from '../design/state/Notice.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { formatDate, formatInstant, formatNumber, formatRupiah, withMonthNames } from '../platform/format.ts'
import { dueWords, handWords, monthsWords, ruleWord, signatoryWords, whereWords } from './approval.words.ts'
import { stopsOf } from './chain-stops.ts'
import { DecisionBar } from './DecisionBar.tsx'
import { laneOf } from './lanes.ts'
import { MoveList } from './MoveList.tsx'
import { AnswerForm } from './paper/AnswerForm.tsx'
import { SendForm } from './paper/SendForm.tsx'
import { subjectAddress } from './subject-address.ts'
import { useToday } from './use-today.ts'
import { StateMark } from './StateMark.tsx'
import { WithdrawButton } from './WithdrawButton.tsx'

const shownOfHash = 12

/** One file: what is asked, where it is, what happened, and what I may do now. */
export function FileView({ file }: { file: ApprovalFileInFull }) {
  const { powers, summary } = file
  const today = useToday()
  const barred = powers.decide?.rules ?? []
  return (
    <Stacked>
      {file.state === 'returned' && <ReturnedNotice file={file} />}
      <Sheet title={withMonthNames(file.title)} beside={<StateMark file={file} late={false} />}>
        <Stacked>
          <BigFacts
            facts={[
              { label: m.approvals_beneficiaries(), value: formatNumber(summary.beneficiaries) },
              { label: m.approvals_amount(), value: summary.amount === null ? '–' : formatRupiah(summary.amount) },
              { label: m.approvals_months(), value: monthsWords(summary.months) },
            ]}
          />
          <p>
            {summary.programme} · {file.region.name} ·{' '}
            {m.approvals_proposed({ name: signatoryWords(file.proposer), at: formatInstant(file.submittedAt) })}
          </p>
          <p>
            <Link to={subjectAddress(file)}>{m.approvals_open_list()}</Link> · {m.approvals_hash()}{' '}
            <code title={file.hash}>{file.hash.slice(0, shownOfHash)}…</code>
          </p>
        </Stacked>
      </Sheet>
      <Sheet
        title={m.approvals_chain()}
        beside={
          file.overdueDays > 0 ? (
            <StatusMark tone="harm">{`${whereWords(file)} · ${dueWords(file)}`}</StatusMark>
          ) : (
            whereWords(file)
          )
        }
      >
        <Stacked>
          <ChainLine label={m.approvals_chain()} stops={stopsOf(file)} />
          {file.forecastOn !== null && <p>{m.approvals_forecast({ date: formatDate(file.forecastOn) })}</p>}
        </Stacked>
      </Sheet>
      {powers.record === 'send' && <SendForm key={file.version} file={file} />}
      {powers.record === 'answer' && <AnswerForm key={file.version} file={file} />}
      {powers.record === 'answer-by-another' && <Notice tone="waiting">{m.approvals_answer_by_another()}</Notice>}
      {barred.length > 0 && <Notice tone="waiting">{barred.map(ruleWord).join(' ')}</Notice>}
      {powers.decide !== null && barred.length === 0 && <DecisionBar file={file} insteadOf={powers.decide.insteadOf} />}
      <Sheet title={m.approvals_recorder()}>
        <Lanes label={m.approvals_recorder()} lanes={[laneOf(file, today)]} today={today} hands={handWords()} />
      </Sheet>
      <Sheet title={m.approvals_moves()} beside={powers.withdraw && <WithdrawButton file={file} />}>
        <MoveList file={file} />
      </Sheet>
    </Stacked>
  )
}

/** Why it came back; for its proposer, where to mend it. */
function ReturnedNotice({ file }: { file: ApprovalFileInFull }) {
  const reason = file.moves.findLast(({ kind }) => kind === 'returned')?.reason
  return (
    <Notice tone="waiting">
      <p>{reason && <strong>“{reason}”</strong>}</p>
      {file.powers.withdraw && (
        <p>
          {m.approvals_mend()} <Link to={subjectAddress(file)}>{m.approvals_open_list()}</Link>
        </p>
      )}
    </Notice>
  )
}
