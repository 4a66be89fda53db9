export { lookAtEverybody } from './look-nightly.ts'
