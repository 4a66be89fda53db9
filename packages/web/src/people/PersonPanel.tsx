import { Button, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { PersonId, PersonPage } from '#domain/people/person.ts'
import { m } from '#messages'
import { SidePanel } from '../design/frame/SidePanel.tsx'
import { Facts } from '../design/data/Facts.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { CardSkeleton } from '../design/state/Skeletons.tsx'
import { usePanelAdditions } from './dossier-additions.ts'
import { FamilyPicture } from './FamilyPicture.tsx'
import { NeedList } from './NeedList.tsx'
import { personQuery } from './people.queries.ts'
import { PersonTags } from './PersonTags.tsx'
import { placeWords, shownName } from './person.words.ts'
import { introduction } from './introduction.ts'

/** One person beside the list they were found in: enough to know whether it is the right one, and what they receive. */
export function PersonPanel({ id, onClose }: { id: PersonId; onClose: () => void }) {
  const { data: person, error, refetch } = useQuery(personQuery(id))
  return (
    <SidePanel
      title={person === undefined ? m.people_person() : shownName(person.name)}
      onClose={onClose}
      fullPage={`/warga/${id}`}
    >
      {person === undefined ? (
        error === null ? (
          <CardSkeleton lines={4} />
        ) : (
          <LoadFailed compact problem={error} retry={() => void refetch()} />
        )
      ) : (
        <Brief person={person} />
      )}
    </SidePanel>
  )
}

function Brief({ person }: { person: PersonPage }) {
  const additions = usePanelAdditions()
  return (
    <Stack gap="sm">
      <p>{introduction(person)}</p>
      <PersonTags person={person} />
      <Facts
        facts={[
          { label: 'NIK', value: person.maskedNik ?? m.people_no_nik() },
          { label: m.people_village(), value: placeWords(person.place) },
          { label: m.people_address(), value: person.address ?? m.people_unknown() },
        ]}
      />
      <NeedList person={person} />
      <FamilyPicture person={person} />
      {additions.map((Addition, at) => (
        <Addition key={at} person={person} />
      ))}
      <Button component={Link} to={`/warga/${person.id}`} fullWidth>
        {m.people_open_page()}
      </Button>
    </Stack>
  )
}
