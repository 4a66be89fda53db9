import { z } from 'zod'
import { CentreFileId, CentreReplyId } from '#domain/proposals/centre-file.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import { type Job, job } from '../../platform/jobs/job.ts'
import { applyReply, readWholeReply } from './apply-reply.ts'
import { writeFile } from './make-file.ts'
import { carrySent } from './send-file.ts'

const ofFile = z.object({ id: CentreFileId })
const ofReply = z.object({ id: CentreReplyId })

export function centreJobs(files: FileStore): Job<unknown>[] {
  return [
    job({
      name: 'proposals.make-centre-file',
      permission: 'upkeep.decide',
      payload: ofFile,
      run: (shift, { id }) => writeFile(shift, id, files),
    }),
    job({
      name: 'proposals.send-centre-file',
      permission: 'upkeep.decide',
      payload: ofFile,
      run: (shift, { id }) => carrySent(shift, id),
    }),
    job({
      name: 'proposals.read-centre-reply',
      permission: 'upkeep.decide',
      payload: ofReply,
      run: (shift, { id }) => readWholeReply(shift, id, files),
    }),
    job({
      name: 'proposals.apply-centre-reply',
      permission: 'upkeep.decide',
      payload: ofReply,
      run: (shift, { id }) => applyReply(shift, id),
    }),
  ]
}
