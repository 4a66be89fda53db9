import { seededRandom } from '../../packages/server/src/demo/random.ts'
import type { DemoPerson } from '../../packages/server/src/demo/offices/office-plan.ts'
import { demoOffices } from '../../packages/server/src/demo/offices.ts'
import type { Client } from '../../packages/server/src/platform/db/database.ts'
import { openClients } from '../chaos/client.ts'
import { walkLine } from '../chaos/line.ts'

/** People of the file that the line begins with. */
const people = 60

/** What the demonstration lacks: a list that was approved on paper and paid, another system with a token, an export of the journal. */
export async function makeThings(port: number, seed: number, client: Client): Promise<void> {
  const random = seededRandom(seed, -1)
  const clients = openClients(port, random, () => undefined)
  await walkLine(clients, random, people)

  const { rows } = await client.query<{ id: string }>("select office_id as id from office where region_code = '64.08' order by 1")
  const mandate = { role: 'regency-officer', regions: ['64.08'], validFrom: dayIn(0), validTo: null }
  const machine = { name: 'Sistem lain (sintetis)', officeId: rows[0]?.id, mandate }
  const [first, second] = [holderOf('administrator'), demoOffices.accounts.find(holds('administrator'))?.email ?? '']
  const register = () => clients.ask<{ id: string }>(first, { method: 'POST', path: '/machines', json: machine })
  const { id } = await register()
  // Its mandate counts once another administrator has confirmed it; that of the next one goes on waiting.
  const waiting = await clients.ask<{ rows: { id: string }[] }>(second, {
    method: 'GET',
    path: `/mandate-proposals?holder=${id}`,
  })
  for (const one of waiting.rows)
    await clients.askForBytes(second, { method: 'POST', path: `/mandate-proposals/${one.id}/confirmation` })
  await register()
  const token = { name: 'Uji', permissions: ['people.search', 'people.read'], expiresOn: dayIn(360) }
  await clients.ask(first, { method: 'POST', path: `/machines/${id}/tokens`, json: token })
  await clients.ask(holderOf('auditor'), { method: 'POST', path: '/oversight/exports', json: { filter: {} } })
}

/** The last of the demonstration with that role in the province, since the first are asked as. */
function holderOf(role: string): string {
  const found = demoOffices.accounts.findLast(holds(role))
  if (!found) throw new Error(`the demonstration has no ${role}`)
  return found.email
}

const holds = (role: string) => (person: DemoPerson) => person.mandates.some((held) => held.role === role)

/** The date in the province so many days from now. */
function dayIn(days: number): string {
  return new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)
}
