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

/** The long work on a batch: whether it goes on, and how the last ended. What it changed is read anew when it ends. */
export function useBatchWork({ task: id }: Pick<Batch, 'task'>) {
  const client = useQueryClient()
  const { data: task, isLoading, dataUpdatedAt: asOf } = useQuery({ ...taskQuery(id ?? ('' as TaskId)), enabled: id !== null })
  const [followed, setFollowed] = useState<TaskId>()
  const open = task !== undefined && isOpen(task)
  if (open && followed !== task.id) setFollowed(task.id)
  const endedHere = task !== undefined && !open && followed === task.id

  useEffect(() => {
    if (!endedHere) return
    const stale = [['intake'], ['people']].map((queryKey) => client.invalidateQueries({ queryKey }))
    void Promise.all(stale).finally(() => setFollowed(undefined))
  }, [endedHere, client])

  return { task, asOf, busy: isLoading || open || followed !== undefined }
}
