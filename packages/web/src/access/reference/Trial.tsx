import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { m } from '#messages'
import { CodeBlock } from '../../design/data/CodeBlock.tsx'
import { Notice } from '../../design/state/Notice.tsx'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { formatNumber } from '../../platform/format.ts'
import type { Operation, Reference } from './document.ts'
import { curlText, filled, idsIn, javaScriptText, showsOf } from './example-text.ts'
import { findOwn, sendExample } from './send-example.ts'

const forms = ['curl', 'JavaScript'] as const

/** The example as text to copy; one that only reads is also sent, as whoever looks at it. */
export function Trial({ operation, reference }: { operation: Operation; reference: Reference }) {
  const [own, setOwn] = useState<Record<string, string>>({})
  const [form, setForm] = useState<(typeof forms)[number]>('curl')
  const sending = useMutation({ mutationFn: () => sendExample(filled(operation, own)) })
  const finding = useMutation({
    mutationFn: (id: string) => findOwn(id, reference, own),
    onSuccess: (found) => setOwn((known) => ({ ...known, ...found })),
  })
  const ids = idsIn(operation, reference.ownIds)
  const request = filled(operation, own)
  const text = form === 'curl' ? curlText(request, showsOf(operation)) : javaScriptText(request, showsOf(operation))
  const answer = sending.data
  return (
    <section>
      <h4>{m.access_api_example()}</h4>
      <FormStack>
        {ids.map((id) => {
          const { name = '', by } = reference.ownIds[id] ?? {}
          return (
            <TextInput
              key={id}
              label={m.access_api_own_id({ name })}
              description={by === undefined ? undefined : m.access_api_own_id_from({ by })}
              placeholder={id}
              autoComplete="off"
              value={own[id] ?? ''}
              onChange={(event) => setOwn({ ...own, [id]: event.currentTarget.value.trim() })}
              rightSectionWidth="5.5rem"
              rightSection={
                by !== undefined && (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={`${m.access_api_find()}: ${name}`}
                    loading={finding.isPending && finding.variables === id}
                    onClick={() => finding.mutate(id)}
                  >
                    {m.access_api_find()}
                  </Button>
                )
              }
            />
          )
        })}
        {finding.error !== null && <ProblemNotice problem={finding.error} />}
        {finding.data !== undefined && Object.keys(finding.data).length === 0 && (
          <Notice tone="waiting">{m.access_api_found_nothing()}</Notice>
        )}
        <SegmentedControl
          aria-label={m.access_api_example()}
          data={[...forms]}
          value={form}
          onChange={(value) => setForm(value)}
        />
        <CodeBlock label={`${m.access_api_example()} (${form})`} text={text} />
        {request.file?.text !== undefined && <CodeBlock label={request.file.name} text={request.file.text} />}
        {operation['x-reads-only'] ? (
          <div>
            <Button variant="default" loading={sending.isPending} onClick={() => sending.mutate()}>
              {m.access_api_send()}
            </Button>
          </div>
        ) : (
          <Notice>{m.access_api_only_shown()}</Notice>
        )}
        {sending.error !== null && <ProblemNotice problem={sending.error} />}
        {answer !== undefined && (
          <div role="status">
            <p>{m.access_api_answered({ status: String(answer.status), ms: formatNumber(answer.milliseconds) })}</p>
            {answer.text !== '' && <CodeBlock label={m.access_api_answer()} text={answer.text} />}
          </div>
        )}
      </FormStack>
    </section>
  )
}
