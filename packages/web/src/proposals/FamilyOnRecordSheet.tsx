import { Stack } from '@mantine/core'
import type { FamilyOnRecord } from '#domain/proposals/family-on-record.ts'
import { m } from '#messages'
import { Facts } from '../design/data/Facts.tsx'
import { Sheet } from '../design/frame/Sheet.tsx'
import { ageWords, relationWord, shownName } from '../people/person.words.ts'
import { periodWords } from '../people/quarters.ts'
import { formatNumber } from '../platform/format.ts'

/** What the registry holds about the family: the centre's decile, aid, members. */
export function FamilyOnRecordSheet({ record }: { record: FamilyOnRecord }) {
  const [latest] = record.deciles
  return (
    <Sheet title={m.proposals_on_record()}>
      <Facts
        facts={[
          {
            label: m.proposals_record_decile(),
            value: latest === undefined ? m.proposals_record_unknown() : formatNumber(latest.decile),
            source: latest && `${latest.source} · ${periodWords(latest.period)}`,
          },
          {
            label: m.proposals_record_aid(),
            value: record.aid.length === 0 ? m.proposals_record_no_aid() : <Lines lines={aidLines(record.aid)} />,
          },
          { label: m.proposals_record_members(), value: <Lines lines={record.members.map(memberWords)} /> },
          ...(record.address === null ? [] : [{ label: m.proposals_record_address(), value: record.address }]),
        ]}
      />
    </Sheet>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <Stack gap={2}>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </Stack>
  )
}

/** One line for each programme, with who holds it or how many do. */
function aidLines(aid: FamilyOnRecord['aid']): string[] {
  const holders = new Map<string, FamilyOnRecord['aid']>()
  for (const one of aid) holders.set(one.programme, [...(holders.get(one.programme) ?? []), one])
  return [...holders].map(([programme, held]) => {
    const since = held.map((one) => one.since).sort()[0] ?? ''
    const name = held.length === 1 ? shownName(held[0]?.holder ?? '') : m.proposals_record_members_n({ n: held.length })
    return m.proposals_record_aid_of({ programme, name, since: periodWords(since) })
  })
}

function memberWords({ name, relation, birthDate }: FamilyOnRecord['members'][number]): string {
  return [
    shownName(name),
    relation === null ? undefined : relationWord(relation),
    birthDate === null ? undefined : ageWords(birthDate),
  ]
    .filter((part) => part !== undefined)
    .join(', ')
}
