import { Stack } from '@mantine/core'
import type { Claim } from '#domain/proposals/claim.ts'
import { localDateIn } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import { Facts } from '../../design/data/Facts.tsx'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { StatusMark } from '../../design/state/StatusMark.tsx'
import { formatDate } from '../../platform/format.ts'
import { paperAddress } from '../proposals.queries.ts'
import { metWords, resultWords } from './health.words.ts'

/** What the health centre found, for whoever decides; for others that it has answered. */
export function HealthSaid({ health: { at, answer } }: { health: NonNullable<Claim['health']> }) {
  if (answer === null)
    return (
      <Sheet title={m.proposals_health_answer()}>
        <p>{m.proposals_health_answered({ date: formatDate(localDateIn(new Date(at))) })}</p>
      </Sheet>
    )
  const { result, examinedOn, words, needed, by, checklist, paper } = answer
  return (
    <Sheet
      title={m.proposals_health_answer()}
      beside={<StatusMark tone={resultWords[result].tone}>{resultWords[result].word()}</StatusMark>}
    >
      <Stack gap="sm">
        <Facts
          facts={[
            ...metWords(answer).map(({ title, words: held }) => ({ label: title, value: held })),
            ...(words === null ? [] : [{ label: m.proposals_note(), value: words }]),
            ...(needed === null ? [] : [{ label: m.proposals_health_needed(), value: needed }]),
            { label: m.proposals_health_examined_on(), value: formatDate(examinedOn) },
            { label: m.proposals_health_by(), value: by },
            { label: m.proposals_health_checklist(), value: checklist },
          ]}
        />
        {paper !== null && (
          <a href={paperAddress(paper)} download>
            {m.proposals_health_open_paper()}
          </a>
        )}
        <p>{m.proposals_health_tells()}</p>
      </Stack>
    </Sheet>
  )
}
