export { type ConfirmableField, confirmFacts } from './confirm-facts.ts'
export { changePeople, type PeopleChange } from './change-people.ts'
export type { ChangedTable, RowChange } from './rows.sql.ts'
export { builtUponPeople, counted, takeBackPeople } from './take-back.ts'
