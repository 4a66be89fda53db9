export { confirmBatch } from './accounts/decide-batch.ts'
export { anAccountFile, type NumberedLine, recordAccounts } from './accounts/record-accounts.ts'
export { builtUponRights, redirectRights, type RightChange, takeBackRights, withholdRights } from './rights/change-rights.ts'
