import { Stack } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { StaleHouse } from '#domain/freshness/house.ts'
import { m } from '#messages'
import { Facts } from '../design/data/Facts.tsx'
import { SidePanel } from '../design/frame/SidePanel.tsx'
import { ageWords, placeWords, relationWord, shownName } from '../people/person.words.ts'
import { formatDate } from '../platform/format.ts'
import { houseWords, kindName, stakeWords } from './freshness.words.ts'
import { RecheckForm } from './RecheckForm.tsx'

/** One family beside the list: who lives there, why somebody goes, and what was found. */
export function HousePanel({ house, onClose }: { house: StaleHouse; onClose: () => void }) {
  const { members, address, neighbourhood, place, kinds, knownAsOf, since } = house
  return (
    <SidePanel title={houseWords(house)} onClose={onClose}>
      <Stack gap="md">
        <p>{[address, neighbourhood, placeWords(place)].filter(Boolean).join(' · ')}</p>
        <Facts
          facts={[
            { label: m.freshness_to_check(), value: kinds.map(kindName).join(', ') },
            { label: m.freshness_known(), value: formatDate(knownAsOf) },
            { label: m.freshness_since(), value: formatDate(since) },
            { label: m.freshness_at_stake(), value: stakeWords(house) },
            ...members.map(({ id, name, relation, birthDate, occupation }) => ({
              label: relation === null ? m.people_unknown() : relationWord(relation),
              value: (
                <Link to="/warga/$id" params={{ id }}>
                  {shownName(name)}
                </Link>
              ),
              source: [birthDate === null ? undefined : ageWords(birthDate), occupation].filter(Boolean).join(' · '),
            })),
          ]}
        />
        <RecheckForm key={house.id} house={house.id} members={members} onDone={onClose} />
      </Stack>
    </SidePanel>
  )
}
