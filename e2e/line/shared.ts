import { join } from 'node:path'

/** Where data and tools lie that are no part of the repository. */
export const shared = process.env['RANGKUL_SHARED'] ?? join(import.meta.dirname, '..', '..', '..', 'shared')
