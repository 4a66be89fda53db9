/** Every kind of long work, by slice. */
export const jobNames = [
  'intake.check',
  'intake.compare',
  'intake.apply',
  'intake.undo',
  'linkage.run',
  'categories.find-candidates',
  'programmes.build-list',
  'programmes.list-decided',
  'delivery.make-entitlements',
  'delivery.seal-run',
  'delivery.read-answer',
  'benefits.find',
  'life.follow-deaths',
  'proposals.make-centre-file',
  'proposals.send-centre-file',
  'proposals.read-centre-reply',
  'proposals.apply-centre-reply',
  'targeting.draw',
  'oversight.verify-journal',
  'oversight.export-journal',
] as const
export type JobName = (typeof jobNames)[number]
