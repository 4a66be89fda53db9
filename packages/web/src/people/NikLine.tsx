import { useState, type ReactNode } from 'react'
import type { PersonPage } from '#domain/people/person.ts'
import { m } from '#messages'
import { Initials } from '../design/data/Initials.tsx'
import { MaskedNumber } from '../design/data/MaskedNumber.tsx'
import { Identity } from '../design/frame/Identity.tsx'
import { noNikReason } from './person.words.ts'
import { RevealNik } from './RevealNik.tsx'

/** The numbers of a person, hidden until somebody says why they need them. What was shown goes when the page goes. */
export function NikLine({ person, tags }: { person: PersonPage; tags: ReactNode }) {
  const [asking, setAsking] = useState(false)
  const [shown, setShown] = useState<{ nik: string | null; familyCardNumber: string | null }>()
  const reveal = person.may.revealNik && shown === undefined ? () => setAsking(true) : undefined
  const card = person.family?.maskedCardNumber ?? null

  return (
    <Identity picture={<Initials name={person.name} />} tags={tags}>
      {person.maskedNik === null ? (
        <span>
          {person.nikMissingReason === null
            ? m.people_no_nik()
            : m.people_no_nik_because({ reason: noNikReason(person.nikMissingReason) })}
        </span>
      ) : (
        <MaskedNumber label="NIK" masked={person.maskedNik} revealed={shown?.nik ?? undefined} onReveal={reveal} />
      )}
      {card !== null && (
        <MaskedNumber
          label={m.people_card_number()}
          masked={card}
          revealed={shown?.familyCardNumber ?? undefined}
          onReveal={person.maskedNik === null ? reveal : undefined}
        />
      )}
      {asking && (
        <RevealNik
          id={person.id}
          onClose={() => setAsking(false)}
          onShown={(numbers) => {
            setShown(numbers)
            setAsking(false)
          }}
        />
      )}
    </Identity>
  )
}
