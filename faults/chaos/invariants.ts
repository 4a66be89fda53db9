import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { imbalances } from '../../packages/server/src/delivery/testing/imbalances.ts'
import type { Client } from '../../packages/server/src/platform/db/database.ts'
import { runRangkul } from '../process/rangkul.ts'
import type { Clients } from './client.ts'

/** What must hold however the system was treated; each query gives the rows that should not be there. */
const laws: Readonly<Record<string, string>> = {
  ...imbalances,
  'the tally of people is not the count of its rows': `
    select * from (
      select region_code, 'persons' as measure, count(*) as amount from person group by 1
      union all select region_code, 'without-nik', count(*) from person where nik is null group by 1
      union all select region_code, 'families', count(*) from family group by 1
      union all select region_code, 'decile:' || decile, count(*) from family where decile is not null group by 1, decile
      union all select region_code, 'need:' || category, count(*) from need_assignment where until is null group by 1, category
    ) counted
    full join (
      select region_code, measure, sum(amount) as amount from people_tally group by 1, 2 having sum(amount) <> 0
    ) kept using (region_code, measure)
    where counted.amount is distinct from kept.amount`,
  'a NIK and its holder disagree': `
    select n.nik from nik_holder n left join person p using (person_id) where p.nik is distinct from n.nik
    union all select p.nik from person p left join nik_holder n on n.nik = p.nik and n.person_id = p.person_id
      where p.nik is not null and n.nik is null and not exists (select from nik_holder h where h.nik = p.nik)`,
  'a family card and its holder disagree': `
    select h.card_number from family_card_holder h left join family f using (family_id) where f.card_number is distinct from h.card_number`,
  'a person belongs to no family that is there': `
    select p.person_id from person p left join family f using (family_id) where p.family_id is not null and f.family_id is null`,
  'a member of a list, whose list is gone':
    'select m.list_id from list_member m left join programme_list l using (list_id) where l.list_id is null',
  'a payment without its run': 'select p.payment_id from payment p left join payment_run r using (run_id) where r.run_id is null',
  'a file that is known twice to one answer':
    "select sha256 from bank_file where direction = 'answer' group by run_id, sha256 having count(*) > 1",
  'work is under way that nobody does': "select task_id, job, state from task where state in ('queued', 'running')",
  'work in the queue that nobody will take up':
    'select id from graphile_worker._private_jobs where locked_at is not null or attempts >= max_attempts',
  'an event happened twice': `
    select event, subject_id from journal
    where event in ('programme.defined', 'batch.uploaded', 'batch.applied', 'programme-list.made', 'programme-list.frozen', 'programme-list.submitted',
      'programme-list.approved', 'payment-run.asked-for', 'payment-run.sealed', 'payment-run.sent', 'bank-answer.uploaded', 'bank-answer.read')
      and happened_at > $1
    group by 1, 2, facts ->> 'file' having count(*) > 1`,
}

/** How often each thing was done that was asked for once. */
const once: Readonly<Record<string, string>> = {
  'programmes of that name': "select count(*)::int as n from programme where name = 'Santunan dalam kacau'",
  'files of people': "select count(*)::int as n from import_batch where period = '2026-Q4'",
  'lists of the programme':
    "select count(*)::int as n from programme_list l join programme p using (programme_id) where p.name = 'Santunan dalam kacau'",
  'payment runs': 'select count(*)::int as n from payment_run',
  'findings recorded': 'select count(*)::int as n from eligibility_finding where recorded_at > $1',
}

export interface Looked {
  readonly client: Client
  readonly clients: Clients
  readonly dataDir: string
  readonly begun: Date
}

/** Milliseconds for what was interrupted to end by itself. */
const patience = 90_000

export async function brokenLaws({ client, clients, dataDir, begun }: Looked): Promise<string[]> {
  await untilQuiet(client)
  const broken: string[] = []
  for (const [what, text] of Object.entries(laws)) {
    const { rows } = await client.query<object>(text, text.includes('$1') ? [begun] : [])
    if (rows.length > 0) broken.push(`${what}: ${rows.length}, such as ${JSON.stringify(rows[0])}`)
  }
  for (const [what, text] of Object.entries(once)) {
    const { rows } = await client.query<{ n: number }>(text, text.includes('$1') ? [begun] : [])
    if (rows[0]?.n !== 1) broken.push(`${what}: ${rows[0]?.n}, not 1`)
  }
  broken.push(...(await lostFiles(client, dataDir)))
  for (const old of clients.answered) {
    const otherwise = await clients.repeat(old)
    if (otherwise !== undefined) broken.push(`lost or done again: ${otherwise}`)
  }
  return broken
}

async function untilQuiet(client: Client): Promise<void> {
  for (const until = Date.now() + patience; Date.now() < until; await sleep(250)) {
    const { rows } = await client.query<{ n: number }>("select count(*)::int as n from task where state in ('queued', 'running')")
    if (rows[0]?.n === 0) return
  }
}

/** A file that a row knows lies in the store, whole. */
async function lostFiles(client: Client, dataDir: string): Promise<string[]> {
  const { rows } = await client.query<{ id: string; size: number }>(
    'select file_id::text as id, size::int as size from stored_file',
  )
  const lost: string[] = []
  for (const { id, size } of rows) {
    const facts = await stat(join(dataDir, 'files', id.slice(-12, -10), id)).catch(() => undefined)
    if (facts?.size !== size) lost.push(`a file that a row knows is ${facts ? 'cut short' : 'gone'}: ${id}`)
  }
  return lost
}

export async function journalFaults(dataDir: string): Promise<string[]> {
  const { code, said } = await runRangkul(['journal', 'verify'], dataDir)
  return code === 0 ? [] : [`the journal is not as it was sealed: ${said.slice(-500)}`]
}

/** What the processes noted as a bug of their own, by kind: for whoever looks for the reason. */
export async function errorsIn(log: string): Promise<string[]> {
  const all = (await readFile(log, 'utf8').catch(() => '')).split('\n')
  const lines = all.filter((line) => line.includes('"level":50'))
  const crashes = all.flatMap((line, at) =>
    /^(node:|\w*Error|error:)/i.test(line) ? [`crash: ${all.slice(at, at + 6).join(' | ')}`] : [],
  )
  const refusals = all.filter((line) => /^(The |Free |Process )/.test(line)).map((line) => `said: ${line}`)
  const kinds = lines.map((line) => /"kind":"([^"]*)"(?:,"code":"([^"]*)")?/.exec(line)?.slice(1).join(' ') ?? 'queue')
  return [
    ...Object.entries(Object.groupBy(kinds, (kind) => kind)).map(([kind, every]) => `${every?.length} × ${kind}`),
    ...crashes,
    ...refusals,
  ]
}
