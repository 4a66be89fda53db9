export { loadRegions } from './load-regions.ts'
export { findRegion, listNikRegencies, placesOf } from './regions.sql.ts'
