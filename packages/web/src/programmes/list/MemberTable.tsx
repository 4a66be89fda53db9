import { useQuery } from '@tanstack/react-query'
import type { ListMember, ProgrammeList, Standing } from '#domain/programmes/list.ts'
import type { RuleSubject } from '#domain/programmes/rule.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../../design/data/DataTable.tsx'
import { NextPage } from '../../design/data/NextPage.tsx'
import { EmptyState } from '../../design/state/EmptyState.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../../design/state/Skeletons.tsx'
import { placeWords } from '../../people/person.words.ts'
import { formatNumber } from '../../platform/format.ts'
import { reasonWords, standingWords } from '../programme.words.ts'
import { membersQuery } from '../programmes.queries.ts'
import { exampleName } from '../rule/TrialResult.tsx'

interface Table {
  list: ProgrammeList
  standing: Standing
  /** Null: withheld. */
  total: number | null
  after: string | undefined
  open: string | undefined
  onOpen: (beneficiary: string) => void
  onPage: (after: string | undefined) => void
}

/** One part of a list, by rank; a row opens into why. */
export function MemberTable({ list, standing, total, after, open, onOpen, onPage }: Table) {
  const { subject } = list.programme
  const { data, error, refetch, isPlaceholderData } = useQuery(membersQuery(list.id, list.version, standing, after))
  if (data === undefined) return error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />
  return (
    <DataTable
      caption={standingWords[standing]()}
      columns={columns(subject, standing)}
      rows={data.rows}
      stale={isPlaceholderData}
      {...(total !== null && { total })}
      keyOf={({ beneficiary }) => beneficiary}
      nameOf={(member) => m.programmes_why_of({ name: exampleName(member.name, subject) })}
      onOpen={({ beneficiary }) => onOpen(beneficiary)}
      openKey={open}
      empty={
        <EmptyState drawing="desk" title={emptyWords[standing]()} compact>
          {standing === 'listed' ? m.programmes_none_listed_advice() : undefined}
        </EmptyState>
      }
      foot={
        after !== undefined || data.next !== null ? (
          <NextPage
            onFirst={after === undefined ? undefined : () => onPage(undefined)}
            onNext={data.next === null ? undefined : () => onPage(data.next ?? undefined)}
            busy={isPlaceholderData}
          />
        ) : undefined
      }
    />
  )
}

const emptyWords: Readonly<Record<Standing, () => string>> = {
  listed: m.programmes_none_listed,
  reserve: m.programmes_none_reserve,
  'to-check': m.programmes_none_to_check,
  excluded: m.programmes_none_excluded,
}

function columns(subject: RuleSubject, standing: Standing): readonly Column<ListMember>[] {
  const name: Column<ListMember> = {
    key: 'name',
    title: subject === 'family' ? m.programmes_of_family() : m.programmes_person(),
    cell: (member) => exampleName(member.name, subject),
  }
  const rank: Column<ListMember> = {
    key: 'rank',
    title: m.programmes_rank(),
    align: 'end',
    width: '5rem',
    cell: (member) => (member.rank === null ? '–' : formatNumber(member.rank)),
  }
  const size: Column<ListMember> =
    subject === 'family'
      ? { key: 'size', title: m.programmes_clause_size(), align: 'end', cell: ({ familySize }) => familySize ?? '–' }
      : { key: 'age', title: m.programmes_age(), align: 'end', cell: ({ age }) => age ?? '–' }
  return [
    name,
    ...(standing === 'listed' || standing === 'reserve' ? [rank] : []),
    { key: 'place', title: m.programmes_place(), cell: ({ place }) => placeWords(place) },
    { key: 'decile', title: m.programmes_clause_decile(), align: 'end', cell: ({ decile }) => decile ?? '–' },
    size,
    { key: 'nik', title: 'NIK', cell: ({ maskedNik }) => maskedNik ?? m.programmes_no_nik() },
    { key: 'reason', title: m.programmes_reason(), cell: ({ reason }) => reasonWords[reason]() },
  ]
}
