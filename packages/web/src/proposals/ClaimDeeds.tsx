import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Claim } from '#domain/proposals/claim.ts'
import { m } from '#messages'
import { DeedBar } from '../categories/DeedBar.tsx'
import { announce } from '../design/state/notices.ts'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { ActionBar } from '../design/work/ActionBar.tsx'
import { wordsOf } from '../platform/problem.words.ts'
import { AskReason } from './AskReason.tsx'
import { CentreDeeds } from './CentreDeeds.tsx'
import { PaperFields, type SentPaper } from './PaperFields.tsx'
import {
  sendDecision,
  sendObjection,
  sendObjectionAnswer,
  sendReopening,
  sendToCentre,
  sendWithdrawal,
} from './proposals.queries.ts'

type Asked = 'returned' | 'refused' | 'reopen' | 'object' | 'again' | 'overturned' | 'upheld'

interface Deeds {
  claim: Claim
  onDone: () => void
}

/** What this reader may do with the claim now; what needs a reason asks for it. */
export function ClaimDeeds({ claim, onDone }: Deeds) {
  const client = useQueryClient()
  const [asked, setAsked] = useState<Asked>()
  const [papers, setPapers] = useState<SentPaper[]>([])
  const { may } = claim
  const done = (words: string) => {
    setAsked(undefined)
    setPapers([])
    announce({ tone: 'done', words })
  }
  const accepting = useMutation({
    mutationFn: () => sendDecision(client, claim, 'accepted', null),
    onSuccess() {
      done(m.proposals_accepted())
      onDone()
    },
  })
  const withdrawing = useMutation({
    mutationFn: () => sendWithdrawal(client, claim),
    onSuccess: () => done(m.proposals_withdrawn()),
    onError: (thrown) => announce({ tone: 'harm', words: wordsOf(thrown).what }),
  })

  const reasons: Readonly<
    Record<Asked, { title: string; meaning: string; sent: string; send: (reason: string) => Promise<unknown> }>
  > = {
    returned: {
      title: m.proposals_return(),
      meaning: m.proposals_return_meaning(),
      sent: m.proposals_returned(),
      send: (reason) => sendDecision(client, claim, 'returned', reason),
    },
    refused: {
      title: m.proposals_refuse(),
      meaning: m.proposals_refuse_meaning(),
      sent: m.proposals_refused(),
      send: (reason) => sendDecision(client, claim, 'refused', reason),
    },
    reopen: {
      title: m.proposals_reopen(),
      meaning: m.proposals_reopen_meaning(),
      sent: m.proposals_reopened(),
      send: (reason) => sendReopening(client, claim, reason),
    },
    object: {
      title: m.proposals_object(),
      meaning: m.proposals_object_meaning(),
      sent: m.proposals_objection_sent(),
      send: (reason) =>
        sendObjection(
          client,
          claim,
          reason,
          papers.map(({ id }) => id),
        ),
    },
    again: {
      title: m.centre_again(),
      meaning: m.centre_again_meaning(),
      sent: m.centre_again_sent(),
      send: (reason) => sendToCentre(client, claim, { step: 'again', reason }),
    },
    overturned: {
      title: m.proposals_overturn(),
      meaning: m.proposals_overturn_meaning(),
      sent: m.proposals_overturned(),
      send: (reason) => sendObjectionAnswer(client, claim, 'overturned', reason),
    },
    upheld: {
      title: m.proposals_uphold(),
      meaning: m.proposals_uphold_meaning(),
      sent: m.proposals_upheld(),
      send: (reason) => sendObjectionAnswer(client, claim, 'upheld', reason),
    },
  }
  const asking = asked && reasons[asked]

  return (
    <>
      {accepting.error !== null && <ProblemNotice problem={accepting.error} />}
      {may.decide && (
        <ActionBar words={m.proposals_accept_means()}>
          <DeedBar
            deeds={[
              { key: 'B', words: m.proposals_return(), do: () => setAsked('returned') },
              { key: 'T', words: m.proposals_refuse(), do: () => setAsked('refused') },
              { key: 'S', words: m.proposals_accept(), main: true, do: () => !accepting.isPending && accepting.mutate() },
            ]}
          />
        </ActionBar>
      )}
      {may.answerObjection && (
        <ActionBar words={m.proposals_objection_means()}>
          <Button variant="default" onClick={() => setAsked('overturned')}>
            {m.proposals_overturn()}
          </Button>
          <Button onClick={() => setAsked('upheld')}>{m.proposals_uphold()}</Button>
        </ActionBar>
      )}
      {(may.withdraw || may.reopen || may.object || may.centre || may.goAgain) && (
        <ActionBar>
          {may.withdraw && (
            <Button variant="default" loading={withdrawing.isPending} onClick={() => withdrawing.mutate()}>
              {m.proposals_withdraw()}
            </Button>
          )}
          {may.object && (
            <Button variant="default" onClick={() => setAsked('object')}>
              {m.proposals_object()}
            </Button>
          )}
          {may.reopen && (
            <Button variant="default" onClick={() => setAsked('reopen')}>
              {m.proposals_reopen()}
            </Button>
          )}
          {may.goAgain && (
            <Button variant="default" onClick={() => setAsked('again')}>
              {m.centre_again()}
            </Button>
          )}
          {may.centre && <CentreDeeds claim={claim} />}
        </ActionBar>
      )}
      {asking !== undefined && (
        <AskReason
          title={asking.title}
          meaning={asking.meaning}
          send={asking.send}
          onClose={() => setAsked(undefined)}
          onSent={() => {
            done(asking.sent)
            if (asked === 'returned' || asked === 'refused') onDone()
          }}
        >
          {asked === 'object' && (
            <PaperFields village={claim.place.code} steps={['document']} papers={papers} onChange={setPapers} />
          )}
        </AskReason>
      )}
    </>
  )
}
