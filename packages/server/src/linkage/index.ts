export { linkFiles } from './link-files.ts'
export type { Linkage } from './link-records.ts'
