import { demoPassword } from '../../packages/server/src/access/index.ts'
import { demoOffices } from '../../packages/server/src/demo/offices.ts'
import { sendRaw } from './raw-request.ts'

export interface Caller {
  readonly email: string
  readonly role: string
  readonly regions: readonly string[]
  cookie: string
}

/** Of each of these somebody who is signed in. */
const wanted = [
  ['village-operator', '64.08.04.2001'],
  ['district-facilitator', '64.08.04'],
  ['regency-officer', '64.08'],
  ['regency-officer', '64.02'],
  ['regency-planner', '64.08'],
  ['regency-treasurer', '64.08'],
  ['regency-head', '64.08'],
  ['approver', '64.08'],
  ['province-officer', '64'],
  ['auditor', '64'],
  ['administrator', '64'],
  ['data-protection-officer', '64'],
] as const

/** The first of each role in the demonstration who is not among `others`. */
export async function signInAll(port: number, others: readonly Caller[] = []): Promise<Caller[]> {
  const callers: Caller[] = []
  const taken = new Set(others.map(({ email }) => email))
  const accounts = demoOffices.accounts.filter(({ email }) => !taken.has(email))
  for (const [role, region] of wanted) {
    const person = accounts.find(({ mandates }) =>
      mandates.some((mandate) => mandate.role === role && mandate.regions.some((one) => one.startsWith(region))),
    )
    if (!person) continue
    const regions = person.mandates.flatMap((mandate) => mandate.regions)
    callers.push({ email: person.email, role, regions, cookie: await signIn(port, person.email) })
  }
  return callers
}

let signIns = 0

/** Each from another address of this machine, since the pace of sign-ins is kept by address. */
export async function signIn(port: number, email: string): Promise<string> {
  const body = Buffer.from(JSON.stringify({ email, password: demoPassword }))
  const headers = [
    ['host', `localhost:${port}`],
    ['connection', 'close'],
    ['content-type', 'application/json'],
    ['content-length', String(body.length)],
  ] as const
  const answer = await sendRaw(port, { method: 'POST', target: '/api/session', headers, body }, 20_000, addressOf(++signIns, 2))
  const cookie = answer.headers
    .get('set-cookie')
    ?.split('\n')
    .map((line) => line.split(';')[0])
    .join('; ')
  if (answer.status !== 200 || cookie === undefined)
    throw new Error(`${email} may not sign in: ${answer.status} ${answer.body.toString('utf8')}`)
  return cookie
}

/** One of many addresses of this machine, by a number. */
export function addressOf(number: number, net: number): string {
  return `127.${net}.${Math.floor(number / 250) % 250}.${1 + (number % 250)}`
}
