import type { VisitResult } from '#domain/enumeration/visit.ts'
import { visitFaults } from '#domain/enumeration/visit.rules.ts'
import { type NeedFault, needFaults } from '#domain/people/need.rules.ts'
import { needCategory } from '#domain/people/need-categories.ts'
import type { NeedCode } from '#domain/people/need-category.ts'
import type { Sex } from '#domain/people/person.ts'
import { LocalDate } from '#domain/platform/local-date.ts'
import { today } from '../platform/today.ts'

/** What was found at a door, as it is being typed. */
export interface VisitDraftForm {
  readonly result: VisitResult | null
  readonly met: readonly string[]
  readonly visitedOn: string
  readonly note: string
}

export interface Finding {
  readonly result: VisitResult
  readonly visitedOn: LocalDate
  readonly met: string[]
  readonly note: string
}

export interface Visited {
  readonly category: NeedCode
  readonly person: { readonly birthDate: LocalDate | null; readonly sex: Sex | null }
}

interface Judged {
  readonly faults: readonly NeedFault[]
  readonly dayIsWrong: boolean
  /** Undefined while something is missing or wrong. */
  readonly finding: Finding | undefined
}

/** `notBefore`: no visit is older than the round; undefined: the server knows. `of` undefined: nobody knows yet whose door it is. */
export function judgeVisit(form: VisitDraftForm, of: Visited | undefined, notBefore?: LocalDate): Judged {
  const { result, met, visitedOn, note } = form
  const day = LocalDate.safeParse(visitedOn)
  const faults = of === undefined ? [] : faultsOf(of, met, day.data ?? today())
  const dayIsWrong =
    !day.success ||
    visitFaults({ visitedOn: day.data, result: result ?? 'not-met', met: [] }, notBefore ?? day.data, today()).length > 0
  const isWhole = result !== null && !dayIsWrong && (result !== 'belongs' || faults.length === 0)
  return {
    faults,
    dayIsWrong,
    finding:
      isWhole && day.success ? { result, visitedOn: day.data, met: result === 'belongs' ? [...met] : [], note } : undefined,
  }
}

function faultsOf({ category: code, person }: Visited, met: readonly string[], on: LocalDate): readonly NeedFault[] {
  const category = needCategory(code)
  if (category === undefined) return []
  return needFaults(category, {
    on,
    met,
    ...(person.birthDate !== null && { birthDate: person.birthDate }),
    ...(person.sex !== null && category.units[0] === 'person' && { sex: person.sex }),
  })
}
