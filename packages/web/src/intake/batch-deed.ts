import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Batch } from '#domain/intake/batch.ts'
import type { TaskId } from '#domain/tasks/task.ts'
import { m } from '#messages'
import { announce } from '../design/state/notices.ts'
import { asProblem } from '../platform/server-problem.ts'
import { isOpen, taskQuery } from '../tasks/tasks.queries.ts'
import { batchQuery } from './intake.queries.ts'

const outdated = new Set(['stale-version', 'batch-not-ready', 'differences-changed'])

/** An act on a batch as it was seen. Moved on by somebody else meanwhile: it is loaded anew, and that is said. */
export function useBatchDeed<Given = void>(id: Batch['id'], send: (given: Given) => Promise<Batch>) {
  const client = useQueryClient()
  const key = batchQuery(id).queryKey
  const deed = useMutation({
    mutationFn: send,
    onSuccess: async (batch) => {
      client.setQueryData(key, batch)
      await client.invalidateQueries({ queryKey: ['tasks', 'mine'] })
      await client.invalidateQueries({ queryKey: ['intake', 'batches'] })
    },
    onError: async (thrown) => {
      if (!outdated.has(asProblem(thrown).code)) return
      announce({ tone: 'info', words: m.intake_loaded_anew() })
      await client.invalidateQueries({ queryKey: key })
    },
  })
  const problem = deed.error !== null && outdated.has(asProblem(deed.error).code) ? null : deed.error
  return { run: deed.mutate, busy: deed.isPending, problem }
}

/**
 * The long work on a batch: whether it goes on, and how the last ended. Work that was asked for here, or seen going on, is
 * followed to its end, however soon that comes; then everything it may have changed is read anew.
 */
export function useBatchWork({ task: id }: Pick<Batch, 'task'>) {
  const client = useQueryClient()
  const {
    data: task,
    error,
    isLoading,
    dataUpdatedAt: asOf,
  } = useQuery({ ...taskQuery(id ?? ('' as TaskId)), enabled: id !== null })
  const [known, setKnown] = useState(id)
  const [followed, setFollowed] = useState<TaskId | null>(null)
  const open = task !== undefined && isOpen(task)
  if (id !== known) {
    setKnown(id)
    setFollowed(id)
  } else if (open && followed !== task.id) setFollowed(task.id)
  const ended = followed !== null && followed === id && (task === undefined ? error !== null : !open)

  useEffect(() => {
    if (!ended) return
    const stale = [['intake'], ['people']].map((queryKey) => client.invalidateQueries({ queryKey }))
    void Promise.all(stale).finally(() => setFollowed(null))
  }, [ended, client])

  return { task, asOf, busy: isLoading || open || followed !== null }
}
