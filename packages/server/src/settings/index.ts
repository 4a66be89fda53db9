export { readKinds, readLimits } from './read-settings.ts'
