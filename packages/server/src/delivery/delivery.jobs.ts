import { z } from 'zod'
import { BankFileId, RunId } from '#domain/delivery/payment.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import { type Job, job } from '../platform/jobs/job.ts'
import { readAnswer } from './answers/read-answer.ts'
import { makeEntitlements } from './rights/make-entitlements.ts'
import { sealRun } from './runs/seal-run.ts'

export function deliveryJobs(files: FileStore): Job<unknown>[] {
  return [
    job({
      name: 'delivery.make-entitlements',
      // Held by everyone who may take the last step of an approval, by signing or by recording paper: it runs in their name.
      permission: 'approvals.read',
      payload: z.object({ listId: z.uuid() }),
      async run(shift, { listId }) {
        await shift.step((work) => makeEntitlements(work, listId))
      },
    }),
    job({
      name: 'delivery.seal-run',
      permission: 'delivery.pay',
      payload: z.object({ runId: RunId }),
      run: (shift, { runId }) => sealRun(shift, runId, files),
    }),
    job({
      name: 'delivery.read-answer',
      permission: 'delivery.pay',
      payload: z.object({ fileId: BankFileId }),
      run: (shift, { fileId }) => readAnswer(shift, fileId, files),
    }),
  ]
}
