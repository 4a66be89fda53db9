import { monthlyOf } from '#domain/benefits/passport.rules.ts'
import { type ToldAmount, toldByPeriod } from '#domain/benefits/told-amounts.rules.ts'
import type { PassportLine } from '#domain/benefits/passport.ts'
import type { PersonId } from '#domain/people/person-id.ts'
import type { KnownKind } from '#domain/settings/benefit-kind.ts'
import { isRunning } from '#domain/settings/benefit-kind.rules.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { Rupiah } from '#domain/platform/rupiah.ts'
import type { OwnListing, OwnMonth, Relative, ReportedAid, ReportedAmount } from './passport.sql.ts'

export interface Known {
  readonly person: Relative
  readonly relatives: readonly Relative[]
  readonly reported: readonly ReportedAid[]
  readonly amounts: readonly ReportedAmount[]
  readonly own: readonly OwnListing[]
  readonly months: readonly OwnMonth[]
  /** As they are today; those that have ended, too. */
  readonly kinds: readonly KnownKind[]
}

/** One line for each kind, payer and span; what runs first, this person's before their family's. */
export function linesOf(known: Known, today: LocalDate): PassportLine[] {
  const lines = [...reportedLines(known, today), ...ownLines(known, today)]
  return lines.toSorted(
    (a, b) => Number(b.running) - Number(a.running) || Number(b.mine) - Number(a.mine) || (a.since < b.since ? 1 : -1),
  )
}

/** Files mark each member who receives: they are one line. */
function reportedLines(known: Known, today: LocalDate): PassportLine[] {
  const { person, relatives, reported, kinds } = known
  const groups = Map.groupBy(reported, ({ code, payer, since, until }) => [code, payer, since, until].join(' '))
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const { code, payer, source, since, until } = first
    const people = relatives.filter((one) => group.some((aid) => one.ids.includes(aid.person)))
    const living = people.filter((one) => one.living)
    const kind = kinds.find((one) => one.code === code)
    const running = until === null && living.length > 0 && !hasEnded(kinds, code, today)
    const amount = running ? monthlyOf(kind, living.length) : undefined
    return [
      {
        code,
        programme: null,
        payer,
        origin: 'reported' as const,
        source,
        unit: kind?.unit ?? 'person',
        people: people.map(named),
        mine: people.includes(person),
        since,
        until,
        running,
        asOf: group.reduce((latest, { asOf }) => (asOf > latest ? asOf : latest), first.asOf),
        months: [],
        monthly: (amount?.rupiah ?? null) as Rupiah | null,
        told: toldByPeriod(kind?.unit ?? 'person', amountsWithin(first, people, known)),
        amountVerified: amount?.verified ?? false,
        delivered: 0 as Rupiah,
      },
    ]
  })
}

/** What lists of the span told; a list from before all that is known belongs to the first span, so that nothing told is lost from sight. */
function amountsWithin(
  { code, payer, since, until }: ReportedAid,
  people: readonly Relative[],
  { reported, amounts }: Known,
): ToldAmount[] {
  const ofKind = (one: { code: string; payer: string }) => one.code === code && one.payer === payer
  const isFirst = reported.every((other) => !ofKind(other) || other.since >= since)
  return amounts.flatMap((told) => {
    const holder = people.find(({ ids }) => ids.includes(told.person))
    const begun = isFirst || told.quarter >= since
    const over = until !== null && told.quarter >= until && told.quarter !== since
    return holder === undefined || !ofKind(told) || !begun || over
      ? []
      : [{ person: holder.id, period: told.period, amount: told.amount }]
  })
}

/** KIND-2: of a kind that has ended nobody receives anything, whatever the last list said. */
export function hasEnded(kinds: readonly KnownKind[], code: string, today: LocalDate): boolean {
  return kinds.some((kind) => kind.code === code && !isRunning(kind, today))
}

const monthStates = { open: 'owed', 'in-flight': 'owed', delivered: 'delivered', 'to-fix': 'to-fix' } as const

function ownLines({ person, relatives, own, months }: Known, today: LocalDate): PassportLine[] {
  const month = today.slice(0, 7)
  return own.map(({ beneficiary, subject, code, programme, payer, first, last, asOf }) => {
    const people = relatives.filter((one) => one.ids.includes(beneficiary))
    const rights = months.filter((right) => right.beneficiary === beneficiary && right.code === code)
    const running = last >= month && (subject === 'family' || people.some((one) => one.living))
    return {
      code,
      programme,
      payer,
      origin: 'own',
      source: '',
      unit: subject,
      people: people.map(named),
      mine: subject === 'family' || people.includes(person),
      since: first,
      until: running ? null : last,
      running,
      asOf,
      months: rights.map((right) => ({
        month: right.month,
        amount: right.amount as Rupiah,
        state: monthStates[right.state],
      })),
      monthly: running && rights[0] ? (rights[0].amount as Rupiah) : null,
      told: [],
      amountVerified: true,
      delivered: rights.filter(({ state }) => state === 'delivered').reduce((total, { amount }) => total + amount, 0) as Rupiah,
    }
  })
}

const named = ({ id, name }: Relative) => ({ id: id as PersonId, name })
