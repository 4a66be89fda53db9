import { Button, Group } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { formFields, type FormField, type Keyed, type KeyingChoice, readings } from '#domain/enumeration/keying.ts'
import type { RoundId } from '#domain/enumeration/round.ts'
import type { readDifferences } from '#domain/enumeration/scans.api.ts'
import type { Scan } from '#domain/enumeration/scan.ts'
import { needCategory } from '#domain/people/need-categories.ts'
import type { Output } from '#domain/platform/endpoint.ts'
import { m } from '#messages'
import { Facts } from '../../design/data/Facts.tsx'
import { announce } from '../../design/state/notices.ts'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { TableSkeleton } from '../../design/state/Skeletons.tsx'
import { Choices } from '../../design/work/Choices.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { categoryName, shownName } from '../../people/person.words.ts'
import { formatDate } from '../../platform/format.ts'
import { currentLocale } from '../../platform/i18n/locale.ts'
import { resultWords } from '../enumeration.words.ts'
import { differencesQuery, sendChoices } from './scans.queries.ts'
import { fieldWords } from './scan.words.ts'
import { StopScan } from './StopScan.tsx'

interface Deciding {
  round: RoundId
  scan: Scan
  onDone: () => void
}

/** Two readings of a sheet that differ: field by field, which is right. Who read which is not told. */
export function DecideForm({ round, scan, onDone }: Deciding) {
  const { data, error, refetch } = useQuery(differencesQuery(round, scan.id))
  if (data === undefined) return error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />
  return <Differences round={round} scan={scan} onDone={onDone} found={data} />
}

function Differences({ round, scan, onDone, found }: Deciding & { found: Output<typeof readDifferences> }) {
  const client = useQueryClient()
  const [choices, setChoices] = useState<KeyingChoice['choices']>({})
  const [tried, setTried] = useState(false)
  const { first, second, differing } = found
  const deciding = useMutation({
    mutationFn: () => sendChoices(client, { round, scan }, choices),
    onSuccess() {
      announce({ tone: 'done', words: m.enumeration_decided() })
      onDone()
    },
  })
  const alike = formFields.filter((field) => !differing.includes(field))
  return (
    <form
      noValidate
      aria-label={m.enumeration_verdict()}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (differing.every((field) => choices[field] !== undefined) && !deciding.isPending) deciding.mutate()
      }}
    >
      <FormStack>
        <p>{m.enumeration_decide_meaning()}</p>
        {differing.map((field) => (
          <Choices
            tall
            key={field}
            name={`decide-${field}`}
            label={fieldWords(field)}
            choices={readings.map((value) => ({ value, label: readingWords(field, value === 'first' ? first : second) }))}
            value={choices[field] ?? null}
            onChange={(reading) => setChoices({ ...choices, [field]: reading })}
            error={tried && choices[field] === undefined ? m.enumeration_decide_missing() : undefined}
          />
        ))}
        <div>
          <h2>{m.enumeration_decide_same()}</h2>
          <Facts facts={alike.map((field) => ({ label: fieldWords(field), value: readingWords(field, first) }))} />
        </div>
        {deciding.error !== null && <ProblemNotice problem={deciding.error} />}
        <Group justify="flex-end" gap="xs">
          <StopScan round={round} scan={scan} onDone={onDone} />
          <Button type="submit" size="md" loading={deciding.isPending}>
            {m.enumeration_decide_save()}
          </Button>
        </Group>
      </FormStack>
    </form>
  )
}

function readingWords(field: FormField, { door, result, met, visitedOn, note }: Keyed): string {
  switch (field) {
    case 'form':
      return `${shownName(door.person.name)} · ${categoryName(door.category)}`
    case 'result':
      return resultWords[result].words()
    case 'met': {
      const ticked = needCategory(door.category)?.criteria.filter(({ id }) => met.includes(id)) ?? []
      return ticked.map(({ text }) => text[currentLocale()]).join('; ') || m.enumeration_decide_nothing()
    }
    case 'visitedOn':
      return formatDate(visitedOn)
    case 'note':
      return note || m.enumeration_decide_nothing()
  }
}
