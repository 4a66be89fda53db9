import { isIP } from 'node:net'
import type { ClientKind, Origin } from '#domain/oversight/origin.ts'
import type { Ask } from './exchange.ts'

/** From where a request came. Of what a browser says of itself only the kind is kept: the rest would tell people apart. */
export function originOf({ address, headers }: Pick<Ask, 'address' | 'headers'>): Origin {
  return { address: plainAddress(address), client: clientOf(headers['user-agent'] ?? '') }
}

/** Behind a proxy the address is what the proxy wrote, so it is looked at before the database is; a zone is of no use elsewhere. */
function plainAddress(address: string): string | null {
  const [plain = ''] = address.split('%')
  return isIP(plain) === 0 ? null : plain.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')
}

function clientOf(agent: string): ClientKind {
  if (!agent.startsWith('Mozilla/')) return 'program'
  return /\b(Mobi|Android|iPhone|iPad)/i.test(agent) ? 'phone' : 'computer'
}
