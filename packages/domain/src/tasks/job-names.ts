/** Every kind of long work, by slice. */
export const jobNames = ['intake.check', 'intake.apply', 'intake.undo'] as const
export type JobName = (typeof jobNames)[number]
