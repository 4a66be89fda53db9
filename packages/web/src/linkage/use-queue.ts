import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Likeness } from '#domain/linkage/likeness.ts'
import type { Verdict } from '#domain/linkage/verdict.ts'
import { m } from '#messages'
import { announce, dismiss } from '../design/state/notices.ts'
import { shownName } from '../people/person.words.ts'
import { keyOf, nextQuery, sendReopening, sendVerdict } from './linkage.queries.ts'
import { doneWords, whyNotKept } from './pair.words.ts'
import type { PairsPlace } from './pairs-place.ts'

/** A verdict that was given here. */
interface Given {
  readonly pair: Likeness
  /** Where in the queue the pair stood. */
  readonly after: string | undefined
  readonly kept: ReturnType<typeof sendVerdict>
  /** What tells of it, and offers to take it back. */
  readonly notice: number
}

/**
 * One pair after the other, the next one loaded while somebody looks at this one. A verdict is sent behind the back of the
 * page; where it is not kept the queue goes back to that pair.
 */
export function useQueue(place: PairsPlace) {
  const client = useQueryClient()
  const [after, setAfter] = useState<string>()
  const [given, setGiven] = useState<readonly Given[]>([])
  const { data, error, refetch } = useQuery(nextQuery(place, after))
  const cursor = data?.cursor ?? undefined
  useEffect(() => {
    if (cursor !== undefined) void client.prefetchQuery(nextQuery(place, cursor))
  }, [client, place, cursor])

  // As they were before the first verdict was given here: answers ahead of it do not know of it.
  const [before, setBefore] = useState<{ open: number; judged: number }>()
  const counts = before ?? data ?? { open: 0, judged: 0 }

  /** The answers ahead were given before: asked anew, so that the pair stands in its place again. */
  const goBackTo = async (one: Given) => {
    setGiven((all) => all.filter((other) => other !== one))
    dismiss(one.notice)
    await client.invalidateQueries({ queryKey: ['linkage'], refetchType: 'none' })
    await client.fetchQuery({ ...nextQuery(place, one.after), staleTime: 0 }).catch(() => undefined)
    setAfter(one.after)
  }

  const takeBack = async (one: Given) => {
    const who = namesOf(one.pair)
    try {
      await sendReopening(keyOf(one.pair), (await one.kept).version)
      announce({ tone: 'info', words: m.linkage_undone(who) })
      await goBackTo(one)
    } catch (thrown) {
      announce({ tone: 'harm', words: m.linkage_not_kept({ ...who, why: whyNotKept(thrown) }) })
    }
  }

  const judge = (verdict: Verdict, note: string) => {
    const pair = data?.pair
    if (!pair) return
    const kept = sendVerdict(keyOf(pair), pair.version, verdict, note)
    const notice = announce({ tone: 'done', words: doneWords[verdict](namesOf(pair)), undo: () => void takeBack(one) })
    const one: Given = { pair, after, kept, notice }
    setBefore(counts)
    setGiven((all) => [...all, one])
    setAfter(cursor)
    one.kept.then(
      ({ merge }) => {
        void client.invalidateQueries({ queryKey: ['home', 'waiting'] })
        if (verdict === 'same' && merge === null) announce({ tone: 'info', words: m.linkage_merge_later(namesOf(pair)) })
      },
      (thrown: unknown) => {
        announce({ tone: 'harm', words: m.linkage_not_kept({ ...namesOf(pair), why: whyNotKept(thrown) }) })
        void goBackTo(one)
      },
    )
  }

  const last = given.at(-1)
  return {
    data,
    error,
    refetch,
    isFirst: after === undefined,
    judged: counts.judged + given.length,
    total: counts.open + counts.judged,
    judge,
    skip: () => setAfter(cursor),
    undo: last && (() => void takeBack(last)),
    async beginAgain() {
      await client.invalidateQueries({ queryKey: ['linkage'], refetchType: 'none' })
      setBefore(undefined)
      setGiven([])
      setAfter(undefined)
    },
  }
}

function namesOf({ a, b }: Likeness): { a: string; b: string } {
  return { a: shownName(a.name), b: shownName(b.name) }
}
