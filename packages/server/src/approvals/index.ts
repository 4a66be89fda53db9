export { loadHolidays } from './load-holidays.ts'
export { openChain, type StepDraft } from './open-chain.ts'
export { resubmitFile } from './resubmit-file.ts'
export { submitFile } from './submit-file.ts'
