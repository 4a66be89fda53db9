export { confirmedDeaths, refuseDeath } from './of-lists.ts'
