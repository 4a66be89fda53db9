import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { uploadBatch } from '#domain/intake/intake.api.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { upload } from '../../platform/upload.ts'
import { batchQuery } from '../intake.queries.ts'
import type { Origin } from './origin.ts'

interface Sent extends Omit<Origin, 'benefit'> {
  regency: RegionCode
  benefit: string | undefined
}

/** Sends a file and goes on to its columns. Stopping is no failure. */
export function useUpload(onDone: () => void) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const [sent, setSent] = useState(0)
  const stopper = useRef<AbortController>(undefined)

  const sending = useMutation({
    mutationFn: ({ query, file }: { query: Sent; file: File }) => {
      stopper.current = new AbortController()
      setSent(0)
      return upload(uploadBatch, { query }, file, { onProgress: setSent, signal: stopper.current.signal })
    },
    onSuccess: async (batch) => {
      onDone()
      client.setQueryData(batchQuery(batch.id).queryKey, batch)
      void client.invalidateQueries({ queryKey: ['intake', 'batches'] })
      await navigate({ to: '/impor/$id', params: { id: batch.id } })
    },
  })
  const stopped = sending.error instanceof DOMException && sending.error.name === 'AbortError'

  return {
    sent,
    busy: sending.isPending,
    problem: stopped ? null : sending.error,
    start: (query: Sent, file: File) => sending.mutate({ query, file }),
    stop: () => stopper.current?.abort(),
  }
}
