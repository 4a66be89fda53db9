export { type NumberedLine, recordAccounts } from './accounts/record-accounts.ts'
