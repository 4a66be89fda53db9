/** A seal of the journal: a batch of entries under a hash. Hashes in hexadecimal. */
export interface Seal {
  readonly number: number
  readonly sealedAt: string
  /** Hash of the seal before; null for the first. */
  readonly previous: string | null
  readonly entries: number
  /** The last entry within, and up to where everything is sealed: number of the transaction and id of the entry. */
  readonly last: EntryPlace
  readonly reached: EntryPlace
  /** The hash over the hashes of the entries, one after the other. */
  readonly content: string
  readonly hash: string
}

export interface EntryPlace {
  readonly xact: number
  readonly id: string
}

export type ChainFault =
  | { rule: 'JRN-1'; seal: number }
  | { rule: 'JRN-2'; seal: number; missing: number }
  | { rule: 'JRN-3'; seal: number }
  | { rule: 'JRN-4'; head: string; seal: number | null }

const none = '0'.repeat(64)

/** What the hash of a seal is taken of, in UTF-8. */
export function textOfSeal(seal: Omit<Seal, 'hash'>): string {
  return [
    'rangkul journal seal 1',
    `number ${seal.number}`,
    `sealed ${seal.sealedAt}`,
    `previous ${seal.previous ?? none}`,
    `entries ${seal.entries}`,
    `last ${seal.last.xact} ${seal.last.id}`,
    `reached ${seal.reached.xact} ${seal.reached.id}`,
    `content ${seal.content}`,
    '',
  ].join('\n')
}

export type Hasher = (text: string) => string

/**
 * JRN-1  The hash of a seal is that of what stands in it: who changes a time, a count or the order of entries changes the hash.
 * JRN-2  Seals are numbered without a gap, from 1 on.
 * JRN-3  A seal names the hash of the one before it.
 */
export function sealFaults(seal: Seal, before: Pick<Seal, 'number' | 'hash'> | undefined, hash: Hasher): ChainFault[] {
  const faults: ChainFault[] = []
  const expected = (before?.number ?? 0) + 1
  if (hash(textOfSeal(seal)) !== seal.hash) faults.push({ rule: 'JRN-1', seal: seal.number })
  if (seal.number !== expected) faults.push({ rule: 'JRN-2', seal: expected, missing: seal.number - expected })
  if (seal.previous !== (before?.hash ?? null)) faults.push({ rule: 'JRN-3', seal: seal.number })
  return faults
}

/** A hash that was noted outside the database, with the number of its seal where that was noted, too. */
export interface NotedHead {
  readonly number: number | null
  readonly hash: string
}

export interface HeadWatch {
  /** Tells it the next seal of the chain. */
  pass(seal: Pick<Seal, 'number' | 'hash'>): void
  faults(): ChainFault[]
}

/**
 * JRN-4  A head that was noted elsewhere stands in the chain, under its number: else the chain was cut off or made anew
 * from some point on.
 */
export function watchHeads(noted: readonly NotedHead[]): HeadWatch {
  const awaited = new Map(noted.map((head) => [head.hash, head.number]))
  return {
    pass({ number, hash }) {
      const expected = awaited.get(hash)
      if (expected === null || expected === number) awaited.delete(hash)
    },
    faults: () => [...awaited].map(([head, seal]) => ({ rule: 'JRN-4', head, seal })),
  }
}
