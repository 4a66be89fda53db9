export { issueCode } from './issue-code.ts'
