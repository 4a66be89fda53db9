import type { ReactNode } from 'react'
import type { PersonalData } from '#domain/oversight/personal-data.ts'
import { FactField } from '#domain/people/person.ts'
import type { Month } from '#domain/platform/period.ts'
import type { Rupiah } from '#domain/platform/rupiah.ts'
import { m } from '#messages'
import type { Column } from '../../design/data/DataTable.tsx'
import { candidateStates, reasonWord } from '../../categories/candidate.words.ts'
import { entitlementStateWords } from '../../delivery/delivery.words.ts'
import { formatMonth } from '../../delivery/month.words.ts'
import { resultWords } from '../../enumeration/enumeration.words.ts'
import { eventSourceWords, eventStateWords, kindWords } from '../../life/life.words.ts'
import { endReasonWords } from '../../people/end-reason.words.ts'
import { FactValue } from '../../people/fact.words.tsx'
import { categoryName, fieldName, relationWord, shownName, sourceName } from '../../people/person.words.ts'
import { periodWords } from '../../people/quarters.ts'
import { formatDate, formatInstant, formatNumber, formatRupiah } from '../../platform/format.ts'
import { listStateWords, reasonWords, standingWords } from '../../programmes/programme.words.ts'
import { claimWords as villageClaimWords, stateWords as claimStateWords } from '../../proposals/claim.words.ts'
import { answerWords } from '../../proposals/health/health.words.ts'
import { claimWords as wellOffWords } from '../../upkeep/upkeep.words.ts'

interface Part {
  readonly key: string
  readonly title: string
  readonly rows: readonly unknown[]
  readonly columns: readonly Column<unknown>[]
}

/** A part whose columns know their rows; outside, one is as good as another. */
function part<Key extends keyof PersonalData>(
  data: PersonalData,
  key: Key,
  title: string,
  columns: readonly [title: string, cell: (row: RowOf<Key>) => ReactNode][],
): Part {
  return {
    key,
    title,
    rows: data[key] as readonly unknown[],
    columns: columns.map(([name, cell], at) => ({ key: String(at), title: name, cell: (row) => cell(row as RowOf<Key>) })),
  }
}

type RowOf<Key extends keyof PersonalData> = PersonalData[Key] extends readonly (infer Row)[] ? Row : never

const since = (from: string, until: string | null) => (until === null ? m.people_since({ period: from }) : `${from} – ${until}`)

