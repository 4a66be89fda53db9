import { setTimeout as sleep } from 'node:timers/promises'
import type { Random } from '../../packages/server/src/demo/random.ts'
import type { Clients } from './client.ts'

const officer = 'rabiatul.hasanah@kutim.contoh.id'
/** Confirms what the first records, and records what an office answers on paper to what the first proposed. */
const secondOfficer = 'eko.handoko@kutim.contoh.id'
const planner = 'misrah.jannah@kutim.contoh.id'
const treasurer = 'kasmawati.amir@kutim.contoh.id'
const operator = 'dayang.rohani@kutim.contoh.id'
const village = '64.08.04.2001'
const months = ['2026-10', '2026-11']

interface Thing {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly task: string | null
}
interface Batch extends Thing {
  readonly columns: readonly { choice: string }[]
}
interface List extends Thing {
  readonly counts: { listed: number } | null
  readonly approvalFile: string | null
}
interface Run extends Thing {
  readonly total: { payments: number; amount: number }
}
interface File extends Thing {
  readonly hash: string
  readonly position: number | null
  readonly steps: readonly { position: number; paper?: boolean; holder?: { name: string } | null }[]
}

/** What the line has left behind, for the invariants. */
export interface Walked {
  readonly batch: string
  readonly programme: string
  readonly list: string
  readonly run: string
}

/** From a file of people to the answer of the bank, as the officers of one regency walk it. */
export async function walkLine(clients: Clients, random: Random, people: number): Promise<Walked> {
  const batch = await importPeople(clients, random, people)
  await sendFinding(clients)
  const { programme, list } = await makeList(clients)
  await approve(clients, list)
  const run = await pay(clients, list)
  return { batch, programme, list, run }
}

async function importPeople(clients: Clients, random: Random, people: number): Promise<string> {
  const { ask } = clients
  const file = { name: 'daftar.csv', bytes: peopleFile(random, people) }
  const taken = await ask<Batch>(officer, { method: 'POST', path: '/intake/batches?regency=64.08&period=2026-Q4', file })
  const columns = taken.columns.map(({ choice }) => choice)
  await ask(officer, { method: 'POST', path: `/intake/batches/${taken.id}/check`, json: { version: taken.version, columns } })
  const checked = await until<Batch>(clients, officer, `/intake/batches/${taken.id}`, ({ state }) => state === 'checked')
  await ask(officer, { method: 'POST', path: `/intake/batches/${taken.id}/apply`, json: { version: checked.version } })
  await until<Batch>(clients, officer, `/intake/batches/${taken.id}`, ({ state }) => state === 'applied')
  return taken.id
}

/** One family that no longer needs help: seen by the operator of the village, accepted by the regency. */
async function sendFinding({ ask }: Clients): Promise<void> {
  const found = await ask<{ rows: { id: string }[] }>(operator, {
    method: 'POST',
    path: '/people/search',
    json: { text: 'KACAU' },
  })
  const today = new Date().toISOString().slice(0, 10)
  const papers: string[] = []
  for (const kind of ['photo', 'minutes']) {
    const file = { name: `${kind}.png`, bytes: Buffer.concat([png, Buffer.alloc(50_000)]) }
    papers.push(
      (await ask<Thing>(operator, { method: 'POST', path: `/proposals/papers?village=${village}&kind=${kind}`, file })).id,
    )
  }
  const json = {
    person: found.rows[0]?.id,
    village: null,
    observedOn: today,
    note: null,
    papers,
    details: { kind: 'already-well-off', reasons: ['steady-job'] },
  }
  const claim = await ask<Thing>(operator, { method: 'POST', path: '/proposals/claims', json })
  await ask(officer, {
    method: 'POST',
    path: `/proposals/claims/${claim.id}/decision`,
    json: { version: claim.version, decision: 'accepted', reason: null },
  })
}

async function makeList(clients: Clients): Promise<{ programme: string; list: string }> {
  const { ask } = clients
  const draft = {
    name: 'Santunan dalam kacau',
    pillar: 'protection',
    budgetSource: 'apbd-regency',
    accountKind: 'social-assistance',
    beneficiary: 'person',
    owner: '64.08',
    rule: { kind: 'sex', is: 'female' },
    amount: 200_000,
    firstMonth: '2026-10',
    lastMonth: '2026-12',
    quota: 150,
  }
  const programme = await ask<Thing>(planner, { method: 'POST', path: '/programmes', json: draft })
  const json = { region: '64.08', months }
  const asked = await ask<List>(officer, { method: 'POST', path: `/programmes/${programme.id}/lists`, json })
  const path = `/programme-lists/${asked.id}`
  const made = await until<List>(clients, officer, path, ({ counts }) => counts !== null)
  const frozen = await ask<List>(officer, { method: 'POST', path: `${path}/freeze`, json: { version: made.version } })
  await ask(officer, { method: 'POST', path: `${path}/submit`, json: { version: frozen.version } })
  return { programme: programme.id, list: asked.id }
}

