export { readKinds, readLimits } from './read-settings.ts'
export { readLayout } from './set-file-layout.ts'
