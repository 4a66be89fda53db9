import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { type ErrorVisit, type Finding, outcomes } from '#domain/targeting/visit.ts'
import { m } from '#messages'
import { NextPage } from '../design/data/NextPage.tsx'
import { Page } from '../design/frame/Page.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { PaperForm, PaperForms } from '../design/work/PaperForms.tsx'
import { placeWords } from '../people/person.words.ts'
import { meantWords } from './ErrorVisitsPage.tsx'
import { errorVisitsQuery } from './targeting.queries.ts'
import { membersWords, nameOf, outcomeWords, questionWords } from './targeting.words.ts'
import { visitPlaceIn } from './targeting-place.ts'

const route = getRouteApi('/office/sasaran/kunjungan/lembar')

/** The same questions on paper, for visits without a phone. */
export function ErrorPaperPage() {
  const search = route.useSearch()
  const { setelah: after } = useMemo(() => visitPlaceIn({ ...search }), [search])
  const navigate = useNavigate()
  const { data, error, refetch, isPlaceholderData } = useQuery(errorVisitsQuery(after))
  const go = (setelah?: string) =>
    void navigate({ to: '/sasaran/kunjungan/lembar', search: setelah === undefined ? {} : { setelah } })

  return (
    <Page
      title={m.targeting_paper()}
      meaning={m.targeting_paper_meaning()}
      crumbs={[{ label: m.targeting_visits(), to: '/sasaran/kunjungan' }]}
      actions={
        <Button leftSection={<IconPrinter size={18} aria-hidden="true" />} onClick={() => window.print()}>
          {m.targeting_print()}
        </Button>
      }
    >
      {data === undefined && (error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />)}
      {data?.rows.length === 0 && (
        <EmptyState drawing="road" title={m.targeting_visits_none()}>
          {m.targeting_visits_none_meaning()}
        </EmptyState>
      )}
      {data !== undefined && data.rows.length > 0 && (
        <>
          <PaperForms label={m.targeting_paper()}>
            {data.rows.map((visit) => (
              <VisitPaper key={`${visit.sample}.${visit.house}`} visit={visit} />
            ))}
          </PaperForms>
          <NextPage
            onFirst={after === undefined ? undefined : () => go()}
            onNext={data.next === null ? undefined : () => go(data.next ?? '')}
            busy={isPlaceholderData}
          />
        </>
      )}
    </Page>
  )
}

function VisitPaper({ visit }: { visit: ErrorVisit }) {
  const { person, place, programme } = visit
  return (
    <PaperForm
      title={`${nameOf(visit)} · ${programme.name}`}
      about={[
        [membersWords(visit), person?.address, placeWords(place)].filter(Boolean).join(' · '),
        ...(programme.rule === null ? [] : [meantWords(visit)]),
      ]}
      checksLabel={m.targeting_paper_questions()}
      checks={(Object.keys(questionWords) as (keyof Finding)[]).map((question) => ({
        key: question,
        words: questionWords[question](),
        note: m.targeting_paper_yes_no(),
      }))}
      outcomes={outcomes.map((value) => ({ key: value, words: outcomeWords[value]() }))}
      lines={[m.targeting_visited_on(), m.targeting_paper_visitor(), m.targeting_note()]}
    />
  )
}
