import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PersonId } from '#domain/people/person.ts'
import type { Outcome } from '#domain/programmes/evaluate.rules.ts'
import type { Programme } from '#domain/programmes/programme.ts'
import { m } from '#messages'
import { BigSearch } from '../design/frame/BigSearch.tsx'
import { Dialog } from '../design/frame/Dialog.tsx'
import { Stacked } from '../design/frame/Split.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { CardSkeleton } from '../design/state/Skeletons.tsx'
import { StatusMark, type Tone } from '../design/state/StatusMark.tsx'
import { searchQuery } from '../people/people.queries.ts'
import { askOf } from '../people/search-memory.ts'
import { SearchResults } from '../people/SearchResults.tsx'
import { personAnswerQuery } from './programmes.queries.ts'
import { reasonLine, RuleExplained } from './RuleExplained.tsx'

/** Why somebody would be on the list of this programme today, or would not. What is typed stands in no URL. */
export function ExplainSomebody({ programme, onClose }: { programme: Programme; onClose: () => void }) {
  const [person, setPerson] = useState<PersonId>()
  return (
    <Dialog title={m.programmes_explain_somebody()} onClose={onClose} wide>
      {person === undefined ? (
        <Find onPick={setPerson} />
      ) : (
        <Stacked>
          <Answer programme={programme} person={person} />
          <Button variant="default" onClick={() => setPerson(undefined)}>
            {m.programmes_explain_another()}
          </Button>
        </Stacked>
      )}
    </Dialog>
  )
}

function Find({ onPick }: { onPick: (person: PersonId) => void }) {
  const [text, setText] = useState('')
  const [asked, setAsked] = useState<ReturnType<typeof askOf>>()
  const [tooLittle, setTooLittle] = useState(false)
  const { isFetching } = useQuery({ ...searchQuery(asked ?? { text: '' }), enabled: asked !== undefined })
  function search() {
    const ask = askOf({ text, within: null, birthDate: '', narrowing: {} })
    setTooLittle(ask === undefined)
    setAsked(ask ?? asked)
  }
  return (
    <Stacked>
      <BigSearch
        label={m.people_search()}
        hint={m.people_search_hint()}
        action={m.people_search_action()}
        value={text}
        onChange={setText}
        onSearch={search}
        busy={isFetching}
        fault={tooLittle ? m.people_search_too_little() : undefined}
      />
      {asked !== undefined && <SearchResults ask={asked} open={undefined} onOpen={onPick} />}
    </Stacked>
  )
}

const outcomes: Readonly<Record<Outcome, { tone: Tone; word: () => string }>> = {
  in: { tone: 'done', word: m.programmes_outcome_in },
  out: { tone: 'idle', word: m.programmes_outcome_out },
  'to-check': { tone: 'waiting', word: m.programmes_standing_to_check },
  excluded: { tone: 'harm', word: m.programmes_standing_excluded },
}

function Answer({ programme, person }: { programme: Programme; person: PersonId }) {
  const { data: answer, error, refetch } = useQuery(personAnswerQuery(programme.id, person))
  if (answer === undefined)
    return error === null ? <CardSkeleton lines={5} /> : <LoadFailed problem={error} retry={() => void refetch()} compact />
  const { tone, word } = outcomes[answer.outcome]
  return (
    <Stacked>
      <p>
        <StatusMark tone={tone}>{word()}</StatusMark> {answer.outcome !== 'in' && reasonLine(answer)}
      </p>
      <RuleExplained answer={answer} />
    </Stacked>
  )
}
