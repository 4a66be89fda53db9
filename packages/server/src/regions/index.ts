export { type AreaRow, readAreaData } from './read-area-data.ts'
export { bpsCodesWithin } from './bps-codes.sql.ts'
export { loadRegions } from './load-regions.ts'
export { findRegion, listNikRegencies, placesOf } from './regions.sql.ts'