/** The chain of the demonstration: two of the office, the legal bureau on paper, the secretary, the Regent. */
const signatories = [
  'veronika.usat@kutim.contoh.id',
  'masdari.effendi@kutim.contoh.id',
  undefined,
  'jumraini.asiah@kutim.contoh.id',
  'syahrir.daeng.patta@kutim.contoh.id',
]

async function approve(clients: Clients, list: string): Promise<void> {
  const { ask } = clients
  const { approvalFile } = await ask<List>(officer, { method: 'GET', path: `/programme-lists/${list}` })
  const path = `/approvals/files/${approvalFile}`
  for (const email of signatories) {
    const { version, hash } = await ask<File>(email ?? officer, { method: 'GET', path })
    const json = { version, hash, outcome: 'approved', reason: 'Sesuai' }
    if (email !== undefined) await ask(email, { method: 'POST', path: `${path}/decision`, json })
    else await answerOnPaper(clients, path, version, hash)
  }
  await until<List>(clients, officer, `/programme-lists/${list}`, ({ state }) => state === 'approved')
}

async function answerOnPaper({ ask }: Clients, path: string, version: number, hash: string): Promise<void> {
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  const sent = await ask<File>(officer, {
    method: 'POST',
    path: `${path}/sending`,
    json: { version, letterNumber: '460/1/Dinsos', sentOn: today },
  })
  const file = { name: 'jawaban.png', bytes: Buffer.concat([png, Buffer.alloc(80_000)]) }
  const { scanId } = await ask<{ scanId: string }>(officer, { method: 'POST', path: `${path}/scans`, file })
  const { version: now } = await ask<File>(officer, { method: 'GET', path })
  const json = {
    version: Math.max(now, sent.version),
    hash,
    outcome: 'approved',
    letterNumber: '180/1/Huk',
    answeredOn: today,
    scanId,
    reason: '',
  }
  await ask(secondOfficer, { method: 'POST', path: `${path}/answer`, json })
}

async function pay(clients: Clients, list: string): Promise<string> {
  const { ask, askForBytes } = clients
  await until<{ rows: { listId: string }[] }>(clients, treasurer, '/delivery/payable', ({ rows }) =>
    rows.some(({ listId }) => listId === list),
  )
  await giveAccounts(clients, list)

  const choice = { listId: list, months }
  const { payments, amount } = await ask<{ payments: number; amount: number }>(treasurer, {
    method: 'POST',
    path: '/delivery/runs/preview',
    json: choice,
  })
  const order = { number: '64.08/04.0/000123/LS/2026', date: '2026-11-20' }
  const json = { ...choice, order, seen: { payments, amount } }
  const run = await ask<Run>(treasurer, { method: 'POST', path: '/delivery/runs', json })
  const path = `/delivery/runs/${run.id}`
  await until<Run>(clients, treasurer, path, ({ state }) => state === 'ready')

  const request = await askForBytes(treasurer, { method: 'GET', path: `${path}/bank-file` })
  for (const [name, bytes] of [
    ['jawaban-1.csv', answerOf(request, (at) => at % 2 === 0)],
    ['jawaban-2.csv', answerOf(request, () => true)],
    ['jawaban-3.csv', answerOf(request, (at) => at % 2 === 0)],
  ] as const) {
    await ask(treasurer, { method: 'POST', path: `${path}/answers`, file: { name, bytes } })
    await until<{ rows: { state: string }[] }>(clients, treasurer, `${path}/answers`, ({ rows }) =>
      rows.every(({ state }) => state === 'read'),
    )
  }
  return run.id
}

