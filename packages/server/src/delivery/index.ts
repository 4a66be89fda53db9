export { confirmBatch } from './accounts/decide-batch.ts'
export { anAccountFile, type NumberedLine, recordAccounts } from './accounts/record-accounts.ts'
