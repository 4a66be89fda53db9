import { useQuery } from '@tanstack/react-query'
import type { RuleSubject } from '#domain/programmes/rule.ts'
import type { RuleExample, RulePreview, RuleTrial } from '#domain/programmes/programmes.api.ts'
import type { Rupiah } from '#domain/platform/rupiah.ts'
import { m } from '#messages'
import { BigFacts } from '../../design/data/BigFacts.tsx'
import { Unfold } from '../../design/data/Verdicts.tsx'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { Stacked } from '../../design/frame/Split.tsx'
import { EmptyState } from '../../design/state/EmptyState.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { Notice } from '../../design/state/Notice.tsx'
import { CardSkeleton } from '../../design/state/Skeletons.tsx'
import { formatNumber, formatRupiah, formatShare } from '../../platform/format.ts'
import { shownName } from '../../people/person.words.ts'
import { countWords } from '../programme.words.ts'
import { examplesQuery, previewQuery } from '../programmes.queries.ts'
import { reasonLine, RuleExplained } from '../RuleExplained.tsx'
import { WhereChosen } from './WhereChosen.tsx'

/** Whom the rule would choose as it stands, while it is being built. */
export function TrialResult({ trial }: { trial: RuleTrial | undefined }) {
  if (trial === undefined)
    return (
      <Sheet title={m.programmes_chosen()}>
        <EmptyState drawing="desk" title={m.programmes_no_rule_yet()} compact>
          {m.programmes_no_rule_yet_meaning()}
        </EmptyState>
      </Sheet>
    )
  return (
    <>
      <Counted trial={trial} />
      <Examples trial={trial} />
    </>
  )
}

function Counted({ trial }: { trial: RuleTrial }) {
  const { data, error, refetch, isFetching } = useQuery(previewQuery(trial))
  return (
    <Sheet title={m.programmes_chosen()} beside={isFetching && <span role="status">{m.programmes_counting()}</span>}>
      {data === undefined ? (
        error === null ? (
          <CardSkeleton lines={5} />
        ) : (
          <LoadFailed problem={error} retry={() => void refetch()} compact />
        )
      ) : (
        <Figures preview={data} trial={trial} />
      )}
    </Sheet>
  )
}

function Figures({ preview, trial }: { preview: RulePreview; trial: RuleTrial }) {
  const { met, toCheck, excluded, perMonth, cost, regions, deciles } = preview
  const listed = Math.min(met, trial.quota ?? met)
  return (
    <Stacked>
      <BigFacts
        facts={[
          { label: m.programmes_meets(), value: countWords(met, trial.subject) },
          { label: m.programmes_standing_to_check(), value: formatNumber(toCheck) },
          ...(cost === null || perMonth === null
            ? []
            : [{ label: m.programmes_cost({ n: trial.months }), value: formatRupiah(cost as Rupiah) }]),
        ]}
      />
      {listed < met && (
        <Notice>{m.programmes_over_quota({ listed: formatNumber(listed), rest: formatNumber(met - listed) })}</Notice>
      )}
      {excluded > 0 && <Notice>{m.programmes_found_well_off({ n: formatNumber(excluded) })}</Notice>}
      {regions.length > 0 && <WhereChosen regions={regions} />}
      {deciles.length > 0 && <p>{decileWords(deciles, met)}</p>}
    </Stacked>
  )
}

/** "Desil 1: 42% · desil 2: 58%". */
function decileWords(deciles: RulePreview['deciles'], met: number): string {
  return deciles
    .map(({ decile, met: here }) => {
      const share = formatShare(here / met, 0)
      return decile === null ? m.programmes_no_decile({ share }) : m.programmes_decile_share({ decile, share })
    })
    .join(' · ')
}

function Examples({ trial }: { trial: RuleTrial }) {
  const { data, error, refetch } = useQuery(examplesQuery(trial))
  return (
    <Sheet title={m.programmes_examples()}>
      {data === undefined ? (
        error === null ? (
          <CardSkeleton lines={4} />
        ) : (
          <LoadFailed problem={error} retry={() => void refetch()} compact />
        )
      ) : (
        <Stacked>
          <ExampleList
            title={m.programmes_just_in()}
            none={m.programmes_none_in()}
            examples={data.justIn}
            subject={trial.subject}
          />
          <ExampleList
            title={m.programmes_just_out()}
            none={m.programmes_none_out()}
            examples={data.justOut}
            subject={trial.subject}
          />
        </Stacked>
      )}
    </Sheet>
  )
}

interface Listed {
  title: string
  none: string
  examples: readonly RuleExample[]
  subject: RuleSubject
}

function ExampleList({ title, none, examples, subject }: Listed) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {examples.length === 0 && <p>{none}</p>}
      {examples.map(({ beneficiary, name, place, answer }) => (
        <Unfold
          key={beneficiary}
          line={
            <>
              <strong>{exampleName(name, subject)}</strong>, {place.name}:{' '}
              {answer.outcome === 'to-check' && `${m.programmes_unknown()}, `}
              {reasonLine(answer)}
            </>
          }
        >
          <RuleExplained answer={answer} />
        </Unfold>
      ))}
    </section>
  )
}

export function exampleName(name: string | null, subject: RuleSubject): string {
  if (name === null) return subject === 'family' ? m.programmes_family_without_head() : m.programmes_out_of_reach()
  return subject === 'family' ? m.programmes_family_of({ name: shownName(name) }) : shownName(name)
}
