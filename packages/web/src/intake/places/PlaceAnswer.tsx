import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { m } from '#messages'
import { Dialog } from '../../design/frame/Dialog.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { RegionPicker } from '../../regions/RegionPicker.tsx'
import type { Beginning } from '../../regions/region-choices.ts'
import { regionQuery } from '../../regions/regions.queries.ts'
import { writtenPlace } from './place.words.ts'
import type { ReadClaim, SaidPlace } from './said-place.ts'

interface Asking {
  claim: ReadClaim
  within: Beginning
  onClose: () => void
  onSay: (place: SaidPlace) => void
}

/** Which village a place in a file means, or that it is none of ours. */
export function PlaceAnswer({ claim, within, onClose, onSay }: Asking) {
  const [village, setVillage] = useState<RegionCode | null>(claim.taken)
  const chosen = useQuery({ ...regionQuery(village ?? within.code), enabled: village !== null })
  return (
    <Dialog title={m.intake_place_means({ place: writtenPlace(claim) })} onClose={onClose}>
      <FormStack>
        <RegionPicker label={m.intake_village()} value={village} onChange={setVillage} onlyVillages within={within} inline />
        <p>{m.intake_place_kept()}</p>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => onSay({ code: null, name: m.intake_place_not_ours() })}>
            {m.intake_place_not_ours()}
          </Button>
          <Button
            disabled={village === null || chosen.data === undefined}
            onClick={() => onSay({ code: village, name: chosen.data?.name ?? '' })}
          >
            {m.intake_place_say()}
          </Button>
        </Group>
      </FormStack>
    </Dialog>
  )
}
