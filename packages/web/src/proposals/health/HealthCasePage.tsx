import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { needCategory } from '#domain/people/need-categories.ts'
import { NeedCode } from '#domain/people/need-category.ts'
import { ClaimId } from '#domain/proposals/claim-id.ts'
import type { HealthCase } from '#domain/proposals/health.ts'
import { m } from '#messages'
import { Facts } from '../../design/data/Facts.tsx'
import { Page } from '../../design/frame/Page.tsx'
import { Columns, Sheet } from '../../design/frame/Sheet.tsx'
import { EmptyState } from '../../design/state/EmptyState.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { PageSkeleton } from '../../design/state/Skeletons.tsx'
import { placeWords, shownName } from '../../people/person.words.ts'
import { formatDate } from '../../platform/format.ts'
import { currentLocale } from '../../platform/i18n/locale.ts'
import { asProblem } from '../../platform/server-problem.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { healthCaseQuery } from './health.queries.ts'
import { personWords, subjectWords } from './health.words.ts'

const route = getRouteApi('/office/pemeriksaan/$id')
const crumbs = () => [{ label: m.proposals_health_title(), to: '/pemeriksaan' }]

/** One claim about health: whom to examine, what is asked, and the answer. */
export function HealthCasePage() {
  const id = ClaimId.safeParse(route.useParams().id)
  return id.success ? <Known key={id.data} id={id.data} /> : <Gone />
}

function Known({ id }: { id: ClaimId }) {
  // Not asked again by itself while somebody writes: what is sent names the version that was read.
  const { data, error, refetch } = useQuery({ ...healthCaseQuery(id), refetchOnWindowFocus: false })
  if (data === undefined && error === null) return <PageSkeleton />
  if (data === undefined && asProblem(error).code === 'not-found') return <Gone />
  if (data === undefined)
    return (
      <Page title={m.proposals_health_title()} crumbs={crumbs()}>
        <LoadFailed problem={error} retry={() => void refetch()} />
      </Page>
    )
  const category = subjectWords(data.subject)
  return (
    <Page
      title={shownName(data.name)}
      tab={m.proposals_health_title()}
      meaning={
        data.kind === 'category-ended'
          ? m.proposals_health_asked_ended({ category })
          : m.proposals_health_asked_found({ category })
      }
      crumbs={crumbs()}
    >
      <Columns>
        <Whom found={data} />
        <Sheet title={m.proposals_health_answer()}>
          <AnswerForm found={data} />
        </Sheet>
      </Columns>
    </Page>
  )
}

function Whom({ found }: { found: HealthCase }) {
  const { place, address, maskedNik, subject, claimed, observedOn, expectedOn, dueOn } = found
  const code = NeedCode.safeParse(subject)
  const criteria = code.success ? (needCategory(code.data)?.criteria ?? []) : []
  const seen = criteria.filter(({ id }) => claimed.includes(id)).map(({ text }) => text[currentLocale()])
  return (
    <Sheet title={m.proposals_health_person()}>
      <Facts
        facts={[
          { label: m.proposals_health_who(), value: personWords(found) },
          { label: m.proposals_health_address(), value: [address, placeWords(place)].filter(Boolean).join(' · ') },
          ...(maskedNik === null ? [] : [{ label: m.proposals_health_nik(), value: maskedNik }]),
          ...(seen.length === 0 ? [] : [{ label: m.proposals_health_claimed(), value: seen.join('; ') }]),
          ...(expectedOn === null ? [] : [{ label: m.proposals_expected_on(), value: formatDate(expectedOn) }]),
          { label: m.proposals_observed_on(), value: formatDate(observedOn) },
          { label: m.proposals_health_due(), value: formatDate(dueOn) },
        ]}
      />
    </Sheet>
  )
}

function Gone() {
  return (
    <Page title={m.proposals_health_title()} crumbs={crumbs()}>
      <EmptyState drawing="road" title={m.proposals_health_gone()}>
        {m.proposals_health_gone_advice()} <Link to="/pemeriksaan">{m.proposals_health_back()}</Link>
      </EmptyState>
    </Page>
  )
}
