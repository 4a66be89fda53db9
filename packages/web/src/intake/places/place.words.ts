import type { PlaceClaim, PlaceWay } from '#domain/intake/places.ts'
import { m } from '#messages'
import type { Tone } from '../../design/state/StatusMark.tsx'
import { formatShare } from '../../platform/format.ts'

/** How the village of a row was found, in the order of how sure that is. */
export const wayWords: Readonly<Record<PlaceWay, { tone: Tone; word: () => string }>> = {
  code: { tone: 'done', word: m.intake_place_code },
  name: { tone: 'done', word: m.intake_place_name },
  said: { tone: 'done', word: m.intake_place_said },
  'other-name': { tone: 'waiting', word: m.intake_place_other_name },
  alike: { tone: 'waiting', word: m.intake_place_alike },
  unmapped: { tone: 'harm', word: m.intake_place_unmapped },
  none: { tone: 'harm', word: m.intake_place_none },
}

/** As the file has it, narrowest first. */
export function writtenPlace({ village, district, regency, code }: PlaceClaim): string {
  return [village, district, regency, code].filter((part) => part !== '').join(' · ')
}

export function certaintyWords({ way, certainty }: PlaceClaim): string {
  return certainty === 0 || certainty === 1
    ? wayWords[way].word()
    : m.intake_place_certainty({ way: wayWords[way].word(), share: formatShare(certainty, 0) })
}
