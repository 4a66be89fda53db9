import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ProgrammeList, RuleAnswer } from '#domain/programmes/list.ts'
import { m } from '#messages'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { SidePanel } from '../../design/frame/SidePanel.tsx'
import { Stacked } from '../../design/frame/Split.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { Notice } from '../../design/state/Notice.tsx'
import { CardSkeleton } from '../../design/state/Skeletons.tsx'
import { placeWords } from '../../people/person.words.ts'
import { formatDate, formatNumber } from '../../platform/format.ts'
import { reasonWords, standingWords } from '../programme.words.ts'
import { memberQuery } from '../programmes.queries.ts'
import { exampleName } from '../rule/TrialResult.tsx'
import { reasonLine, RuleExplained } from '../RuleExplained.tsx'

interface Panel {
  list: ProgrammeList
  beneficiary: string
  onClose: () => void
}

/** Why somebody stands where they stand: by the facts of the day the list was made, and by those of today. */
export function MemberPanel({ list, beneficiary, onClose }: Panel) {
  const { data, error, refetch } = useQuery(memberQuery(list.id, beneficiary))
  const title = data === undefined ? m.programmes_why() : exampleName(data.member.name, list.programme.subject)
  return (
    <SidePanel title={title} onClose={onClose}>
      {data === undefined ? (
        error === null ? (
          <CardSkeleton lines={5} />
        ) : (
          <LoadFailed problem={error} retry={() => void refetch()} compact />
        )
      ) : (
        <Stacked>
          <p>
            <strong>{standingWords[data.member.standing]()}</strong>: {reasonWords[data.member.reason]()}
            {data.member.rank !== null && ` · ${m.programmes_rank_n({ n: formatNumber(data.member.rank) })}`}
            <br />
            {placeWords(data.member.place)}
            {data.member.person !== null && (
              <>
                {' · '}
                <Link to="/warga/$id" params={{ id: data.member.person }}>
                  {m.programmes_open_person()}
                </Link>
              </>
            )}
          </p>
          {data.member.rank !== null && (
            <p>{list.programme.subject === 'family' ? m.programmes_ranked_families() : m.programmes_ranked_people()}</p>
          )}
          <Answered title={m.programmes_as_made({ date: formatDate(data.asMade.on) })} answer={data.asMade} />
          {data.today === null ? (
            <Notice tone="waiting">{m.programmes_moved_away()}</Notice>
          ) : sameFacts(data.asMade, data.today) ? (
            <Notice>{m.programmes_same_today()}</Notice>
          ) : (
            <Answered title={m.programmes_as_of_today()} answer={data.today} />
          )}
        </Stacked>
      )}
    </SidePanel>
  )
}

function Answered({ title, answer }: { title: string; answer: RuleAnswer }) {
  return (
    <Sheet title={title}>
      <Stacked>
        {answer.outcome !== 'in' && <p>{reasonLine(answer)}</p>}
        <RuleExplained answer={answer} />
      </Stacked>
    </Sheet>
  )
}

function sameFacts(one: RuleAnswer, other: RuleAnswer): boolean {
  return JSON.stringify(one.facts) === JSON.stringify(other.facts)
}
