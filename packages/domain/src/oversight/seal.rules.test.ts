import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type NotedHead, type Seal, sealFaults, textOfSeal, watchHeads } from './seal.rules.ts'

/** Stands for SHA-256: any two texts of these tests differ in it. */
function hash(text: string): string {
  let state = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(text)) state = ((state ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn
  return state.toString(16).padStart(64, '0')
}

const idOf = (at: number) => `019a0000-0000-7000-8000-${String(at).padStart(12, '0')}`

function chainOf(contents: readonly number[]): Seal[] {
  const chain: Seal[] = []
  for (const [at, content] of contents.entries()) {
    const seal = {
      number: at + 1,
      sealedAt: new Date(Date.UTC(2026, 10, 21, 0, 0, at)).toISOString(),
      previous: chain.at(-1)?.hash ?? null,
      entries: content + 1,
      last: { xact: 100 + at, id: idOf(at) },
      reached: { xact: 101 + at, id: idOf(0) },
      content: hash(String(content)),
    }
    chain.push({ ...seal, hash: hash(textOfSeal(seal)) })
  }
  return chain
}

function sealAt(chain: readonly Seal[], at: number): Seal {
  const seal = chain[at]
  if (!seal) throw new Error('no such seal')
  return seal
}

/** The list with another thing at that place. */
function put<Thing>(list: readonly Thing[], at: number, thing: Thing): Thing[] {
  return list.map((old, place) => (place === at ? thing : old))
}

function judge(chain: readonly Seal[], noted: readonly NotedHead[] = []) {
  const watch = watchHeads(noted)
  const faults = chain.flatMap((seal, at) => {
    watch.pass(seal)
    return sealFaults(seal, chain[at - 1], hash)
  })
  return [...faults, ...watch.faults()].map(({ rule }) => rule)
}

const contents = fc.array(fc.nat(5000), { minLength: 2, maxLength: 12 })
const anyChain = contents.map(chainOf)
const chainAndPlace = anyChain.chain((chain) => fc.tuple(fc.constant(chain), fc.nat(chain.length - 1)))

test('JRN-1: an untouched chain has no fault; whatever is changed in a seal shows', () => {
  fc.assert(fc.property(anyChain, (chain) => judge(chain).length === 0))
  const changes: ((seal: Seal) => Partial<Seal>)[] = [
    ({ sealedAt }) => ({ sealedAt: sealedAt.replace('2026', '2025') }),
    ({ entries }) => ({ entries: entries + 1 }),
    ({ content }) => ({ content: hash(content) }),
    ({ last }) => ({ last: { ...last, xact: last.xact - 1 } }),
    ({ reached }) => ({ reached: { ...reached, id: idOf(7) } }),
    ({ hash: own }) => ({ hash: hash(own) }),
  ]
  fc.assert(
    fc.property(chainAndPlace, fc.constantFrom(...changes), ([chain, at], change) => {
      const planted = put(chain, at, { ...sealAt(chain, at), ...change(sealAt(chain, at)) })
      expect(judge(planted)).toContain('JRN-1')
    }),
  )
})

test('JRN-2: a seal that was taken out leaves a gap, and two that changed places a fault', () => {
  fc.assert(
    fc.property(chainAndPlace, ([chain, at]) => {
      if (at === chain.length - 1) return
      expect(judge(chain.filter((_, place) => place !== at))).toContain('JRN-2')
      const [first, second] = [sealAt(chain, at), sealAt(chain, at + 1)]
      expect(judge(put(put(chain, at, second), at + 1, first))).toContain('JRN-2')
    }),
  )
})

test('JRN-3: a seal made anew no longer fits the one after it', () => {
  fc.assert(
    fc.property(chainAndPlace, ([chain, at]) => {
      if (at === chain.length - 1) return
      const { hash: _, ...seal } = sealAt(chain, at)
      const forged = { ...seal, entries: seal.entries + 1 }
      expect(judge(put(chain, at, { ...forged, hash: hash(textOfSeal(forged)) }))).toEqual(['JRN-3'])
    }),
  )
})

test('JRN-4: a chain cut off, or made anew from some point on, lacks a head noted elsewhere', () => {
  fc.assert(
    fc.property(contents, fc.nat(), (told, at) => {
      const chain = chainOf(told)
      const place = at % told.length
      const { number, hash: head } = sealAt(chain, place)
      const noted = [{ number, hash: head }]
      expect(judge(chain, noted)).toEqual([])
      expect(judge(chain, [{ number: null, hash: head }])).toEqual([])
      expect(judge(chain.slice(0, place), noted)).toEqual(['JRN-4'])
      expect(judge(chainOf(put(told, place, (told[place] ?? 0) + 1)), noted)).toEqual(['JRN-4'])
      expect(judge(chain, [{ number: number + 1, hash: head }])).toEqual(['JRN-4'])
    }),
  )
})
