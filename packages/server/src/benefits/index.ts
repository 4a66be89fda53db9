export { setRule } from './set-rule.ts'
