export { applyBatch } from './apply-batch.ts'
export { latestLists } from './lists-beside.sql.ts'
export { recount } from './tallies.sql.ts'
export { takeBack } from './undo-batch.sql.ts'
