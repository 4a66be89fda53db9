import { useQuery } from '@tanstack/react-query'
import { overall } from '#domain/operations/check.rules.ts'
import type { Output } from '#domain/platform/endpoint.ts'
import type { getSystemState } from '#domain/operations/operations.api.ts'
import { m } from '#messages'
import { Facts } from '../design/data/Facts.tsx'
import { StateList } from '../design/data/StateList.tsx'
import { Page } from '../design/frame/Page.tsx'
import { Sheet } from '../design/frame/Sheet.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { Notice } from '../design/state/Notice.tsx'
import { CardSkeleton } from '../design/state/Skeletons.tsx'
import { formatInstant, formatNumber, formatTime } from '../platform/format.ts'
import { checkWords, findingWords, levelWords, tones } from './check.words.ts'
import { figuresOf } from './figures.words.ts'
import { systemStateQuery } from './operations.queries.ts'

/** Whether the system is all right, at one glance, and what to do where it isn't. */
export function SystemStatePage() {
  const { data, error, refetch } = useQuery(systemStateQuery)
  return (
    <Page title={m.operations_title()} meaning={m.operations_meaning()}>
      {error !== null && <LoadFailed problem={error} retry={() => void refetch()} />}
      {data === undefined ? error === null && <CardSkeleton /> : <Looked {...data} />}
    </Page>
  )
}

function Looked({ facts, checks }: Output<typeof getSystemState>) {
  const level = overall(checks)
  const open = checks.filter((check) => check.level !== 'good').length
  return (
    <>
      <Notice tone={level === 'bad' ? 'harm' : level === 'watch' ? 'waiting' : 'info'}>
        <strong>{level === 'good' ? m.operations_all_right() : m.operations_to_do({ n: formatNumber(open) })}</strong>
      </Notice>
      <Sheet
        title={m.operations_checks()}
        flush
        beside={<span>{m.operations_looked({ at: formatTime(new Date(facts.at)) })}</span>}
      >
        <StateList
          label={m.operations_checks()}
          states={checks.map(({ name, level: found, finding }) => ({
            key: name,
            name: checkWords[name](),
            tone: tones[found],
            word: levelWords[found](),
            found: findingWords[finding].found(),
            cure: findingWords[finding].cure?.(),
            figures: figuresOf(name, facts),
          }))}
        />
      </Sheet>
      <Facts
        facts={[
          { label: m.operations_version(), value: facts.version },
          {
            label: m.operations_approval_waiting(),
            value: facts.approvalWaitingSince === null ? m.operations_none() : formatInstant(facts.approvalWaitingSince),
          },
        ]}
      />
    </>
  )
}
