export { setRule } from './set-rule.ts'
export { livingAndOwn, type Scope, within } from './held.sql.ts'
export { listPeopledRegencies, listSubjectsOf } from './searches.sql.ts'
