import type { ApprovalFile, FileStep } from '#domain/approvals/file.ts'
import { m } from '#messages'
import type { ChainStop } from '../design/data/ChainLine.tsx'
import { formatDate, formatNumber } from '../platform/format.ts'
import { holderWords } from './approval.words.ts'

/** The steps of a file as stops of its chain. */
export function stopsOf({ steps }: Pick<ApprovalFile, 'steps'>): ChainStop[] {
  return steps.map((step) => ({
    key: String(step.position),
    title: step.title,
    who: holderWords(step),
    lines: linesOf(step),
    standing: standingOf(step),
    late: step.standing === 'here' && step.overdueDays > 0,
    paper: step.kind === 'paper',
  }))
}

function standingOf({ standing, outcome }: FileStep): ChainStop['standing'] {
  if (outcome === 'returned') return 'back'
  return outcome === 'refused' ? 'refused' : standing
}

function linesOf({ standing, decidedOn, dueOn, sentOn, overdueDays, days, workingDays, delegate }: FileStep): string[] {
  const late = overdueDays > 0 ? [m.approvals_overdue({ n: formatNumber(overdueDays) })] : []
  if (standing === 'ahead') {
    return [
      m.approvals_days_given({ n: formatNumber(workingDays) }),
      ...(delegate ? [m.approvals_delegate({ name: delegate.name })] : []),
    ]
  }
  if (standing === 'done') {
    const used = m.approvals_days_used({ n: formatNumber(days), of: formatNumber(workingDays) })
    return [...(decidedOn ? [formatDate(decidedOn)] : []), used]
  }
  return [
    ...(sentOn ? [m.approvals_sent_on({ date: formatDate(sentOn) })] : []),
    ...(delegate ? [m.approvals_delegate({ name: delegate.name })] : []),
    ...(dueOn && late.length === 0 ? [m.approvals_due({ date: formatDate(dueOn) })] : late),
  ]
}
