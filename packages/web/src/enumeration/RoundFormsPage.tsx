import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { doorCode, emptyCode } from '#domain/enumeration/form-code.rules.ts'
import { RoundId } from '#domain/enumeration/round.ts'
import type { Door } from '#domain/enumeration/visit.ts'
import { needCategory } from '#domain/people/need-categories.ts'
import { criteriaNeeded } from '#domain/people/need.rules.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { m } from '#messages'
import { reasonWord } from '../categories/candidate.words.ts'
import { FilterChips } from '../design/data/FilterChips.tsx'
import { NextPage } from '../design/data/NextPage.tsx'
import { Page } from '../design/frame/Page.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { PaperForm, PaperForms } from '../design/work/PaperForms.tsx'
import { categoryName, placeWords } from '../people/person.words.ts'
import { currentLocale } from '../platform/i18n/locale.ts'
import { regionQuery } from '../regions/regions.queries.ts'
import { formsQuery } from './enumeration.queries.ts'
import { nameAndAge, resultChoices } from './enumeration.words.ts'
import { NoSuchRound, roundCrumbs } from './KnownRound.tsx'
import { type RoundPlace, roundPlaceIn } from './round-place.ts'

const route = getRouteApi('/office/pendataan/$id/formulir')

/** Forms of a village to take along: one for each who waits, and empty ones for people whom no list knows. */
export function RoundFormsPage() {
  const id = RoundId.safeParse(route.useParams().id)
  const search = route.useSearch()
  const place = useMemo(() => roundPlaceIn({ ...search }), [search])
  return id.success && place.desa !== undefined ? <Forms id={id.data} village={place.desa} place={place} /> : <NoSuchRound />
}

function Forms({ id, village, place }: { id: RoundId; village: RegionCode; place: RoundPlace }) {
  const navigate = route.useNavigate()
  const { setelah: after, kategori: category, lembar: page = 1 } = place
  const { data: region } = useQuery(regionQuery(village))
  const { data, error, refetch, isPlaceholderData } = useQuery(formsQuery({ id, village, category, after }))
  const go = (to: RoundPlace) => void navigate({ search: { desa: village, ...(category && { kategori: category }), ...to } })
  const found = [...new Set((data?.rows ?? []).map(({ candidate }) => candidate.category))]
  const shown = category === undefined ? found : [category]

  return (
    <Page
      title={region === undefined ? m.enumeration_forms() : m.enumeration_forms_of({ village: region.name })}
      meaning={m.enumeration_forms_meaning()}
      crumbs={roundCrumbs()}
      actions={
        <Button leftSection={<IconPrinter size={18} aria-hidden="true" />} onClick={() => window.print()}>
          {m.categories_forms_print()}
        </Button>
      }
    >
      {shown.length > 0 && (
        <FilterChips
          label={m.enumeration_category()}
          choices={shown.map((value) => ({ value, label: categoryName(value) }))}
          chosen={category === undefined ? [] : [category]}
          onChange={(chosen) => {
            const next = chosen.find((one) => one !== category)
            void navigate({ search: { desa: village, ...(next && { kategori: next }) } })
          }}
        />
      )}
      {data === undefined && (error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />)}
      {data?.rows.length === 0 && (
        <EmptyState drawing="road" title={m.enumeration_doors_none()}>
          {m.enumeration_doors_none_meaning()}
        </EmptyState>
      )}
      {data !== undefined && (
        <PaperForms label={m.enumeration_forms()}>
          {data.rows.map((door) => (
            <DoorForm key={door.candidate.id} door={door} code={doorCode(id, door.candidate.id)} />
          ))}
          <EmptyForm place={region?.name ?? village} code={emptyCode(id, village, page)} />
        </PaperForms>
      )}
      {data !== undefined && (
        <NextPage
          onFirst={after === undefined ? undefined : () => go({})}
          onNext={data.next === null ? undefined : () => go({ setelah: data.next ?? '', lembar: page + 1 })}
          busy={isPlaceholderData}
        />
      )}
    </Page>
  )
}

const lines = () => [m.categories_forms_day(), m.categories_forms_visitor(), m.categories_forms_note()]
const outcomes = () => resultChoices().map(({ value, label }) => ({ key: value, words: label }))

function DoorForm({ door: { candidate }, code }: { door: Door; code: string }) {
  const { person, category: kind, reasons, shown } = candidate
  const category = needCategory(kind)
  return (
    <PaperForm
      title={`${nameAndAge(person)} · ${categoryName(kind)}`}
      about={[
        [person.address, placeWords(person.place)].filter(Boolean).join(' · '),
        m.categories_forms_why({ reasons: reasons.map(reasonWord).join('; ') }),
        ...(category === undefined
          ? []
          : [m.categories_forms_needed({ needed: criteriaNeeded(category), of: category.criteria.length })]),
        m.enumeration_form_code({ code }),
      ]}
      checksLabel={m.categories_forms_criteria()}
      checks={(category?.criteria ?? []).map(({ id, text, required }) => ({
        key: id,
        words: text[currentLocale()],
        note: shown.includes(id) ? m.people_criterion_shown() : required === true ? m.people_criterion_required() : undefined,
      }))}
      outcomes={outcomes()}
      lines={lines()}
    />
  )
}

/** For somebody whom no list knows: what the registration asks for, by hand. */
function EmptyForm({ place, code }: { place: string; code: string }) {
  return (
    <PaperForm
      title={m.enumeration_form_new({ village: place })}
      about={[m.enumeration_form_new_meaning(), m.enumeration_form_code({ code })]}
      checksLabel={m.people_sex()}
      checks={[
        { key: 'female', words: m.people_female() },
        { key: 'male', words: m.people_male() },
      ]}
      outcomes={[]}
      lines={[
        m.people_name(),
        'NIK',
        m.people_card_number(),
        m.people_birth_date(),
        m.people_mother_name(),
        m.people_occupation(),
        m.people_address(),
        m.enumeration_category(),
        ...lines(),
      ]}
    />
  )
}
