export { lookAtFreshness } from './look.ts'
