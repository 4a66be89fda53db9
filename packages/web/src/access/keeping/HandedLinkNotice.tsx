import { Button, TextInput } from '@mantine/core'
import type { HandedLink } from '#domain/access/accounts.api.ts'
import { m } from '#messages'
import { announce } from '../../design/state/notices.ts'
import { Notice } from '../../design/state/Notice.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { formatInstant } from '../../platform/format.ts'

/** What became of a link: on its way by mail, or to be handed over now, since it is not shown again. */
export function HandedLinkNotice({ handed }: { handed: HandedLink }) {
  const until = { time: formatInstant(handed.expiresAt) }
  const { link } = handed
  if (link === null)
    return (
      <div role="status">
        <Notice>{m.access_link_by_mail(until)}</Notice>
      </div>
    )

  async function copy(text: string) {
    try {
      await navigator.clipboard.writeText(text)
      announce({ tone: 'done', words: m.access_link_copied() })
    } catch {
      announce({ tone: 'harm', words: m.access_codes_not_copied() })
    }
  }
  return (
    <FormStack>
      <Notice tone="waiting">{m.access_link_by_hand(until)}</Notice>
      <TextInput label={m.access_link()} readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
      <div>
        <Button variant="default" onClick={() => void copy(link)}>
          {m.access_link_copy()}
        </Button>
      </div>
    </FormStack>
  )
}
