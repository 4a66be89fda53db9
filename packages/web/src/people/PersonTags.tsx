import type { PersonPage } from '#domain/people/person.ts'
import { m } from '#messages'
import { Tag, Tags } from '../design/data/Tag.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { periodWords } from './quarters.ts'
import { FactsMark } from './FactsMark.tsx'
import { categoryName, nikStandingWords } from './person.words.ts'

/** What one must know at first sight: rank, needs, whether facts are to be checked again, and what is wrong with the number. */
export function PersonTags({ person }: { person: PersonPage }) {
  const decile = person.family?.deciles[0]
  const standing = nikStandingWords[person.nikStanding]

  return (
    <Tags label={m.people_at_a_glance()}>
      {person.deceasedOn !== null && <StatusMark tone="idle">{m.people_deceased()}</StatusMark>}
      {person.away !== null && person.deceasedOn === null && <StatusMark tone="idle">{m.people_away()}</StatusMark>}
      {decile !== undefined && (
        <Tag tone={decile.decile <= 4 ? 'brand' : 'plain'} title={m.people_decile_meaning()}>
          {m.people_decile_of({ n: decile.decile, period: periodWords(decile.period) })}
        </Tag>
      )}
      {person.needs
        .filter((need) => need.until === null)
        .map((need) => (
          <Tag key={need.id}>{categoryName(need.category)}</Tag>
        ))}
      {standing !== undefined && <StatusMark tone="waiting">{standing()}</StatusMark>}
      <FactsMark person={person} fields="all" />
      {person.synthetic && <StatusMark tone="info">{m.people_synthetic()}</StatusMark>}
    </Tags>
  )
}
