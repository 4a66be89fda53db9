import { useQuery } from '@tanstack/react-query'
import type { Passport, PassportDouble, PassportLine } from '#domain/benefits/passport.ts'
import type { PersonPage } from '#domain/people/person.ts'
import { m } from '#messages'
import { PeriodGrid, type PeriodRow } from '../design/data/PeriodGrid.tsx'
import { Sheet } from '../design/frame/Sheet.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { Notice } from '../design/state/Notice.tsx'
import { CardSkeleton } from '../design/state/Skeletons.tsx'
import { shownName, sourceName } from '../people/person.words.ts'
import { lastQuarters, periodWords, quarterOf } from '../people/quarters.ts'
import { formatDate, formatNumber, formatRupiah } from '../platform/format.ts'
import { today } from '../platform/today.ts'
import { type KindName, useKindName } from '../settings/use-kind-name.ts'
import { levelWords, payerName, stateWords, verdictWords } from './benefit.words.ts'
import { passportQuery } from './benefits.queries.ts'

/** Everything that this person and their family receive, over the last eight quarters, and what of it is a double. */
export function PersonPassport({ person }: { person: PersonPage }) {
  const { data: passport, error, refetch } = useQuery(passportQuery(person.id))
  const running = passport?.lines.filter((line) => line.running).length ?? 0
  return (
    <Sheet title={m.people_aid()} beside={running === 0 ? undefined : m.people_aid_running({ n: running })}>
      {passport === undefined ? (
        error === null ? (
          <CardSkeleton lines={3} />
        ) : (
          <LoadFailed compact problem={error} retry={() => void refetch()} />
        )
      ) : passport.lines.length === 0 ? (
        <EmptyState compact drawing="folder" title={m.people_no_aid()}>
          {m.people_no_aid_meaning()}
        </EmptyState>
      ) : (
        <Known passport={passport} />
      )}
    </Sheet>
  )
}

function Known({ passport }: { passport: Passport }) {
  const { lines, doubles } = passport
  const kindName = useKindName()
  const nameOf = (code: string) => kindName(lines.find((line) => line.code === code) ?? { code, programme: null })
  return (
    <>
      {doubles.map((double) => (
        <Notice
          key={`${double.rule} ${double.level}`}
          tone={double.verdict === 'forbidden' && double.found?.state !== 'allowed' ? 'harm' : 'waiting'}
        >
          {doubleWords(double, nameOf)}
        </Notice>
      ))}
      <Grid label={m.benefits_mine()} lines={lines.filter(({ mine }) => mine)} />
      <Grid label={m.benefits_of_family()} lines={lines.filter(({ mine }) => !mine)} titled />
      <p>{sumWords(passport)}</p>
    </>
  )
}

function Grid({ label, lines, titled = false }: { label: string; lines: readonly PassportLine[]; titled?: boolean }) {
  const kindName = useKindName()
  if (lines.length === 0) return null
  const quarters = lastQuarters(today(), 8)
  return (
    <>
      {titled && <h3>{label}</h3>}
      <PeriodGrid
        label={label}
        first={periodWords(quarters[0] ?? '')}
        last={periodWords(quarters.at(-1) ?? '')}
        rows={lines.map((line) => rowOf(line, quarters, kindName))}
      />
    </>
  )
}

function rowOf(line: PassportLine, quarters: readonly string[], kindName: KindName): PeriodRow {
  const { code, payer, source, since, until, unit, people, monthly, amountVerified, told, delivered, asOf, mine } = line
  const others = mine ? people.length - 1 : people.length
  return {
    key: [code, payer, since, until, ...people.map(({ id }) => id)].join(' '),
    title: kindName(line),
    detail: [
      payerName(payer),
      until === null
        ? m.people_since({ period: periodWords(since) })
        : since === until
          ? periodWords(since)
          : m.people_from_to({ since: periodWords(since), until: periodWords(until) }),
      unit === 'family' && people.length === 0
        ? m.benefits_as_family()
        : others === 0
          ? undefined
          : mine
            ? m.benefits_with_others({ n: formatNumber(others) })
            : people.map(({ name }) => shownName(name)).join(', '),
      monthly === null
        ? undefined
        : amountVerified
          ? m.benefits_monthly({ amount: formatRupiah(monthly) })
          : m.benefits_monthly_about({ amount: formatRupiah(monthly) }),
      ...toldWords(told),
      delivered > 0 ? m.benefits_delivered({ amount: formatRupiah(delivered) }) : undefined,
      source === '' ? m.benefits_own() : sourceName(source),
      m.benefits_told_on({ date: formatDate(asOf) }),
    ]
      .filter((part) => part !== undefined)
      .join(' · '),
    held: quarters.map((quarter) => quarter >= quarterOf(since) && (until === null || quarter <= quarterOf(until))),
  }
}

/** What lists told of payments: the last of them, and the one before it where it was another amount. */
function toldWords(told: PassportLine['told']): string[] {
  const [last, ...earlier] = told
  if (last === undefined) return []
  const before = earlier.find(({ amount }) => amount !== null)
  if (last.amount === null) return [m.benefits_told_period({ period: periodWords(last.period) })]
  const words = m.benefits_told_amount({ amount: formatRupiah(last.amount), period: periodWords(last.period) })
  if (before === undefined || before.amount === null || before.amount === last.amount) return [words]
  return [words, m.benefits_told_before({ amount: formatRupiah(before.amount), period: periodWords(before.period) })]
}

function doubleWords({ one, other, level, verdict, ground, verified, found }: PassportDouble, nameOf: (code: string) => string) {
  return [
    m.benefits_double_says({
      one: nameOf(one),
      other: nameOf(other),
      level: levelWords[level](),
      verdict: verdictWords[verdict].word(),
    }),
    verified ? ground : m.benefits_unverified({ ground }),
    found === null ? undefined : stateWords[found.state].word(),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ')
}

function sumWords({ monthly, withoutAmount, delivered }: Passport): string {
  return [
    monthly > 0 ? m.benefits_sum_monthly({ amount: formatRupiah(monthly) }) : undefined,
    withoutAmount > 0 ? m.benefits_sum_unknown({ n: formatNumber(withoutAmount) }) : undefined,
    delivered > 0 ? m.benefits_sum_delivered({ amount: formatRupiah(delivered) }) : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' ')
}
