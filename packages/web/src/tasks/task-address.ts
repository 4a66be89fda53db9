import type { JobName } from '#domain/tasks/job-names.ts'
import type { Task } from '#domain/tasks/task.ts'

/** By what the work is about; what has no page of its own is not here. */
const pages: Readonly<Partial<Record<JobName, string>>> = {
  'intake.check': '/impor',
  'intake.apply': '/impor',
  'intake.undo': '/impor',
  'programmes.build-list': '/program/daftar',
  'programmes.list-decided': '/program/daftar',
  'delivery.make-entitlements': '/program/daftar',
  'delivery.seal-run': '/penyaluran',
  'delivery.read-answer': '/penyaluran',
  'proposals.make-centre-file': '/usulan/berkas',
  'proposals.send-centre-file': '/usulan/berkas',
  'proposals.read-centre-reply': '/usulan/berkas',
  'proposals.apply-centre-reply': '/usulan/berkas',
  'opensid.read': '/usulan/opensid',
}

/** Where what the work is about can be seen. A text, since the slices above this one bring those pages. */
export function taskAddress({ job, subject }: Pick<Task, 'job' | 'subject'>): string | undefined {
  const page = pages[job]
  if (job === 'linkage.run') return '/data/ganda'
  if (job === 'benefits.find') return '/bantuan'
  if (job === 'categories.find-candidates') return '/data/kategori'
  return subject === null || page === undefined ? undefined : `${page}/${subject}`
}
