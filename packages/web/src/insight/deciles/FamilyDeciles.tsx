import { useQuery } from '@tanstack/react-query'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { lastDayOf, Quarter } from '#domain/platform/period.ts'
import type { PersonPage, WelfareDecile } from '#domain/people/person.ts'
import { m } from '#messages'
import { usePermitted } from '../../access/session.queries.ts'
import { LevelSteps } from '../../design/data/LevelSteps.tsx'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { formatDate } from '../../platform/format.ts'
import { periodWords } from '../../people/quarters.ts'
import { claimsOfQuery } from '../../proposals/proposals.queries.ts'
import { findingsQuery } from '../../upkeep/upkeep.queries.ts'
import { quarterBrief } from '../board.words.ts'
import { findingWords } from './decile.words.ts'

interface Found {
  readonly key: string
  readonly on: LocalDate
  readonly words: string
}

/** The family's decile from quarter to quarter; local findings stand at their days, and change nothing of it. */
export function FamilyDeciles({ person }: { person: PersonPage }) {
  const mayRead = usePermitted('upkeep.read')
  const deciles = person.family?.deciles ?? []
  if (person.family === null || deciles.length === 0) return null
  return mayRead ? <WithFindings person={person} family={person.family} /> : <Picture deciles={deciles} found={[]} />
}

function WithFindings({ person, family }: { person: PersonPage; family: NonNullable<PersonPage['family']> }) {
  const { data: findings } = useQuery(findingsQuery(family.id))
  const { data: claims } = useQuery(claimsOfQuery(person.id))
  const found = [
    ...(findings?.findings ?? []).map(({ id, kind, since }): Found => ({ key: id, on: since, words: findingWords[kind]() })),
    ...(claims?.rows ?? [])
      .filter(({ kind, state }) => kind === 'correction' && state === 'accepted')
      .map(
        ({ id, proposedAt }): Found => ({ key: id, on: proposedAt.slice(0, 10) as LocalDate, words: findingWords.correction() }),
      ),
  ]
  return <Picture deciles={family.deciles} found={found} />
}

function Picture({ deciles, found }: { deciles: readonly WelfareDecile[]; found: readonly Found[] }) {
  const told = byQuarter(deciles)
  const days = [...told.map(({ day }) => day), ...found.map(({ on }) => on)].toSorted()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return null
  const whole = Math.max(Date.parse(last) - Date.parse(first), 1)
  const at = (day: LocalDate) => (Date.parse(day) - Date.parse(first)) / whole
  const marks = found
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .map(({ key, on, words }) => ({ key, at: at(on), words: m.insight_decile_found_on({ what: words, date: formatDate(on) }) }))
  const words = told.map(({ decile, period }) => m.people_decile_of({ n: decile, period: periodWords(period) }))
  return (
    <Sheet title={m.insight_decile_of_family()} beside={<span>{m.insight_decile_of_centre()}</span>}>
      <LevelSteps
        words={[...words, ...marks.map((mark) => mark.words)].join('; ')}
        top={10}
        steps={told.map(({ decile, period, day }) => ({
          key: period,
          at: at(day),
          level: decile,
          label: quarterBrief(period),
        }))}
        marks={marks}
      />
    </Sheet>
  )
}

/** Oldest first; of several lists of a quarter the last one, as the registry has it. */
function byQuarter(deciles: readonly WelfareDecile[]) {
  const told = new Map<string, { decile: number; period: Quarter; day: LocalDate }>()
  for (const { decile, period } of deciles) {
    const quarter = Quarter.safeParse(period)
    if (quarter.success && !told.has(period))
      told.set(period, { decile, period: quarter.data, day: lastDayOf(quarter.data) as LocalDate })
  }
  return [...told.values()].toSorted((a, b) => (a.period < b.period ? -1 : 1))
}
