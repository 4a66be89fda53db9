import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Likeness } from '#domain/linkage/likeness.ts'
import { mayJudgePair } from '#domain/linkage/verdict.rules.ts'
import type { Verdict } from '#domain/linkage/verdict.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { Page } from '../design/frame/Page.tsx'
import { Stacked } from '../design/frame/Split.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { Notice } from '../design/state/Notice.tsx'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { PageSkeleton } from '../design/state/Skeletons.tsx'
import { ActionBar } from '../design/work/ActionBar.tsx'
import { shownName } from '../people/person.words.ts'
import { asProblem } from '../platform/server-problem.ts'
import { formatInstant } from '../platform/format.ts'
import { keyOf, type PairKey, pairQuery, sendReopening, sendVerdict } from './linkage.queries.ts'
import { PairView } from './PairView.tsx'
import { sureWords, verdictWords } from './pair.words.ts'
import { VerdictBar } from './VerdictBar.tsx'

const route = getRouteApi('/office/data/ganda/$a/$b')

/** One pair by itself, with what was said of it and the way to take one's own verdict back. */
export function PairPage() {
  const { a, b } = route.useParams()
  const { data: pair, error, refetch } = useQuery(pairQuery({ a, b } as PairKey))
  const crumbs = [{ label: m.linkage_title(), to: '/data/ganda' }]
  if (pair === undefined) {
    if (error === null) return <PageSkeleton />
    return (
      <Page title={m.linkage_side_by_side()} crumbs={crumbs}>
        <LoadFailed problem={error} retry={() => void refetch()} />
      </Page>
    )
  }
  const title = `${shownName(pair.a.name)} – ${shownName(pair.b.name)}`
  return (
    <Page title={title} tab={m.linkage_side_by_side()} meaning={sureWords(pair.probability)} crumbs={crumbs}>
      <Stacked>
        <Said pair={pair} />
        <PairView pair={pair} />
        <Deeds pair={pair} />
      </Stacked>
    </Page>
  )
}

function Said({ pair: { a, b, verdict, state, merge } }: { pair: Likeness }) {
  const mayMerge = usePermitted('people.merge')
  if (verdict === null || state === 'open') return null
  const said = { verdict: verdictWords[state](), name: verdict.by, when: formatInstant(verdict.at) }
  return (
    <Notice action={state === 'same' && mayMerge && <ToMerge a={a.id} b={b.id} merge={merge} />}>
      {[m.linkage_verdict_by(said), verdict.reason].filter(Boolean).join(' ')}
    </Notice>
  )
}

function ToMerge({ a, b, merge }: PairKey & Pick<Likeness, 'merge'>) {
  return merge === null ? (
    <Link to="/warga/$id/sama" params={{ id: a }} search={{ orang: b }}>
      {m.linkage_merge_propose()}
    </Link>
  ) : (
    <Link to="/data/penggabungan/$id" params={{ id: merge }}>
      {m.linkage_merge_see()}
    </Link>
  )
}

function Deeds({ pair }: { pair: Likeness }) {
  const client = useQueryClient()
  const anew = () => Promise.all([['linkage'], ['home', 'waiting']].map((queryKey) => client.invalidateQueries({ queryKey })))
  const judging = useMutation({
    mutationFn: ({ verdict, note }: { verdict: Verdict; note: string }) => sendVerdict(keyOf(pair), pair.version, verdict, note),
    onSettled: anew,
  })
  const reopening = useMutation({ mutationFn: () => sendReopening(keyOf(pair), pair.version), onSettled: anew })
  const problem = judging.error ?? reopening.error
  return (
    <>
      {problem !== null &&
        (asProblem(problem).code === 'merge-unsound' ? (
          <Notice tone="harm">{m.linkage_two_niks()}</Notice>
        ) : (
          <ProblemNotice problem={problem} />
        ))}
      {mayJudgePair(pair.state) && (
        <VerdictBar key={pair.version} onVerdict={(verdict, note) => judging.mutate({ verdict, note })} />
      )}
      {pair.verdict?.mine === true && (
        <ActionBar>
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={18} aria-hidden="true" />}
            loading={reopening.isPending}
            onClick={() => reopening.mutate()}
          >
            {m.linkage_take_back()}
          </Button>
        </ActionBar>
      )}
    </>
  )
}
