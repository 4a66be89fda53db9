import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { m } from '#messages'
import { announce } from '../../design/state/notices.ts'
import { formatNumber } from '../../platform/format.ts'
import { type CodeChange, sendCodes } from './codes.queries.ts'

/** Keeps codes and has what shows them read anew. */
export function useCodesDeed(regency: RegionCode, onDone: () => void) {
  const client = useQueryClient()
  const saving = useMutation({
    mutationFn: ({ codes, validFrom }: { codes: CodeChange[]; validFrom: LocalDate | null }) =>
      sendCodes(regency, codes, validFrom),
    onSuccess: async ({ changed }) => {
      announce({ tone: 'done', words: m.regions_codes_saved({ n: formatNumber(changed) }) })
      onDone()
      await client.invalidateQueries({ queryKey: ['regions'] })
    },
  })
  return { run: saving.mutate, busy: saving.isPending, problem: saving.error }
}