export function partsOf(data: PersonalData): Part[] {
  return [
    part(data, 'facts', m.oversight_copy_facts(), [
      [
        m.oversight_copy_field(),
        ({ field }) => (FactField.safeParse(field).success ? fieldName(field as FactField) : field.toUpperCase()),
      ],
      [m.oversight_copy_value(), ({ field, value }) => <FactValue field={field} value={value} />],
      [m.people_source(), ({ source, asOf }) => `${sourceName(source)} · ${formatDate(asOf)}`],
      [m.oversight_copy_replaced(), ({ replacedAt }) => (replacedAt === null ? '–' : formatInstant(replacedAt))],
    ]),
    part(data, 'sources', m.oversight_copy_sources(), [
      [m.people_source(), ({ source }) => sourceName(source)],
      [m.oversight_copy_key(), ({ key }) => key],
      [m.oversight_copy_confirmed(), ({ confirmedUntil }) => (confirmedUntil === null ? '–' : formatDate(confirmedUntil))],
    ]),
    part(data, 'members', m.oversight_copy_members(), [
      [m.people_name(), ({ name }) => shownName(name)],
      [m.people_relation(), ({ relation }) => (relation === null ? '–' : relationWord(relation))],
    ]),
    part(data, 'memberships', m.oversight_copy_memberships(), [
      [m.people_relation(), ({ relation }) => (relation === null ? '–' : relationWord(relation))],
      [m.oversight_copy_when(), (row) => since(formatDate(row.since), row.until && formatDate(row.until))],
    ]),
    part(data, 'households', m.people_household(), [
      [m.oversight_copy_when(), (row) => since(formatDate(row.since), row.until && formatDate(row.until))],
      [m.people_household_as(), ({ withFamily }) => (withFamily ? m.life_who_family() : m.life_who_person())],
    ]),
    part(data, 'deciles', m.oversight_copy_deciles(), [
      [m.people_decile(), ({ decile }) => decile],
      [m.oversight_copy_when(), ({ period }) => periodWords(period)],
      [m.people_source(), ({ source }) => sourceName(source)],
    ]),
    part(data, 'needs', m.people_needs(), [
      [m.people_narrow_category(), ({ category }) => categoryName(category)],
      [m.oversight_copy_when(), (row) => since(formatDate(row.since), row.until && formatDate(row.until))],
      [m.oversight_copy_evidence(), ({ evidence }) => evidence ?? '–'],
      [m.oversight_copy_reason_short(), ({ endReason }) => (endReason === null ? '–' : endReasonWords(endReason))],
    ]),
    part(data, 'candidates', m.categories_person_title(), [
      [m.people_narrow_category(), ({ category }) => categoryName(category)],
      [m.categories_reasons(), ({ reasons }) => reasons.map(reasonWord).join('; ')],
      [m.oversight_copy_when(), ({ foundAt }) => formatInstant(foundAt)],
      [m.oversight_copy_state(), ({ state, kind, note }) => [candidateStates[kind][state](), note].filter(Boolean).join(': ')],
    ]),
    part(data, 'aid', m.oversight_copy_aid(), [
      [m.oversight_copy_programme(), ({ programme }) => programme],
      [m.oversight_copy_payer(), ({ payer }) => payer],
      [m.oversight_copy_when(), (row) => since(periodWords(row.since), row.until && periodWords(row.until))],
      [m.people_source(), ({ source }) => sourceName(source)],
    ]),
    part(data, 'aidAmounts', m.oversight_copy_aid_amounts(), [
      [m.oversight_copy_programme(), ({ programme }) => programme],
      [m.oversight_copy_payer(), ({ payer }) => payer],
      [m.oversight_copy_when(), ({ period }) => periodWords(period)],
      [m.oversight_copy_amount(), ({ amount }) => (amount === null ? '–' : formatRupiah(amount))],
      [m.people_source(), ({ source }) => sourceName(source)],
    ]),
    part(data, 'entitlements', m.oversight_copy_entitlements(), [
      [m.oversight_copy_programme(), ({ programme }) => programme],
      [m.oversight_copy_month(), ({ month }) => formatMonth(month as Month)],
      [m.oversight_copy_amount(), ({ amount }) => formatRupiah(amount as Rupiah)],
      [m.oversight_copy_state(), ({ state }) => entitlementStateWords[state].word()],
    ]),
    part(data, 'accounts', m.oversight_copy_accounts(), [
      [m.oversight_copy_bank(), ({ bank }) => bank],
      [m.oversight_copy_number(), ({ maskedNumber }) => maskedNumber],
      [m.oversight_copy_holder(), ({ holderName }) => holderName],
      [m.oversight_copy_replaced(), ({ replacedAt }) => (replacedAt === null ? '–' : formatInstant(replacedAt))],
    ]),
    part(data, 'listings', m.oversight_copy_listings(), [
      [m.oversight_copy_programme(), ({ programme }) => programme],
      [m.oversight_copy_when(), ({ madeOn }) => formatDate(madeOn)],
      [m.oversight_copy_state(), ({ state }) => listStateWords[state].word()],
      [m.oversight_copy_reason_short(), ({ standing, reason }) => `${standingWords[standing]()} · ${reasonWords[reason]()}`],
    ]),
    part(data, 'claims', m.oversight_copy_claims(), [
      [
        m.oversight_copy_reason_short(),
        (claim) => [villageClaimWords(claim), wellOffWords(claim.reasons), claim.note].filter(Boolean).join(': '),
      ],
      [m.oversight_copy_when(), ({ observedOn }) => formatDate(observedOn)],
      [
        m.oversight_copy_state(),
        ({ state, standsUntil }) =>
          [claimStateWords[state].word(), standsUntil && m.proposals_condition_until({ date: formatDate(standsUntil) })]
            .filter(Boolean)
            .join(' · '),
      ],
      [m.proposals_health_answer(), ({ health }) => (health.length === 0 ? '–' : health.map(answerWords).join('; '))],
    ]),
    part(data, 'visits', m.enumeration_view_visits(), [
      [m.enumeration_one(), ({ round, again }) => (again ? `${round} · ${m.enumeration_second_visit()}` : round)],
      [m.people_narrow_category(), ({ category }) => categoryName(category)],
      [m.oversight_copy_when(), ({ visitedOn }) => formatDate(visitedOn)],
      [
        m.oversight_copy_state(),
        ({ result, note, onPaper, takenBack }) =>
          [resultWords[result].words(), note, onPaper && m.enumeration_scan_on_form(), takenBack && m.enumeration_taken_back()]
            .filter(Boolean)
            .join(' · '),
      ],
    ]),
    part(data, 'lifeEvents', m.life_title(), [
      [m.life_kind(), ({ kind }) => kindWords[kind]()],
      [m.oversight_copy_when(), ({ on }) => formatDate(on)],
      [
        m.people_source(),
        ({ source, paperNumber, evidence }) => [eventSourceWords(source), paperNumber, evidence].filter(Boolean).join(' · '),
      ],
      [m.oversight_copy_state(), ({ state, reason }) => [eventStateWords[state].words(), reason].filter(Boolean).join(': ')],
    ]),
    part(data, 'merged', m.oversight_copy_merged(), [
      [m.people_name(), ({ name }) => shownName(name)],
      [m.oversight_copy_when(), ({ on }) => formatDate(on)],
    ]),
    part(data, 'readers', m.oversight_copy_readers(), [
      [m.oversight_office(), ({ office }) => office || '–'],
      [m.oversight_readings(), ({ readings }) => formatNumber(readings)],
      [m.oversight_last(), ({ last }) => formatInstant(last)],
    ]),
  ]
}
