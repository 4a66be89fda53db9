import type { Role } from '../access/roles.ts'

/** How much an account looked at in some time. */
export interface ReaderCount {
  readonly account: string
  readonly role: Role | null
  readonly readings: number
}

export interface UnusualReader extends ReaderCount {
  /** The median of the others it is compared with, and how many they are. */
  readonly usual: number
  readonly peers: number
}

/** Fewer readings than these are nobody's concern, however few the others have. */
const least = 30
const times = 5
const fewestPeers = 3

/**
 * JRN-5  An account reads unusually much when it has at least 30 readings in the time, and at least five times the median of
 * the others of its role who read anything in it; with fewer than three of those, of all others who did. With fewer than
 * three others nobody is called unusual: there is nothing to compare with.
 */
export function unusualReaders(readers: readonly ReaderCount[]): UnusualReader[] {
  return readers
    .flatMap((reader) => {
      const others = readers.filter((other) => other.account !== reader.account && other.readings > 0)
      const alike = others.filter((other) => other.role !== null && other.role === reader.role)
      const peers = alike.length >= fewestPeers ? alike : others
      const usual = median(peers.map((peer) => peer.readings))
      const isUnusual = peers.length >= fewestPeers && reader.readings >= least && reader.readings >= times * usual
      return isUnusual ? [{ ...reader, usual, peers: peers.length }] : []
    })
    .sort((a, b) => b.readings - a.readings || a.account.localeCompare(b.account))
}

function median(counts: readonly number[]): number {
  const sorted = [...counts].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1] ?? 0, sorted[Math.floor(middle)] ?? 0]
  return (low + high) / 2
}
