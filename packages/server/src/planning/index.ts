export { setTargets } from './set-targets.ts'
