import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { m } from '#messages'
import { announce } from '../design/state/notices.ts'
import { wordsOf } from '../platform/problem.words.ts'
import type { FileFormat } from './benefits.queries.ts'

/** The list as it is filtered, as a workbook or as CSV. */
export function DownloadList({ fetch }: { fetch: (format: FileFormat) => Promise<void> }) {
  const fetching = useMutation({
    mutationFn: fetch,
    onError: (thrown) => announce({ tone: 'harm', words: wordsOf(thrown).what }),
  })
  return (
    <>
      {(['xlsx', 'csv'] as const).map((format) => (
        <Button
          key={format}
          variant="subtle"
          size="compact-sm"
          leftSection={<IconDownload size={16} aria-hidden="true" />}
          loading={fetching.isPending && fetching.variables === format}
          aria-label={m.benefits_download({ format: format.toUpperCase() })}
          onClick={() => fetching.mutate(format)}
        >
          {format.toUpperCase()}
        </Button>
      ))}
    </>
  )
}
