import { Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { FamilyMember, FormerMember, PersonPage } from '#domain/people/person.ts'
import { m } from '#messages'
import { Facts } from '../design/data/Facts.tsx'
import { type Generation, Generations } from '../design/data/Generations.tsx'
import { Unfold } from '../design/data/Verdicts.tsx'
import { Sheet } from '../design/frame/Sheet.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { formatDate } from '../platform/format.ts'
import { ageWords, relationWord, sexWord, shownName } from './person.words.ts'

/** Who stands on the family card, by generation. */
export function FamilyPicture({ person }: { person: PersonPage }) {
  const { family, household } = person
  return (
    <Sheet title={m.people_family()} beside={family === null ? undefined : m.people_members({ n: family.members.length })}>
      {family === null ? (
        <EmptyState compact drawing="road" title={m.people_no_family()}>
          {m.people_no_family_meaning()}
        </EmptyState>
      ) : (
        <>
          <Generations label={m.people_family()} generations={generationsOf(family.members, person.id)} />
          {family.former.length > 0 && (
            <Unfold line={m.people_former_members({ n: family.former.length })}>
              <FormerMembers former={family.former} />
            </Unfold>
          )}
        </>
      )}
      {household !== null && (
        <Generations
          label={m.people_household()}
          generations={[
            {
              key: 'household',
              label: m.people_household_since({ date: formatDate(household.since) }),
              members: household.members.map((member) => shownMember(member, person.id)),
            },
          ]}
        />
      )}
      {person.may.recordEvent && (
        <Group gap="md">
          <Link to="/warga/$id/peristiwa" params={{ id: person.id }} search={{ jenis: 'together' }}>
            {m.people_household_with()}
          </Link>
          {household !== null && (
            <Link to="/warga/$id/peristiwa" params={{ id: person.id }} search={{ jenis: 'apart' }}>
              {m.people_household_apart()}
            </Link>
          )}
        </Group>
      )}
    </Sheet>
  )
}

/** Who has left the card, and from when to when they stood on it. */
function FormerMembers({ former }: { former: readonly FormerMember[] }) {
  return (
    <Facts
      facts={former.map(({ personId, name, relation, since, until }) => ({
        label: relation === null ? m.people_unknown() : relationWord(relation),
        value: (
          <Link to="/warga/$id" params={{ id: personId }}>
            {shownName(name)}
          </Link>
        ),
        source: m.people_from_to({ since: formatDate(since), until: formatDate(until) }),
      }))}
    />
  )
}

const rungs: readonly { key: string; label: () => string; relations: readonly FamilyMember['relation'][] }[] = [
  { key: 'elders', label: m.people_rung_elders, relations: ['parent', 'parent-in-law'] },
  { key: 'couple', label: m.people_rung_couple, relations: ['head', 'spouse'] },
  { key: 'children', label: m.people_rung_children, relations: ['child', 'child-in-law'] },
  { key: 'grandchildren', label: m.people_rung_grandchildren, relations: ['grandchild'] },
  { key: 'others', label: m.people_rung_others, relations: ['relative', 'other', null] },
]

function generationsOf(members: readonly FamilyMember[], self: string): Generation[] {
  return rungs
    .map(({ key, label, relations }) => ({
      key,
      label: label(),
      members: members
        .filter((member) => relations.includes(member.relation))
        .toSorted((a, b) => relations.indexOf(a.relation) - relations.indexOf(b.relation))
        .map((member) => shownMember(member, self)),
    }))
    .filter((generation) => generation.members.length > 0)
}

function shownMember(member: FamilyMember, self: string): Generation['members'][number] {
  return {
    key: member.personId,
    name:
      member.personId === self ? (
        shownName(member.name)
      ) : (
        <Link to="/warga/$id" params={{ id: member.personId }}>
          {shownName(member.name)}
        </Link>
      ),
    detail: detailOf(member),
    self: member.personId === self,
    faded: member.deceased || member.away,
  }
}

function detailOf({ relation, sex, birthDate, deceased, away }: FamilyMember): string {
  return [
    relation === null ? undefined : relationWord(relation),
    sex === null ? undefined : sexWord(sex).toLocaleLowerCase(),
    deceased ? m.people_deceased().toLocaleLowerCase() : birthDate === null ? undefined : ageWords(birthDate),
    away ? m.people_away().toLocaleLowerCase() : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' · ')
}
