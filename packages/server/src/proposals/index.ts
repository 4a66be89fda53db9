export { addPaper } from './add-paper.ts'
export { decideClaim } from './decide-claim.ts'
export { proposeClaim } from './propose-claim.ts'