/** An account for everybody on the list who has none, by the file that an office keeps; confirmed by a second officer. */
async function giveAccounts({ ask }: Clients, list: string): Promise<void> {
  const { rows } = await ask<{ rows: { person: string | null }[] }>(officer, {
    method: 'GET',
    path: `/programme-lists/${list}/members?standing=listed&limit=100`,
  })
  const people = rows.flatMap(({ person }) => (person === null ? [] : [person])).slice(0, 8)
  for (const person of people) {
    const { nik } = await ask<{ nik: string | null }>(officer, {
      method: 'POST',
      path: `/people/${person}/reveal-nik`,
      json: { reason: 'Memeriksa rekening bank penerima' },
    })
    if (nik === null) continue
    const lines = ['NIK,BANK,NOMOR REKENING,NAMA PEMILIK', `${nik},BRI,${nik.slice(-12)},PENERIMA`]
    const file = { name: 'rekening.csv', bytes: Buffer.from(lines.join('\n')) }
    await ask(officer, { method: 'POST', path: '/delivery/accounts', file })
  }
  const waiting = await ask<{ rows: { id: string; accounts: number }[] }>(secondOfficer, {
    method: 'GET',
    path: '/delivery/account-batches?limit=100',
  })
  for (const { id, accounts } of waiting.rows) {
    await ask(secondOfficer, { method: 'POST', path: `/delivery/account-batches/${id}/confirmation`, json: { accounts } })
  }
}

/** The bank's report about the payments that `knows` picks by their place; every seventh account is closed. */
function answerOf(request: Buffer, knows: (at: number) => boolean): Buffer {
  const [head = '', ...lines] = request.toString('latin1').trimEnd().split('\r\n')
  const day = (head.split(';')[1] ?? '').replace(/^(\d{4})(\d\d)(\d\d)$/, '$3/$2/$1')
  const said = lines.slice(0, -1).flatMap((line, at) => {
    const [, , reference = '', account = '', name = '', amount = ''] = line.split(';')
    const money = `${amount.replaceAll(/\B(?=(\d{3})+$)/g, '.')},00`
    const end = at % 7 === 3 ? ['GAGAL', '05', ''] : ['BERHASIL', '00', '']
    return knows(at) ? [[day, account, name.slice(0, 20), reference, money, ...end].join(';')] : []
  })
  const titles = 'TANGGAL;REKENING;NAMA REKENING;REFERENSI;NOMINAL;STATUS;KODE;KETERANGAN'
  return Buffer.from(['LAPORAN TRANSAKSI MASSAL', titles, ...said, `TOTAL BARIS ${said.length}`, ''].join('\r\n'), 'latin1')
}

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

function peopleFile(random: Random, people: number): Buffer {
  const header = 'nik,nama,no_kk,jenis_kelamin,tanggal_lahir,kode_desa,desa,kecamatan,id'
  const lines = Array.from({ length: people }, (_, at) => {
    const serial = String(at + 1).padStart(4, '0')
    const woman = random.chance(0.5)
    const nik = `640899${woman ? '52' : '12'}0385${serial}`
    return [
      nik,
      `KACAU ${letters(serial)}`,
      `640899010120${serial}`,
      woman ? 'P' : 'L',
      '1985-03-12',
      village,
      '',
      '',
      `K${at}`,
    ].join(',')
  })
  return Buffer.from([header, ...lines].join('\n'))
}

function letters(digits: string): string {
  return digits.replace(/\d/g, (digit) => 'ABCDEFGHIJ'[Number(digit)] ?? '')
}

/** Milliseconds in which work must end though it is killed now and then. */
const patience = 120_000

/** Looks again and again until it is so; work that failed is asked for once more, as its owner can on the page of tasks. */
async function until<Seen>(clients: Clients, email: string, path: string, isSo: (seen: Seen) => boolean): Promise<Seen> {
  let last: unknown
  for (const end = Date.now() + patience; Date.now() < end; await sleep(200)) {
    const seen = await clients.ask<Seen>(email, { method: 'GET', path })
    if (isSo(seen)) return seen
    last = seen
    await retryFailed(clients, email)
  }
  throw new Error(`${path} does not come to what is waited for: ${JSON.stringify(last)?.slice(0, 400)}`)
}

async function retryFailed({ ask }: Clients, email: string): Promise<void> {
  const { rows } = await ask<{ rows: { id: string; problem: string | null; repeatable: boolean }[] }>(email, {
    method: 'GET',
    path: '/tasks?view=stopped',
  })
  for (const { id, problem, repeatable } of rows)
    if (repeatable && problem === 'unexpected') await ask(email, { method: 'POST', path: `/tasks/${id}/retry` })
}
