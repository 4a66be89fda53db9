export { sumWaiting } from './candidates.sql.ts'
export { searchRegency } from './find-candidates.ts'
export { restrictedIn } from './read-candidates.ts'
