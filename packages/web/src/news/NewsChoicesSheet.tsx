import { Button, Checkbox, NativeSelect, Stack } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { NewsChoices } from '#domain/news/news.ts'
import { newsTopics } from '#domain/news/news-kind.ts'
import { m } from '#messages'
import { useSession } from '../access/session.queries.ts'
import { Sheet } from '../design/frame/Sheet.tsx'
import { announce } from '../design/state/notices.ts'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { CardSkeleton } from '../design/state/Skeletons.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { formatTime } from '../platform/format.ts'
import { topicWords } from './news.words.ts'
import { choicesQuery, sendChoices } from './news.queries.ts'

const hours = Array.from({ length: 24 }, (_, hour) => hour)

/** What I want to be told, and when by mail. */
export function NewsChoicesSheet() {
  const { data, error, refetch } = useQuery(choicesQuery)
  return (
    <Sheet title={m.news_choices()}>
      {data === undefined &&
        (error === null ? <CardSkeleton /> : <LoadFailed compact problem={error} retry={() => void refetch()} />)}
      {data !== undefined && <ChoicesForm present={data} />}
    </Sheet>
  )
}

function ChoicesForm({ present }: { present: NewsChoices }) {
  const client = useQueryClient()
  const sendsMail = useSession()?.sendsMail === true
  const [mailHour, setMailHour] = useState(present.mailHour)
  const [muted, setMuted] = useState(present.muted)
  const sending = useMutation({
    mutationFn: () => sendChoices(client, { mailHour, muted }),
    onSuccess: () => announce({ tone: 'done', words: m.news_saved() }),
  })
  function save(event: FormEvent) {
    event.preventDefault()
    if (!sending.isPending) sending.mutate()
  }
  return (
    <form noValidate onSubmit={save}>
      <FormStack>
        {sendsMail && (
          <NativeSelect
            label={m.news_mail_hour()}
            description={m.news_mail_hint()}
            value={mailHour ?? ''}
            data={[
              { value: '', label: m.news_mail_none() },
              ...hours.map((hour) => ({ value: String(hour), label: m.news_mail_at({ hour: hourWords(hour) }) })),
            ]}
            onChange={({ currentTarget: { value } }) => setMailHour(value === '' ? null : Number(value))}
          />
        )}
        <Checkbox.Group
          label={m.news_topics()}
          description={m.news_choices_meaning()}
          value={newsTopics.filter((topic) => !muted.includes(topic))}
          onChange={(told) => setMuted(newsTopics.filter((topic) => !told.includes(topic)))}
        >
          <Stack gap="xs" mt="xs">
            {newsTopics.map((topic) => (
              <Checkbox key={topic} value={topic} label={topicWords[topic]()} />
            ))}
          </Stack>
        </Checkbox.Group>
        {sending.error !== null && <ProblemNotice problem={sending.error} />}
        <div>
          <Button type="submit" loading={sending.isPending}>
            {m.news_save()}
          </Button>
        </div>
      </FormStack>
    </form>
  )
}

/** Of the agency's clock. */
function hourWords(hour: number): string {
  return formatTime(new Date(Date.UTC(2026, 0, 2, hour - 8)))
}
