export { applyBatch } from './apply-batch.ts'
export { recount } from './tallies.sql.ts'
export { takeBack } from './undo-batch.sql.ts'
