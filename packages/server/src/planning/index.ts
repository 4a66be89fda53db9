export { readTargets } from './read-targets.ts'
export { setTargets } from './set-targets.ts'
