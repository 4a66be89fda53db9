import { doorCode } from '#domain/enumeration/form-code.rules.ts'
import type { KeyingDraft } from '#domain/enumeration/keying.ts'
import type { RoundId } from '#domain/enumeration/round.ts'
import * as scans from '#domain/enumeration/scans.api.ts'
import type { ScanId } from '#domain/enumeration/scan-id.ts'
import { holderOf, made, officerOf } from '../../platform/testing/fixtures.ts'
import { type Caller, today, type World } from '../../platform/testing/world.ts'
import { aRoundIn, belongs, type OpenRound } from './a-round.ts'

let count = 0

/** A picture by its first bytes, another one each time. */
export function aPicture(name = 'formulir.png') {
  return { name, bytes: Buffer.from(`89504e470d0a1a0a${(++count).toString(16).padStart(8, '0')}`, 'hex') }
}

export async function setShare(world: World, id: RoundId, percent: number, caller: Caller): Promise<void> {
  made(await world.send(scans.setKeying, { params: { id }, body: { percent } }, caller))
}

export async function send(world: World, id: RoundId, caller: Caller, village?: string, upload = aPicture()) {
  return world.send(scans.sendScans, { params: { id }, query: village === undefined ? {} : { village: village }, upload }, caller)
}

/** A form of a candidate that was sent. */
export async function sent(world: World, id: RoundId, caller: Caller, village?: string): Promise<ScanId> {
  const [scan] = made(await send(world, id, caller, village)).scans
  if (scan === undefined) throw new Error('this picture was sent before')
  return scan
}

export async function key(
  world: World,
  { id, candidate }: OpenRound,
  scan: ScanId,
  caller: Caller,
  over: Partial<KeyingDraft> = {},
) {
  const { version } = made(await world.send(scans.readScan, { params: { id, scan } }, caller))
  const body = {
    version,
    code: doorCode(id, candidate.id),
    result: 'not-so' as const,
    met: [],
    visitedOn: today,
    note: '',
    ...over,
  }
  return world.send(scans.keyScan, { params: { id, scan }, body }, caller)
}

export interface ScannedRound extends OpenRound {
  readonly scan: ScanId
}

/** A form that waits to be keyed, once. */
export async function aScannedRoundIn(world: World, village: string, percent = 0): Promise<ScannedRound> {
  const officer = await officerOf(world, village)
  const round = await aRoundIn(world, village)
  await setShare(world, round.id, percent, officer)
  return { ...round, scan: await sent(world, round.id, officer, village) }
}

/** A form that two have read differently. */
export async function aDifferingScanIn(world: World, village: string): Promise<ScannedRound> {
  const round = await aScannedRoundIn(world, village, 100)
  made(await key(world, round, round.scan, await officerOf(world, village)))
  made(await key(world, round, round.scan, await secondKeyer(world), { ...belongs, met: [...belongs.met] }))
  return round
}

export async function setAsideIn(world: World, village: string): Promise<{ id: RoundId; scan: ScanId }> {
  const { id, scan } = await aScannedRoundIn(world, village)
  const body = { version: 1, reason: 'blank' as const }
  made(await world.send(scans.putAside, { params: { id, scan }, body }, await officerOf(world, village)))
  return { id, scan }
}

/** Leads every round of the province. */
export function secondKeyer(world: World): Promise<Caller> {
  return holderOf(world, 'province-officer', '64')
}
