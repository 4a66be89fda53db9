import { Button } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { BatchId } from '#domain/people/batch-id.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { m } from '#messages'
import { useSession } from '../access/session.queries.ts'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { RegionPicker } from '../regions/RegionPicker.tsx'
import { sendSearch } from './linkage.queries.ts'

/** Starts a search: of the people of a file, or of a region, by default one's own. */
export function StartSearch({ batch }: { batch?: BatchId | undefined }) {
  const client = useQueryClient()
  const own = useSession()?.mandates.flatMap(({ regions }) => regions.map(({ code }) => code))[0] ?? null
  const [region, setRegion] = useState<RegionCode | null>(own)
  const searching = useMutation({ mutationFn: (scope: Parameters<typeof sendSearch>[1]) => sendSearch(client, scope) })
  const scope = batch === undefined ? (region === null ? undefined : { region }) : { batch }
  return (
    <FormStack>
      {batch === undefined && <RegionPicker label={m.linkage_search_region()} value={region} onChange={setRegion} />}
      {searching.error !== null && <ProblemNotice problem={searching.error} />}
      <div>
        <Button
          leftSection={<IconSearch size={18} aria-hidden="true" />}
          disabled={scope === undefined}
          loading={searching.isPending}
          onClick={() => scope && searching.mutate(scope)}
        >
          {m.linkage_search()}
        </Button>
      </div>
    </FormStack>
  )
}
