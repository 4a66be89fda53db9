export { standingsOf } from './read-calendar.ts'
