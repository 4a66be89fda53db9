export { listConditions } from './conditions.sql.ts'
export { recordCondition, takeBackCondition } from './record-condition.ts'
