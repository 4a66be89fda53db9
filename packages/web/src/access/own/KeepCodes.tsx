import { Button, Checkbox, Group } from '@mantine/core'
import { IconCopy, IconDownload, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { m } from '#messages'
import { Notice } from '../../design/state/Notice.tsx'
import { announce } from '../../design/state/notices.ts'
import { FormStack } from '../../design/work/FormStack.tsx'
import { CodeSheet } from '../../design/work/KeyOffer.tsx'
import { saveText } from '../../platform/save-text.ts'
import { printText } from './take-along.ts'

/** Recovery codes, this one time; one goes on once they are kept. */
export function KeepCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const [kept, setKept] = useState(false)
  const text = [m.access_codes_heading(), '', ...codes, '', m.access_codes_each_once()].join('\n')
  const icon = { size: 17, 'aria-hidden': true } as const

  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      announce({ tone: 'done', words: m.access_codes_copied() })
    } catch {
      announce({ tone: 'harm', words: m.access_codes_not_copied() })
    }
  }

  return (
    <FormStack>
      <Notice tone="waiting">{m.access_codes_meaning()}</Notice>
      <CodeSheet label={m.access_codes()} codes={codes} />
      <Group gap="xs">
        <Button variant="default" leftSection={<IconCopy {...icon} />} onClick={() => void copy()}>
          {m.access_codes_copy()}
        </Button>
        <Button
          variant="default"
          leftSection={<IconDownload {...icon} />}
          onClick={() => saveText(`${m.access_codes_file()}.txt`, text)}
        >
          {m.access_codes_download()}
        </Button>
        <Button variant="default" leftSection={<IconPrinter {...icon} />} onClick={() => printText(text)}>
          {m.access_codes_print()}
        </Button>
      </Group>
      <Checkbox label={m.access_codes_kept()} checked={kept} onChange={(event) => setKept(event.currentTarget.checked)} />
      <div>
        <Button disabled={!kept} onClick={onDone}>
          {m.access_codes_done()}
        </Button>
      </div>
    </FormStack>
  )
}
