import { useState } from 'react'
import type { PersonPage } from '#domain/people/person.ts'
import { m } from '#messages'
import { MaskedNumber } from '../design/data/MaskedNumber.tsx'
import { noNikReason } from '../people/person.words.ts'
import { RevealNik } from '../people/RevealNik.tsx'

/** A number of one of the two, hidden until somebody says why they need it. */
export function Numbers({ person, which }: { person: PersonPage; which: 'nik' | 'card' }) {
  const [asking, setAsking] = useState(false)
  const [shown, setShown] = useState<{ nik: string | null; familyCardNumber: string | null }>()
  const masked = which === 'nik' ? person.maskedNik : (person.family?.maskedCardNumber ?? null)
  if (masked === null) {
    const { nikMissingReason } = person
    const why =
      which === 'nik' && nikMissingReason !== null ? m.people_no_nik_because({ reason: noNikReason(nikMissingReason) }) : null
    return <>{why ?? m.people_unknown()}</>
  }
  const revealed = which === 'nik' ? shown?.nik : shown?.familyCardNumber
  return (
    <>
      <MaskedNumber
        label={which === 'nik' ? 'NIK' : m.linkage_card()}
        masked={masked}
        revealed={revealed ?? undefined}
        onReveal={person.may.revealNik ? () => setAsking(true) : undefined}
      />
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
    </>
  )
}
