import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Rupiah } from '#domain/platform/rupiah.ts'
import type { ProgrammeList } from '#domain/programmes/list.ts'
import { type ListMove, listMoves } from '#domain/programmes/list.rules.ts'
import { m } from '#messages'
import { monthsWords } from '../../approvals/approval.words.ts'
import { announce } from '../../design/state/notices.ts'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { ActionBar } from '../../design/work/ActionBar.tsx'
import { ConfirmTyped } from '../../design/work/ConfirmTyped.tsx'
import { formatRupiah } from '../../platform/format.ts'
import { countWords } from '../programme.words.ts'
import { sendMove } from '../programmes.queries.ts'

const words: Readonly<Record<ListMove, { action: () => string; done: () => string }>> = {
  rebuild: { action: m.programmes_rebuild, done: m.programmes_rebuilding },
  freeze: { action: m.programmes_freeze, done: m.programmes_frozen },
  thaw: { action: m.programmes_thaw, done: m.programmes_thawed },
  submit: { action: m.programmes_submit, done: m.programmes_submitted },
  discard: { action: m.programmes_discard, done: m.programmes_discarded },
}

/** What can be done with the list now, the next step last. */
export function ListActions({ list }: { list: ProgrammeList }) {
  const [asking, setAsking] = useState<'submit' | 'discard'>()
  const client = useQueryClient()
  const navigate = useNavigate()
  const moving = useMutation({
    mutationFn: (move: ListMove) => sendMove(client, move, list),
    onSuccess: (_, move) => {
      // The page shows the next step before this one is done with; what was asked for meanwhile stays.
      setAsking((asked) => (asked === move ? undefined : asked))
      announce({ tone: 'done', words: words[move].done() })
      if (move === 'discard') void navigate({ to: '/program/$id', params: { id: list.programme.id } })
    },
  })
  const order: ListMove[] = ['discard', 'rebuild', 'thaw', 'freeze', 'submit']
  const open = order.filter(
    (move) => listMoves.includes(move) && list.may[move] && !(move === 'discard' && list.approvalFile !== null),
  )
  if (open.length === 0) return null

  const ask = (move: ListMove) => (move === 'submit' || move === 'discard' ? setAsking(move) : moving.mutate(move))
  return (
    <>
      {moving.error !== null && asking === undefined && <ProblemNotice problem={moving.error} />}
      <ActionBar words={nextWords(list)}>
        {open.map((move, at) => (
          <Button
            key={move}
            variant={at === open.length - 1 && move !== 'discard' && move !== 'thaw' ? 'filled' : 'default'}
            loading={moving.isPending && moving.variables === move}
            onClick={() => ask(move)}
          >
            {words[move].action()}
          </Button>
        ))}
      </ActionBar>
      {asking !== undefined && (
        <ConfirmTyped
          opened
          title={asking === 'submit' ? m.programmes_submit_title() : m.programmes_discard_title()}
          word={words[asking].action()}
          action={words[asking].action()}
          harmful={asking === 'discard'}
          busy={moving.isPending}
          problem={moving.error}
          onConfirm={() => moving.mutate(asking)}
          onClose={() => setAsking(undefined)}
        >
          {asking === 'submit' ? submitMeans(list) : m.programmes_discard_means()}
        </ConfirmTyped>
      )}
    </>
  )
}

function nextWords({ state, may }: ProgrammeList): string | undefined {
  if (may.freeze) return m.programmes_freeze_means()
  if (state === 'frozen') return m.programmes_submit_next()
  return state === 'returned' ? m.programmes_returned_next() : undefined
}

function submitMeans({ counts, months, programme, place }: ProgrammeList): string {
  return m.programmes_submit_means({
    n: countWords(counts?.listed ?? 0, programme.subject),
    place: place.name,
    months: monthsWords(months),
    sum: counts?.amount == null ? m.programmes_goods_short() : formatRupiah(counts.amount as Rupiah),
  })
}
