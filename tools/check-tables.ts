/** The rules that keep the schema ready for more than one machine (scale.md §2), and *write your own tables, read any*. */
import { type TableKinds, tableKinds } from '../packages/server/src/platform/db/table-kinds.ts'
import { type Client, readCatalogue } from './tables/catalogue.ts'
import { faultsOf } from './tables/catalogue-faults.ts'

export { ownershipFaults } from './tables/ownership-faults.ts'

/** What is wrong with the tables of a migrated database, one sentence each. */
export async function catalogueFaults(client: Client, kinds: TableKinds = tableKinds): Promise<string[]> {
  return faultsOf(await readCatalogue(client), kinds)
}
