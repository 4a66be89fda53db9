export { hasOpenFinding } from './findings.sql.ts'
export { recordFinding, takeBackFinding } from './record-finding.ts'
