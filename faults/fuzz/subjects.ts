import type { Random } from '../../packages/server/src/demo/random.ts'
import type { Client } from '../../packages/server/src/platform/db/database.ts'

/** What the braces of a path may stand for, by how the path begins: the longest that fits counts. */
const sources: Readonly<Record<string, string>> = {
  '/people/{id}': 'select person_id::text as id from person',
  '/people/{id}/needs/{needId}': 'select subject_id::text as id, need_id::text as "needId" from need_assignment',
  // Not those as whom requests are sent, as far as others are to be had.
  '/accounts/{id}': "select account_id::text as id from account where email like '%kukar%'",
  '/mandate-proposals/{id}': 'select proposal_id::text as id from mandate_proposal',
  '/machines/{id}': 'select account_id::text as id from account where machine',
  '/machines/{id}/tokens/{tokenId}': 'select account_id::text as id, token_id::text as "tokenId" from machine_token',
  '/my/sessions/{id}': 'select id::text as id from auth.session',
  '/oversight/journal/{id}': 'select journal_id::text as id from journal',
  '/oversight/exports/{id}': 'select export_id::text as id from journal_export',
  '/oversight/people/{id}': 'select person_id::text as id from person',
  '/approvals/files/{id}': 'select file_id::text as id from approval_file',
  '/approvals/files/{id}/scans/{scanId}': 'select file_id::text as id, scan_id::text as "scanId" from approval_scan',
  '/approvals/delegations/{id}': 'select delegation_id::text as id from approval_delegation',
  '/intake/batches/{id}': 'select batch_id::text as id from import_batch',
  '/upkeep/families/{id}': 'select family_id::text as id from family',
  '/upkeep/families/{id}/findings/{findingId}':
    'select family_id::text as id, finding_id::text as "findingId" from eligibility_finding',
  '/programmes/{id}': 'select programme_id::text as id from programme',
  '/insight/programmes/{id}': 'select programme_id::text as id from programme',
  '/programmes/{id}/people/{person}':
    'select l.programme_id::text as id, m.beneficiary_id::text as person from list_member m join programme_list l using (list_id)',
  '/programme-lists/{id}': 'select list_id::text as id from programme_list',
  '/programme-lists/{id}/members/{beneficiary}':
    'select list_id::text as id, beneficiary_id::text as beneficiary from list_member',
  '/delivery/runs/{id}': 'select run_id::text as id from payment_run',
  '/delivery/payees/{id}': 'select person_id::text as id from payee_account',
  '/delivery/account-batches/{id}': 'select batch_id::text as id from payee_account where confirmed_at is null',
  '/delivery/people/{id}': 'select person_id::text as id from person',
  '/tasks/{id}': 'select task_id::text as id from task',
}

type Params = Readonly<Record<string, string>>

export interface Subjects {
  /** Something that is there, for the braces of that path; else ids of nothing. */
  of(path: string, random: Random): Record<string, string>
  readonly ids: readonly string[]
}

/** At most two hundred of each kind, in the order of their ids, which is that of their making: the same for the same seeding. */
export async function readSubjects(client: Client): Promise<Subjects> {
  const kinds = new Map<string, Params[]>()
  for (const [begin, text] of Object.entries(sources)) {
    const { rows } = await client.query<Params>(`select * from (${text}) one order by 1 limit 200`)
    kinds.set(begin, rows)
  }
  const longest = [...kinds.keys()].sort((a, b) => b.length - a.length)
  return {
    ids: [...kinds.values()].flatMap((rows) => rows.slice(0, 5).flatMap((row) => Object.values(row))),
    of(path, random) {
      const begin = longest.find((one) => path === one || path.startsWith(`${one}/`))
      const rows = begin === undefined ? [] : (kinds.get(begin) ?? [])
      const row = rows[random.int(0, Math.max(0, rows.length - 1))]
      const names = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = '']) => name)
      const absent = `01a1fffe-cccb-7604-a13b-${String(random.int(0, 1e9)).padStart(12, '0')}`
      const other = (name: string) => (name === 'code' ? random.pick(['64', '64.08', '64.08.04', '64.08.04.2001']) : absent)
      return Object.fromEntries(names.map((name) => [name, row?.[name] ?? other(name)]))
    },
  }
}
