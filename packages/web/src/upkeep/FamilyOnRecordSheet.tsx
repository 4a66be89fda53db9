import { Stack } from '@mantine/core'
import type { FamilyOnRecord, HitRate } from '#domain/upkeep/proposal.ts'
import { m } from '#messages'
import { Facts } from '../design/data/Facts.tsx'
import { Sheet } from '../design/frame/Sheet.tsx'
import { ageWords, relationWord, shownName } from '../people/person.words.ts'
import { periodWords } from '../people/quarters.ts'
import { formatNumber } from '../platform/format.ts'

/** What the registry holds about the family: the centre's decile, aid, members, and how often this village was right. */
export function FamilyOnRecordSheet({ record, hits }: { record: FamilyOnRecord; hits?: HitRate }) {
  const [latest] = record.deciles
  return (
    <Sheet title={m.upkeep_on_record()}>
      <Facts
        facts={[
          {
            label: m.upkeep_decile(),
            value: latest === undefined ? m.upkeep_unknown() : formatNumber(latest.decile),
            source: latest && `${latest.source} · ${periodWords(latest.period)}`,
          },
          {
            label: m.upkeep_aid(),
            value: record.aid.length === 0 ? m.upkeep_no_aid() : <Lines lines={aidLines(record.aid)} />,
          },
          { label: m.upkeep_members(), value: <Lines lines={record.members.map(memberWords)} /> },
          ...(record.address === null ? [] : [{ label: m.upkeep_address(), value: record.address }]),
          ...(hits === undefined ? [] : [{ label: m.upkeep_village_hits(), value: hitWords(hits) }]),
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
    const name = held.length === 1 ? shownName(held[0]?.holder ?? '') : m.upkeep_members_n({ n: held.length })
    return m.upkeep_aid_of({ programme, name, since: periodWords(since) })
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

function hitWords({ held, judged }: HitRate): string {
  return judged === 0 ? m.upkeep_no_hits() : m.upkeep_hits({ held: formatNumber(held), judged: formatNumber(judged) })
}
