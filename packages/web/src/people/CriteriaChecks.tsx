import type { NeedCategory } from '#domain/people/need-category.ts'
import { criteriaNeeded, type NeedFault } from '#domain/people/need.rules.ts'
import { m } from '#messages'
import { FaultList } from '../design/data/FaultList.tsx'
import { Notice } from '../design/state/Notice.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { Checklist } from '../design/work/Checklist.tsx'
import { currentLocale } from '../platform/i18n/locale.ts'
import { needFaultWords } from './need-fault.words.ts'

interface Ticking {
  category: NeedCategory
  met: readonly string[]
  onChange: (met: string[]) => void
  /** Criteria for which the facts speak. */
  shown?: readonly string[]
  /** What stands against it. */
  faults: readonly NeedFault[]
  /** Somebody has tried to save: what is missing is said. */
  tried: boolean
}

/** The criteria of a category to be ticked, with what the ticks amount to. */
export function CriteriaChecks({ category, met, onChange, shown = [], faults, tried }: Ticking) {
  return (
    <Checklist
      label={m.people_criteria({ needed: criteriaNeeded(category), of: category.criteria.length })}
      checks={category.criteria.map(({ id, text, required }) => ({
        key: id,
        label: text[currentLocale()],
        note: shown.includes(id) ? m.people_criterion_shown() : required === true ? m.people_criterion_required() : undefined,
      }))}
      ticked={met}
      onChange={onChange}
      verdict={<Verdict faults={faults} tried={tried} />}
    />
  )
}

/** Missing ticks are no mistake yet: they turn into one when somebody tries to save. */
function Verdict({ faults, tried }: { faults: readonly NeedFault[]; tried: boolean }) {
  const [first] = faults
  if (first === undefined) return <StatusMark tone="done">{m.people_need_fulfilled()}</StatusMark>
  if (!tried && faults.length === 1 && first.rule === 'NEED-2') return <Notice tone="waiting">{needFaultWords(first)}</Notice>
  return <FaultList faults={faults.map((fault) => ({ key: fault.rule, words: needFaultWords(fault) }))} />
}
