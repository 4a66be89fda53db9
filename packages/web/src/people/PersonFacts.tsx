import type { Fact, PersonPage, WelfareDecile } from '#domain/people/person.ts'
import { m } from '#messages'
import { Facts } from '../design/data/Facts.tsx'
import { Provenance } from '../design/data/Provenance.tsx'
import { Sheet } from '../design/frame/Sheet.tsx'
import { formatDate } from '../platform/format.ts'
import { FactValue } from './fact.words.tsx'
import { FactsMark } from './FactsMark.tsx'
import { periodWords } from './quarters.ts'
import { agoWords, fieldName, sourceName } from './person.words.ts'

/** What holds now, by where it is known from, the newest first; the rank of the family below it. */
export function PersonFacts({ person }: { person: PersonPage }) {
  const groups = Map.groupBy(person.facts.filter(isNotInTheHead), ({ source, asOf }) => `${asOf} ${source}`)
  const sorted = [...groups.values()].toSorted((a, b) => (b[0]?.asOf ?? '').localeCompare(a[0]?.asOf ?? ''))
  return (
    <Sheet title={m.people_facts()}>
      {sorted.map((facts) => (
        <FactGroup key={`${facts[0]?.asOf} ${facts[0]?.source}`} facts={facts} person={person} />
      ))}
      <Deciles person={person} />
    </Sheet>
  )
}

/** Name and NIK stand above already, unless they are known from somewhere else than all the rest. */
function isNotInTheHead(fact: Fact, _at: number, all: readonly Fact[]): boolean {
  if (fact.field !== 'name' && fact.field !== 'nik') return true
  return !all.some((other) => other.field === 'sex' && other.source === fact.source && other.asOf === fact.asOf)
}

function FactGroup({ facts, person }: { facts: readonly Fact[]; person: PersonPage }) {
  const [first] = facts
  if (first === undefined) return null
  return (
    <Provenance
      source={sourceName(first.source)}
      asOf={`${m.people_as_of({ date: formatDate(first.asOf) })} · ${agoWords(first.asOf)}`}
      mark={<FactsMark person={person} fields={facts.map(({ field }) => field)} />}
    >
      <Facts
        facts={facts.map(({ field, value }) => ({ label: fieldName(field), value: <FactValue field={field} value={value} /> }))}
      />
    </Provenance>
  )
}

function Deciles({ person: { family } }: { person: PersonPage }) {
  if (family === null || family.deciles.length === 0) return null
  const [newest, ...earlier] = family.deciles
  return (
    <Provenance
      source={sourceName(newest?.source ?? '')}
      asOf={newest === undefined ? '' : m.people_as_of({ date: formatDate(newest.asOf) })}
    >
      <Facts
        facts={[
          { label: m.people_decile(), value: newest === undefined ? '' : rankWords(newest) },
          ...(earlier.length === 0
            ? []
            : [{ label: m.people_decile_before(), value: earlier.slice(0, 3).map(rankWords).join('; ') }]),
        ]}
      />
    </Provenance>
  )
}

function rankWords({ decile, period }: WelfareDecile): string {
  return m.people_decile_rank({ n: decile, period: periodWords(period) })
}
