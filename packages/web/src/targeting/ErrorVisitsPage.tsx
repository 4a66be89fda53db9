import { Button, Stack } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { localDateIn } from '#domain/platform/local-date.ts'
import { ruleSentence } from '#domain/programmes/rule-words.ts'
import type { ErrorVisit, ErrorVisitDraft } from '#domain/targeting/visit.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { NextPage } from '../design/data/NextPage.tsx'
import { Page } from '../design/frame/Page.tsx'
import { SidePanel } from '../design/frame/SidePanel.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { Notice } from '../design/state/Notice.tsx'
import { announce } from '../design/state/notices.ts'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { ageWords, placeWords } from '../people/person.words.ts'
import { formatDate, formatNumber } from '../platform/format.ts'
import { namesIn, said } from '../programmes/programme.words.ts'
import { ErrorVisitForm } from './ErrorVisitForm.tsx'
import { errorVisitsQuery, sendErrorVisit } from './targeting.queries.ts'
import { addressOf, membersWords, nameOf } from './targeting.words.ts'
import { type VisitPlace, visitPlaceIn } from './targeting-place.ts'

const route = getRouteApi('/office/sasaran/kunjungan')
const keyOf = ({ sample, house }: Pick<ErrorVisit, 'sample' | 'house'>) => `${sample}.${house}`

/** Families drawn for the error figure whom I may visit: found and decided by others. */
export function ErrorVisitsPage() {
  const search = route.useSearch()
  const { setelah: after, buka: open } = useMemo(() => visitPlaceIn({ ...search }), [search])
  const navigate = useNavigate()
  const { data, error, refetch, isPlaceholderData } = useQuery(errorVisitsQuery(after))
  const kept = after === undefined ? {} : { setelah: after }
  const go = (to: VisitPlace) => void navigate({ to: '/sasaran/kunjungan', search: to, resetScroll: false })
  const opened = data?.rows.find((visit) => keyOf(visit) === open)

  return (
    <Page
      title={m.targeting_visits()}
      meaning={m.targeting_visits_meaning()}
      actions={
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden="true" />}
          onClick={() => void navigate({ to: '/sasaran/kunjungan/lembar', search: kept })}
        >
          {m.targeting_paper()}
        </Button>
      }
    >
      {data === undefined && (error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />)}
      {data !== undefined && (
        <DataTable
          caption={m.targeting_visits()}
          columns={columns()}
          rows={data.rows}
          stale={isPlaceholderData}
          keyOf={keyOf}
          nameOf={(visit) => m.targeting_open_visit({ name: nameOf(visit) })}
          openKey={open}
          onOpen={(visit) => go({ ...kept, buka: keyOf(visit) })}
          empty={
            <EmptyState drawing="road" title={m.targeting_visits_none()}>
              {m.targeting_visits_none_meaning()}
            </EmptyState>
          }
          foot={
            <NextPage
              onFirst={after === undefined ? undefined : () => go({})}
              onNext={data.next === null ? undefined : () => go({ setelah: data.next ?? '' })}
              busy={isPlaceholderData}
            />
          }
        />
      )}
      {opened !== undefined && <VisitPanel key={keyOf(opened)} visit={opened} onClose={() => go(kept)} />}
    </Page>
  )
}

function VisitPanel({ visit, onClose }: { visit: ErrorVisit; onClose: () => void }) {
  const client = useQueryClient()
  const { person, programme, place, drawnAt, tries } = visit
  const visiting = useMutation({
    mutationFn: (draft: ErrorVisitDraft) => sendErrorVisit(client, visit, draft),
    onSuccess({ over }) {
      announce({ tone: 'done', words: over ? m.targeting_recorded() : m.targeting_to_try_again() })
      onClose()
    },
  })
  return (
    <SidePanel title={nameOf(visit)} onClose={onClose}>
      <Stack gap="md">
        {person === null ? (
          <Notice tone="waiting">{m.targeting_nobody_meaning({ where: placeWords(place) })}</Notice>
        ) : (
          <p>
            {[
              person.birthDate === null ? undefined : ageWords(person.birthDate),
              membersWords(visit),
              person.address ?? undefined,
              placeWords(place),
            ]
              .filter(Boolean)
              .join(' · ')}
            {' · '}
            <Link to="/warga/$id" params={{ id: person.id }}>
              {m.targeting_open_person()}
            </Link>
          </p>
        )}
        <div>
          <h3>{programme.name}</h3>
          <p>{meantWords(visit)}</p>
        </div>
        {tries > 0 && (
          <Notice tone="waiting">{`${m.targeting_tried()}: ${m.targeting_tried_n({ n: formatNumber(tries) })}`}</Notice>
        )}
        <ErrorVisitForm
          drawnOn={localDateIn(new Date(drawnAt))}
          busy={visiting.isPending}
          problem={visiting.error}
          onSave={(draft) => visiting.mutate(draft)}
        />
      </Stack>
    </SidePanel>
  )
}

/** The rule of the programme as a sentence. */
export function meantWords({ programme: { rule, subject, places } }: ErrorVisit): string {
  return rule === null ? '' : `${m.targeting_meant_for()}: ${said(ruleSentence(rule, subject, namesIn(places)))}`
}

const columns = (): Column<ErrorVisit>[] => [
  { key: 'who', title: m.targeting_who(), cell: (visit) => nameOf(visit) },
  { key: 'where', title: m.targeting_where(), cell: (visit) => addressOf(visit) },
  { key: 'programme', title: m.targeting_programme(), cell: ({ programme }) => programme.name },
  { key: 'drawn', title: m.targeting_drawn_on(), cell: ({ drawnAt }) => formatDate(localDateIn(new Date(drawnAt))) },
  {
    key: 'tried',
    title: m.targeting_tried(),
    cell: ({ tries }) => (tries === 0 ? '–' : m.targeting_tried_n({ n: formatNumber(tries) })),
  },
]
