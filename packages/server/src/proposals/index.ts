export { addPaper } from './add-paper.ts'
export { answerHealthCase } from './answer-health.ts'
export { decideClaim } from './decide-claim.ts'
export { proposeClaim } from './propose-claim.ts'
