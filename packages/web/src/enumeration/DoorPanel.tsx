import { Stack } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { RoundId } from '#domain/enumeration/round.ts'
import type { Door } from '#domain/enumeration/visit.ts'
import { m } from '#messages'
import { reasonWord } from '../categories/candidate.words.ts'
import { Tag, Tags } from '../design/data/Tag.tsx'
import { SidePanel } from '../design/frame/SidePanel.tsx'
import { announce } from '../design/state/notices.ts'
import { Notice } from '../design/state/Notice.tsx'
import { ageWords, categoryName, placeWords, shownName } from '../people/person.words.ts'
import { formatDate, formatNumber } from '../platform/format.ts'
import { wordsOf } from '../platform/problem.words.ts'
import { sendVisit, sendVisitUndo } from './enumeration.queries.ts'
import { resultWords } from './enumeration.words.ts'
import type { Finding } from './visit-form.ts'
import { VisitForm } from './VisitForm.tsx'

interface Panel {
  round: RoundId
  door: Door
  onClose: () => void
  onDone: () => void
}

/** One door beside the list: who lives there, why somebody goes, and what was found. */
export function DoorPanel({ round, door: { candidate, notMet, lastTried }, onClose, onDone }: Panel) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { person, category, reasons, shown } = candidate
  const visiting = useMutation({
    mutationFn: (finding: Finding) =>
      sendVisit(client, round, { ...finding, subject: candidate.subject, candidate: candidate.id, version: candidate.version }),
    onSuccess({ visit }, { result }) {
      announce({
        tone: 'done',
        words: m.enumeration_recorded({ name: shownName(person.name), result: resultWords[result].words() }),
        undo: () =>
          void sendVisitUndo(client, round, visit)
            .then(() => announce({ tone: 'info', words: m.enumeration_taken_back() }))
            .catch((thrown: unknown) => announce({ tone: 'harm', words: wordsOf(thrown).what })),
      })
      if (result === 'moved' || result === 'died') void navigate({ to: '/warga/$id/peristiwa', params: { id: person.id } })
      else onDone()
    },
  })

  return (
    <SidePanel title={shownName(person.name)} onClose={onClose}>
      <Stack gap="md">
        <p>
          {[
            person.birthDate === null ? undefined : ageWords(person.birthDate),
            person.address ?? undefined,
            placeWords(person.place),
          ]
            .filter(Boolean)
            .join(' · ')}
          {' · '}
          <Link to="/warga/$id" params={{ id: person.id }}>
            {m.categories_open_person()}
          </Link>
        </p>
        <div>
          <h3>{categoryName(category)}</h3>
          <Tags label={m.categories_why()}>
            {reasons.map((reason) => (
              <Tag key={reason} tone="brand">
                {reasonWord(reason)}
              </Tag>
            ))}
          </Tags>
        </div>
        {notMet > 0 && lastTried !== null && (
          <Notice tone="waiting">{m.enumeration_tried({ n: formatNumber(notMet), day: formatDate(lastTried) })}</Notice>
        )}
        <VisitForm
          category={category}
          person={person}
          shown={shown}
          busy={visiting.isPending}
          problem={visiting.error}
          onSave={(finding) => visiting.mutate(finding)}
        />
      </Stack>
    </SidePanel>
  )
}
