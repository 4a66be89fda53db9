import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ListRisk } from '#domain/benefits/list-risk.ts'
import type { ProgrammeList } from '#domain/programmes/list.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { TaskList, TaskRow } from '../design/data/TaskRow.tsx'
import { Unfold } from '../design/data/Verdicts.tsx'
import { Sheet } from '../design/frame/Sheet.tsx'
import { Stacked } from '../design/frame/Split.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { WithheldNote } from '../design/state/WithheldNote.tsx'
import { shownName } from '../people/person.words.ts'
import { formatNumber, formatTold } from '../platform/format.ts'
import { useKindName } from '../settings/use-kind-name.ts'
import { levelWords, verdictWords } from './benefit.words.ts'
import { atRiskQuery, listRisksQuery } from './benefits.queries.ts'

/** What those listed would hold together against the matrix of today. The list itself stays as it is. */
export function ListRisks({ list }: { list: ProgrammeList }) {
  const { data: risks, error, refetch } = useQuery(listRisksQuery(list))
  const mayRead = usePermitted('people.read')
  const kindName = useKindName()
  if (error !== null)
    return (
      <Sheet title={m.benefits_list_risks()}>
        <LoadFailed compact problem={error} retry={() => void refetch()} />
      </Sheet>
    )
  if (risks === undefined) return null
  return (
    <Sheet
      title={m.benefits_list_risks()}
      beside={risks.length === 0 && <StatusMark tone="done">{m.benefits_list_no_risks()}</StatusMark>}
    >
      {risks.length === 0 ? (
        <p>{m.benefits_list_no_risks_meaning()}</p>
      ) : (
        <Stacked>
          <TaskList label={m.benefits_list_risks()}>
            {risks.map((risk) => (
              <TaskRow
                key={`${risk.other.code} ${risk.level} ${risk.verdict} ${risk.ground}`}
                title={m.benefits_list_risk({ n: formatTold(risk.members), kind: kindName(risk.other) })}
                detail={detailOf(risk)}
                mark={<StatusMark tone={verdictWords[risk.verdict].tone}>{verdictWords[risk.verdict].word()}</StatusMark>}
              />
            ))}
          </TaskList>
          {mayRead && <AtRisk list={list} risks={risks} />}
          <WithheldNote counts={risks.map(({ members }) => members)} />
        </Stacked>
      )}
    </Sheet>
  )
}

function detailOf({ level, ground, verified }: ListRisk): string {
  return [levelWords[level](), verified ? ground : m.benefits_unverified({ ground })].join(' · ')
}

function AtRisk({ list, risks }: { list: ProgrammeList; risks: readonly ListRisk[] }) {
  const { data: rows } = useQuery(atRiskQuery(list))
  const kindName = useKindName()
  if (rows === undefined || rows.length === 0) return null
  const nameOf = (code: string) => kindName(risks.find(({ other }) => other.code === code)?.other ?? { code, programme: null })
  return (
    <Unfold line={m.benefits_list_who({ n: formatNumber(rows.length) })}>
      <ul>
        {rows.map(({ beneficiary, person, name, place, other }) => {
          const shown = name === null ? m.benefits_nobody_named() : shownName(name)
          return (
            <li key={`${beneficiary} ${other}`}>
              {person === null ? (
                shown
              ) : (
                <Link to="/warga/$id" params={{ id: person }}>
                  {shown}
                </Link>
              )}
              , {place.name}: {nameOf(other)}
            </li>
          )
        })}
      </ul>
    </Unfold>
  )
}
