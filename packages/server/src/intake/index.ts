export { checkBatch } from './check-batch.ts'
export { askToApply } from './move-batch.ts'
export { findBatch } from './batches.sql.ts'
export { uploadBatch } from './upload-batch.ts'
