export { type FileOnItsWay, findFile } from './course.sql.ts'
export { type ChainDraft, openChain, type StepDraft } from './open-chain.ts'
export { resubmitFile } from './resubmit-file.ts'
export { type Submission, submitFile } from './submit-file.ts'
