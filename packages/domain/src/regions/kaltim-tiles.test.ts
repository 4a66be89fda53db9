import { describe, expect, test } from 'vitest'
import { RegionCode } from '../platform/region-code.ts'
import { kaltimTiles } from './kaltim-tiles.ts'

const tileOf = new Map(kaltimTiles.map((tile) => [tile.short, tile]))
const at = (short: string) => tileOf.get(short) ?? expect.fail(`no tile ${short}`)

describe('the tile map of East Kalimantan', () => {
  test('has ten regencies and cities, each in a cell of its own', () => {
    expect(new Set(kaltimTiles.map(({ code }) => code)).size).toBe(10)
    expect(new Set(kaltimTiles.map(({ column, row }) => `${column}/${row}`)).size).toBe(10)
    expect(kaltimTiles.every(({ code }) => RegionCode.safeParse(code).success && /^64\.\d\d$/.test(code))).toBe(true)
  })

  test.each([
    ['Kukar', 'Samarinda'],
    ['Kukar', 'Kubar'],
    ['Kukar', 'Kutim'],
    ['Kukar', 'PPU'],
    ['Kukar', 'Balikpapan'],
    ['Kukar', 'Mahulu'],
    ['Kubar', 'Mahulu'],
    ['Kubar', 'Paser'],
    ['Kutim', 'Berau'],
    ['Kutim', 'Bontang'],
    ['PPU', 'Paser'],
    ['PPU', 'Balikpapan'],
  ])('%s and %s, which share a border, touch', (one, other) => {
    const apart = Math.max(Math.abs(at(one).column - at(other).column), Math.abs(at(one).row - at(other).row))
    expect(apart).toBe(1)
  })

  test('north is up and east is right', () => {
    expect(at('Berau').row).toBeLessThan(at('Kutim').row)
    expect(at('Kutim').row).toBeLessThan(at('Bontang').row)
    expect(at('Samarinda').row).toBeLessThan(at('Balikpapan').row)
    expect(at('Kubar').column).toBeLessThan(at('Kukar').column)
    expect(at('Kukar').column).toBeLessThan(at('Bontang').column)
    expect(at('Paser').column).toBeLessThan(at('PPU').column)
    expect(at('PPU').column).toBeLessThan(at('Balikpapan').column)
  })
})
