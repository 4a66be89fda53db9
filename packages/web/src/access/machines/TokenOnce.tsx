import { Button, TextInput } from '@mantine/core'
import { m } from '#messages'
import { announce } from '../../design/state/notices.ts'
import { Notice } from '../../design/state/Notice.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'

/** A token that was just made; nobody sees it again. */
export function TokenOnce({ token }: { token: string }) {
  async function copy() {
    try {
      await navigator.clipboard.writeText(token)
      announce({ tone: 'done', words: m.access_token_copied() })
    } catch {
      announce({ tone: 'harm', words: m.access_codes_not_copied() })
    }
  }
  return (
    <FormStack>
      <Notice tone="waiting">{m.access_token_shown_once()}</Notice>
      <TextInput label={m.access_token()} readOnly value={token} onFocus={(event) => event.currentTarget.select()} />
      <div>
        <Button variant="default" onClick={() => void copy()}>
          {m.access_token_copy()}
        </Button>
      </div>
    </FormStack>
  )
}
