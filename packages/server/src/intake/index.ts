export { getBatch } from './get-batch.ts'
export { listAllFaults } from './faults.sql.ts'
export { listRegionChanges } from './region-changes.sql.ts'
export { type ImportParts, importFile, type Stepper, stepperFor } from './import-file.ts'
