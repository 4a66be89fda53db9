import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Candidate } from '#domain/categories/candidate.ts'
import { needCategory } from '#domain/people/need-categories.ts'
import { criteriaNeeded } from '#domain/people/need.rules.ts'
import { m } from '#messages'
import { NextPage } from '../design/data/NextPage.tsx'
import { Page } from '../design/frame/Page.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { PaperForm, PaperForms } from '../design/work/PaperForms.tsx'
import { ageWords, categoryName, placeWords, shownName } from '../people/person.words.ts'
import { formatDate } from '../platform/format.ts'
import { currentLocale } from '../platform/i18n/locale.ts'
import { reasonWord } from './candidate.words.ts'
import { type CandidatesPlace, candidatesPlaceIn } from './candidates-place.ts'
import { formsQuery } from './categories.queries.ts'
import { NothingHere } from './NothingHere.tsx'

const route = getRouteApi('/office/data/kategori/formulir')

/** A form for each candidate that is listed: printed, filled in at the door, keyed from the list afterwards. */
export function FormsPage() {
  const search = route.useSearch()
  const place = useMemo(() => candidatesPlaceIn({ ...search }), [search])
  const navigate = route.useNavigate()
  const { setelah: after, ...filters } = place
  const { data, error, refetch, isPlaceholderData } = useQuery(formsQuery(place))
  const go = (to: CandidatesPlace) => void navigate({ search: to })

  return (
    <Page
      title={m.categories_forms()}
      meaning={m.categories_forms_meaning()}
      crumbs={[{ label: m.categories_title(), to: '/data/kategori' }]}
      actions={
        <Button leftSection={<IconPrinter size={18} aria-hidden="true" />} onClick={() => window.print()}>
          {m.categories_forms_print()}
        </Button>
      }
    >
      {data === undefined && (error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />)}
      {data?.rows.length === 0 && <NothingHere />}
      {data !== undefined && data.rows.length > 0 && (
        <PaperForms label={m.categories_forms()}>
          {data.rows.map((one) => (
            <Form key={one.id} of={one} />
          ))}
        </PaperForms>
      )}
      {data !== undefined && (
        <NextPage
          onFirst={after === undefined ? undefined : () => go(filters)}
          onNext={data.next === null ? undefined : () => go({ ...filters, setelah: data.next ?? '' })}
          busy={isPlaceholderData}
        />
      )}
    </Page>
  )
}

function Form({ of: { person, category: code, reasons, shown } }: { of: Candidate }) {
  const category = needCategory(code)
  const born = person.birthDate === null ? undefined : `${formatDate(person.birthDate)} (${ageWords(person.birthDate)})`
  return (
    <PaperForm
      title={`${shownName(person.name)} · ${categoryName(code)}`}
      about={[
        [born, person.address, placeWords(person.place)].filter(Boolean).join(' · '),
        m.categories_forms_why({ reasons: reasons.map(reasonWord).join('; ') }),
        ...(category === undefined
          ? []
          : [m.categories_forms_needed({ needed: criteriaNeeded(category), of: category.criteria.length })]),
      ]}
      checksLabel={m.categories_forms_criteria()}
      checks={(category?.criteria ?? []).map(({ id, text, required }) => ({
        key: id,
        words: text[currentLocale()],
        note: shown.includes(id) ? m.people_criterion_shown() : required === true ? m.people_criterion_required() : undefined,
      }))}
      outcomes={[
        { key: 'yes', words: m.categories_forms_yes() },
        { key: 'no', words: m.categories_forms_no() },
        { key: 'away', words: m.categories_forms_away() },
      ]}
      lines={[m.categories_forms_day(), m.categories_forms_visitor(), m.categories_forms_note()]}
    />
  )
}
