import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { needCategory } from '#domain/people/need-categories.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Claim } from '#domain/proposals/claim.ts'
import type { ClaimDetails, FactChanges } from '#domain/proposals/claim-details.ts'
import { fullName } from '#domain/regions/region.ts'
import { m } from '#messages'
import { type Fact, Facts } from '../design/data/Facts.tsx'
import { Sheet } from '../design/frame/Sheet.tsx'
import { endReasonWords } from '../people/end-reason.words.ts'
import { ageWords, categoryName, fieldName, relationWord, sexWord, shownName } from '../people/person.words.ts'
import { formatDate, formatNumber } from '../platform/format.ts'
import { currentLocale } from '../platform/i18n/locale.ts'
import { regionQuery } from '../regions/regions.queries.ts'
import { claimWords as wellOffWords } from '../upkeep/upkeep.words.ts'
import { claimWords } from './claim.words.ts'
import { ClaimPapers } from './ClaimPapers.tsx'

/** What was claimed, seen when, by whom, with the papers that speak for it. */
export function ClaimSaid({ claim }: { claim: Claim }) {
  const { details, observedOn, note, person, evidence } = claim
  return (
    <Sheet
      title={m.proposals_said()}
      beside={
        person !== null && (
          <Link to="/warga/$id" params={{ id: person }}>
            {m.proposals_to_person()}
          </Link>
        )
      }
    >
      <Stack gap="sm">
        <Facts
          facts={[
            { label: m.proposals_claim(), value: claimWords(claim) },
            ...factsOf(details, claim.present),
            ...(note === null ? [] : [{ label: m.proposals_note(), value: note }]),
            { label: m.proposals_observed_on(), value: formatDate(observedOn) },
            proposerOf(claim),
          ]}
        />
        <ClaimPapers papers={evidence.filter(({ ofObjection }) => !ofObjection)} />
      </Stack>
    </Sheet>
  )
}

function proposerOf({ proposedBy, ticket, hits }: Claim): Fact {
  if (proposedBy === null) return { label: m.proposals_by(), value: m.proposals_by_family_number({ ticket: ticket ?? '' }) }
  return { label: m.proposals_by(), value: proposedBy, ...(hits !== null && { source: hitWords(hits) }) }
}

function hitWords({ accepted, decided }: NonNullable<Claim['hits']>): string {
  return decided === 0
    ? m.proposals_no_hits()
    : m.proposals_hits({ accepted: formatNumber(accepted), decided: formatNumber(decided) })
}

function factsOf(details: ClaimDetails, present: FactChanges): Fact[] {
  switch (details.kind) {
    case 'receives-nothing':
      return []
    case 'already-well-off':
      return [{ label: m.proposals_signs(), value: wellOffWords(details.reasons) }]
    case 'category-found':
      return [{ label: m.proposals_criteria(), value: <Lines lines={criteriaWords(details)} /> }]
    case 'illness-found':
      return []
    case 'pregnancy-found':
      return [{ label: m.proposals_expected_on(), value: formatDate(details.expectedOn) }]
    case 'category-ended':
      return [{ label: m.proposals_end_reason(), value: endReasonWords(details.reason) }]
    case 'correction':
      return (Object.keys(details.changes) as (keyof FactChanges)[]).map((field) => ({
        label: fieldName(field),
        value: m.proposals_from_to({ from: valueWords(field, present[field]), to: valueWords(field, details.changes[field]) }),
      }))
    case 'death':
      return [{ label: m.proposals_happened_on(), value: formatDate(details.on) }]
    case 'move':
      return [
        { label: m.proposals_happened_on(), value: formatDate(details.on) },
        {
          label: m.proposals_who_moves(),
          value: details.who === 'family' ? m.proposals_whole_family() : m.proposals_only_person(),
        },
        { label: m.proposals_to(), value: <Destination to={details.to} address={details.address} /> },
      ]
    case 'birth':
      return [
        { label: m.proposals_child(), value: `${shownName(details.name)} · ${sexWord(details.sex)}` },
        { label: m.proposals_happened_on(), value: [formatDate(details.on), details.birthPlace].filter(Boolean).join(' · ') },
      ]
    case 'new-person': {
      const { sex, birthDate, relation, address, nik, familyCardNumber } = details.person
      const who = [sex === null ? null : sexWord(sex), birthDate === null ? null : ageWords(birthDate)]
        .filter(Boolean)
        .join(' · ')
      return [
        ...(who === '' ? [] : [{ label: m.proposals_new_who(), value: who }]),
        ...(address === null ? [] : [{ label: fieldName('address'), value: address }]),
        { label: m.proposals_new_papers(), value: nik === null ? m.proposals_without_nik() : m.proposals_with_nik() },
        ...(familyCardNumber === null || relation === null
          ? []
          : [{ label: fieldName('relation'), value: relationWord(relation) }]),
      ]
    }
  }
}

function criteriaWords({ category, met }: Extract<ClaimDetails, { kind: 'category-found' }>): string[] {
  const criteria = needCategory(category)?.criteria ?? []
  const ticked = criteria.filter(({ id }) => met.includes(id)).map(({ text }) => text[currentLocale()])
  return ticked.length > 0 ? ticked : [categoryName(category)]
}

function valueWords(field: keyof FactChanges, value: string | null | undefined): string {
  if (value === null || value === undefined || value === '') return m.proposals_unknown()
  if (field === 'sex') return sexWord(value as 'female' | 'male')
  if (field === 'birthDate') return formatDate(value as Parameters<typeof formatDate>[0])
  return field === 'name' || field === 'motherName' ? shownName(value) : value
}

function Lines({ lines }: { lines: readonly string[] }): ReactNode {
  return (
    <Stack gap={2}>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </Stack>
  )
}

/** Where somebody moves to, by the name of the village once it is known. */
function Destination({ to, address }: { to: RegionCode; address: string | null }) {
  const { data: region } = useQuery(regionQuery(to))
  return <>{[address, region === undefined ? to : fullName(region)].filter(Boolean).join(' · ')}</>
}
