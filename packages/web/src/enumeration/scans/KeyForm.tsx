import { Button, Group, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { FormDoor, KeyingDraft } from '#domain/enumeration/keying.ts'
import type { RoundId } from '#domain/enumeration/round.ts'
import type { Scan } from '#domain/enumeration/scan.ts'
import { m } from '#messages'
import { announce } from '../../design/state/notices.ts'
import { Notice } from '../../design/state/Notice.tsx'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { categoryName, placeWords, shownName } from '../../people/person.words.ts'
import { formatNumber } from '../../platform/format.ts'
import { wordsOf } from '../../platform/problem.words.ts'
import { useDraft } from '../../platform/storage/draft.ts'
import { sendVisitUndo } from '../enumeration.queries.ts'
import { nameAndAge, resultWords } from '../enumeration.words.ts'
import { judgeVisit, type VisitDraftForm } from '../visit-form.ts'
import { VisitFields } from '../VisitFields.tsx'
import { sendKeying } from './scans.queries.ts'
import { StopScan } from './StopScan.tsx'
import { useDoor } from './use-door.ts'

interface Typed extends VisitDraftForm {
  readonly code: string
}

const nothing: Typed = { code: '', result: null, met: [], visitedOn: '', note: '' }

interface Keying {
  round: RoundId
  scan: Scan
  onDone: () => void
}

/** What stands on the sheet, typed; it survives a reload until it is saved. */
export function KeyForm({ round, scan, onDone }: Keying) {
  const client = useQueryClient()
  const [typed, keep, drop] = useDraft<Typed>(`enumeration.key.${scan.id}`, nothing)
  const [tried, setTried] = useState(false)
  const { door, looking, fault, isEmpty } = useDoor(round, scan.id, typed.code)
  const { faults, dayIsWrong, finding } = judgeVisit(typed, door)

  const saving = useMutation({
    mutationFn: (draft: Omit<KeyingDraft, 'version'>) => sendKeying(client, { round, scan }, draft),
    onSuccess({ state, visit }, { result }) {
      drop()
      onDone()
      if (visit === null) {
        announce({ tone: 'done', words: state === 'differs' ? m.enumeration_key_differs() : m.enumeration_key_second() })
        return
      }
      announce({
        tone: 'done',
        words: m.enumeration_recorded({ name: shownName(door?.person.name ?? ''), result: resultWords[result].words() }),
        undo: () =>
          void sendVisitUndo(client, round, visit)
            .then(() => announce({ tone: 'info', words: m.enumeration_returned() }))
            .catch((thrown: unknown) => announce({ tone: 'harm', words: wordsOf(thrown).what })),
      })
    },
  })

  return (
    <form
      noValidate
      aria-label={m.enumeration_keying()}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (finding !== undefined && door !== undefined && !saving.isPending) saving.mutate({ ...finding, code: typed.code })
      }}
    >
      <FormStack>
        <TextInput
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- one sheet after the other, hands on the keys
          autoFocus
          label={m.enumeration_key_code()}
          description={looking ? m.enumeration_key_looking() : m.enumeration_key_code_hint()}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
          value={typed.code}
          onChange={(event) => keep({ ...typed, code: event.currentTarget.value })}
          error={fault ?? (tried && door === undefined && !looking ? m.enumeration_key_code_missing() : undefined)}
        />
        {isEmpty && (
          <Link to="/pendataan/$id/warga-baru" params={{ id: round }} search={{ desa: scan.place.code }}>
            {m.enumeration_key_register()}
          </Link>
        )}
        {door !== undefined && <Door door={door} />}
        <VisitFields
          form={typed}
          onChange={(next) => keep({ ...typed, ...next })}
          category={door?.category}
          faults={faults}
          dayIsWrong={dayIsWrong}
          tried={tried}
        />
        {saving.error !== null && <ProblemNotice problem={saving.error} />}
        <Group justify="flex-end" gap="xs">
          <StopScan round={round} scan={scan} onDone={onDone} />
          <Button variant="subtle" onClick={onDone}>
            {m.enumeration_key_skip()}
          </Button>
          <Button type="submit" size="md" loading={saving.isPending}>
            {m.enumeration_key_save()}
          </Button>
        </Group>
      </FormStack>
    </form>
  )
}

/** Whose form the code says it is, to be held against the sheet. */
function Door({ door: { person, category, decided, others } }: { door: FormDoor }) {
  return (
    <div role="status">
      <h2>{nameAndAge(person)}</h2>
      <p>{[categoryName(category), person.address, placeWords(person.place)].filter(Boolean).join(' · ')}</p>
      {others.length > 0 && <Notice tone="waiting">{m.enumeration_key_others({ n: formatNumber(others.length) })}</Notice>}
      {decided && <Notice tone="waiting">{m.enumeration_key_decided()}</Notice>}
    </div>
  )
}
