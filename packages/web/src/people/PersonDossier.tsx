import { Button, Stack } from '@mantine/core'
import { IconArrowsJoin, IconCalendarEvent, IconClipboardPlus, IconFileText, IconId, IconPencil } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { PersonPage } from '#domain/people/person.ts'
import { m } from '#messages'
import { Sheet } from '../design/frame/Sheet.tsx'
import { Dossier } from '../design/frame/Dossier.tsx'
import { Page } from '../design/frame/Page.tsx'
import { Notice } from '../design/state/Notice.tsx'
import { formatDate } from '../platform/format.ts'
import { AssignNeed } from './AssignNeed.tsx'
import { CorrectFacts } from './CorrectFacts.tsx'
import { useDossierAdditions, useDossierRemarks } from './dossier-additions.ts'
import { FamilyPicture } from './FamilyPicture.tsx'
import { introduction } from './introduction.ts'
import { NeedList } from './NeedList.tsx'
import { NikLine } from './NikLine.tsx'
import { shownName } from './person.words.ts'
import { PersonFacts } from './PersonFacts.tsx'
import { PersonTags } from './PersonTags.tsx'
import { PersonTimeline } from './PersonTimeline.tsx'
import { CorrectPapers } from './papers/CorrectPapers.tsx'
import { PapersCorrections } from './papers/PapersCorrections.tsx'

/** Everything about one person that this reader may see, with what they may do about it. */
export function PersonDossier({ person }: { person: PersonPage }) {
  const [dialog, setDialog] = useState<'need' | 'facts' | 'papers'>()
  const close = () => setDialog(undefined)
  const additions = useDossierAdditions()
  const remarks = useDossierRemarks()
  const navigate = useNavigate()

  return (
    <Page
      title={shownName(person.name)}
      tab={m.people_person()}
      crumbs={[{ label: m.people_title(), to: '/warga' }]}
      meaning={introduction(person)}
      actions={
        <>
          {person.may.merge && (
            <Button
              variant="default"
              leftSection={<IconArrowsJoin size={18} aria-hidden="true" />}
              onClick={() => void navigate({ to: '/warga/$id/sama', params: { id: person.id } })}
            >
              {m.merges_same()}
            </Button>
          )}
          {person.may.disclose && (
            <Button
              variant="default"
              leftSection={<IconFileText size={18} aria-hidden="true" />}
              onClick={() => void navigate({ to: '/warga/$id/salinan', params: { id: person.id } })}
            >
              {m.people_copy()}
            </Button>
          )}
          {person.may.recordEvent && (
            <Button
              variant="default"
              leftSection={<IconCalendarEvent size={18} aria-hidden="true" />}
              onClick={() => void navigate({ to: '/warga/$id/peristiwa', params: { id: person.id } })}
            >
              {m.people_record_event()}
            </Button>
          )}
          {person.may.correct && (
            <Button
              variant="default"
              leftSection={<IconPencil size={18} aria-hidden="true" />}
              onClick={() => setDialog('facts')}
            >
              {m.people_correct()}
            </Button>
          )}
          {person.may.correctPapers && (
            <Button variant="default" leftSection={<IconId size={18} aria-hidden="true" />} onClick={() => setDialog('papers')}>
              {m.people_set_right()}
            </Button>
          )}
          {person.may.assignNeed && (
            <Button leftSection={<IconClipboardPlus size={18} aria-hidden="true" />} onClick={() => setDialog('need')}>
              {m.people_assign()}
            </Button>
          )}
        </>
      }
    >
      {person.merged.map((one) => (
        <Notice
          key={one.id}
          action={
            person.may.merge && (
              <Link to="/data/penggabungan/$id" params={{ id: one.id }}>
                {m.merges_look_at()}
              </Link>
            )
          }
        >
          {m.merges_merged_here({ name: shownName(one.name), date: formatDate(one.on) })}
        </Notice>
      ))}
      <NikLine person={person} tags={<PersonTags person={person} />} />
      <Dossier
        label={m.people_parts()}
        columns={[
          [
            {
              key: 'now',
              label: m.people_now(),
              content: (
                <Stack gap="sm">
                  <PersonFacts person={person} />
                  <PapersCorrections id={person.id} />
                  {remarks.map((Remark, at) => (
                    <Remark key={at} person={person} />
                  ))}
                </Stack>
              ),
            },
          ],
          [
            { key: 'needs', label: m.people_needs(), content: <NeedList person={person} editable /> },
            {
              key: 'past',
              label: m.people_timeline(),
              content: (
                <Sheet title={m.people_timeline()}>
                  <PersonTimeline id={person.id} />
                </Sheet>
              ),
            },
          ],
          [
            {
              key: 'around',
              label: m.people_family(),
              content: (
                <Stack gap="sm">
                  <FamilyPicture person={person} />
                  {additions.map((Addition, at) => (
                    <Addition key={at} person={person} />
                  ))}
                </Stack>
              ),
            },
          ],
        ]}
      />
      {dialog === 'need' && <AssignNeed person={person} onClose={close} />}
      {dialog === 'facts' && <CorrectFacts person={person} onClose={close} />}
      {dialog === 'papers' && <CorrectPapers person={person} onClose={close} />}
    </Page>
  )
}
