import { stat } from 'node:fs/promises'
import type { RegionCode } from '../packages/domain/src/platform/region-code.ts'
import type { CentreFileId } from '../packages/domain/src/proposals/centre-file.ts'
import { csvOf } from '../packages/server/src/platform/sheets/write-csv.ts'
import type { Shift } from '../packages/server/src/platform/jobs/job.ts'
import type { Client } from '../packages/server/src/platform/db/database.ts'
import { findCentreFile } from '../packages/server/src/proposals/centre/files.sql.ts'
import { makeFile, writeFile } from '../packages/server/src/proposals/centre/make-file.ts'
import { carrySent, sendFile, writeLetter } from '../packages/server/src/proposals/centre/send-file.ts'
import type { Registry } from './registry.ts'
import type { Figures } from './run.ts'
import { millisecondsOf, round } from './timing.ts'

const fewestClaims = 20_000
const province = '64' as RegionCode

/** The file of a province of as many claims as people (20,000 at least) as CSV, and its claims told as sent, against as many rows written to a file. */
export async function centre({ app, step, asOwner }: Registry, people: number): Promise<Figures> {
  const claims = Math.max(fewestClaims, people)
  await asOwner((client) => makeReady(client, claims))
  const shift: Shift = { step: (part) => step('write', [province], part), progress: () => Promise.resolve() }
  const before = process.memoryUsage().rss
  let peak = before
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50)

  const { id } = await shift.step((work) => makeFile(work, { region: province, stream: 'for-aid' }))
  const writing = await millisecondsOf(() => writeFile(shift, id, app.files))
  const file = await shift.step((work) => findCentreFile(work.db, id))
  if (file?.state !== 'ready' || file.rows !== claims) throw new Error(`the file has ${file?.rows} of ${claims} rows`)
  const sending = await sent(shift, id)
  clearInterval(watch)

  const floor = await millisecondsOf(async () => {
    const { id: stored, path } = await app.files.put(csvOf(['a'], plain(claims)), 20_000_000_000)
    await stat(path)
    await app.files.remove(stored)
  })
  return {
    ratio: round(writing / floor),
    claims,
    writingSeconds: round(writing / 1000),
    sendingSeconds: round(sending / 1000),
    megabytes: round((file.size ?? 0) / 2 ** 20),
    grownMegabytes: round((peak - before) / 2 ** 20),
  }
}

async function sent(shift: Shift, id: CentreFileId): Promise<number> {
  await shift.step(async (work) => {
    const letter = {
      number: '460/1/2026',
      statementNumber: null,
      on: work.today,
      place: 'Samarinda',
      to: 'Menteri Sosial',
      office: 'Kepala Dinas',
      signer: 'Contoh',
      signerNumber: null,
    }
    const { version } = await writeLetter(work, id, { version: 2, letter })
    await sendFile(work, id, { version, on: work.today })
  })
  return millisecondsOf(() => carrySent(shift, id))
}

function* plain(rows: number) {
  for (let at = 0; at < rows; at++) yield [at, `64.08-2026-001-${at}`, '6408990101010001', 'Nama', 'Jl. Poros 7', '6408042001']
}

/** All accepted, of people with a NIK, waiting for a file. */
async function makeReady(client: Client, claims: number): Promise<void> {
  await client.query(
    `with people as (
       select person_id, region_code, row_number() over (order by person_id) - 1 as at
       from (select person_id, region_code from person where nik is not null order by person_id limit 100000) p),
     many as (select count(*) as amount from people),
     who as (select account_id as id from account limit 1)
     insert into claim (subject_id, claim_id, region_code, kind, person_id, about, details, observed_on, path_id, steps, state,
       waits_at, stands, since, proposed_by, proposed_at, decided_by, decided_at, carried, version)
     select p.person_id, ('01900000-0000-7' || lpad(to_hex(n % 4096), 3, '0') || '-9000-' || lpad(to_hex(n), 12, '0'))::uuid,
       p.region_code, 'receives-nothing', p.person_id, n::text,
       '{"kind": "receives-nothing"}', current_date, gen_random_uuid(), '{document,regency,centre-file,centre-answer}', 'accepted',
       'centre-file', 'centre', now(), who.id, now(), gen_random_uuid(), now(), '{}'::jsonb, 1
     from generate_series(1, ${claims}) as n cross join many join people p on p.at = n % many.amount cross join who`,
  )
  await client.query(`update setting set value = value || '{"format": "csv"}' where name = 'centre-for-aid'`)
  // As where they came over months.
  await client.query('vacuum analyze claim')
}
