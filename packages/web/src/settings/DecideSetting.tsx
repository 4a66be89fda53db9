import { Button, Group } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SetLayout } from '#domain/settings/file-layout.ts'
import { m } from '#messages'
import { announce } from '../design/state/notices.ts'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { wordsOf } from '../platform/problem.words.ts'
import { sendSettingDecision } from './settings.queries.ts'

/** Confirm or refuse as the second person, or withdraw what one set oneself. */
export function DecideSetting({ setting: { id, may } }: { setting: Pick<SetLayout, 'id' | 'may'> }) {
  const client = useQueryClient()
  const deciding = useMutation({
    mutationFn: (decision: 'confirmed' | 'refused') => sendSettingDecision(client, id, decision),
    onSuccess: () => announce({ tone: 'done', words: m.settings_decided() }),
    onError: (thrown) => announce({ tone: 'harm', words: wordsOf(thrown).what }),
  })
  if (!may.confirm && !may.withdraw) return <StatusMark tone="waiting">{m.settings_needs_province()}</StatusMark>
  return (
    <Group gap="xs">
      {may.confirm && (
        <Button size="compact-sm" loading={deciding.isPending} onClick={() => deciding.mutate('confirmed')}>
          {m.settings_confirm()}
        </Button>
      )}
      <Button size="compact-sm" variant="default" loading={deciding.isPending} onClick={() => deciding.mutate('refused')}>
        {may.withdraw ? m.settings_withdraw() : m.settings_refuse()}
      </Button>
    </Group>
  )
}
