import { describe, expect, test } from 'vitest'
import * as api from '#domain/notices/notices.api.ts'
import type { NoticeId } from '#domain/notices/notice.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { aNoticeIn, lineOf } from '../../notices/testing/a-notice.ts'
import { holderOf, officerOf } from '../../platform/testing/fixtures.ts'
import { aWorld } from '../../platform/testing/world.ts'
import { anAcceptedIn, operatorOf } from '../../proposals/testing/a-claim.ts'
import { aCodeOf, cookieOf, visit } from '../testing/a-visitor.ts'

const world = aWorld()
const village = '64.08.04.2001'
const wellOff = { kind: 'already-well-off' as const, reasons: ['assets' as const] }
const officer = () => officerOf(world, village)

/** A family that a claim would cost aid, with its notice. */
async function aFamilyToTell() {
  const { person } = await anAcceptedIn(world, village, wellOff)
  const line = await lineOf(world, 'to-send', { family: person.familyId, village })
  return { person, notice: line?.id as NoticeId }
}

async function letterOf(id: NoticeId): Promise<{ text: string; code: string | undefined }> {
  const { text } = await world.send(api.printLetter, { params: { id } }, await officer())
  return { text, code: codesIn(text)[0] }
}

const codesIn = (text: string) => text.match(/[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/g) ?? []

const enter = (code: string | undefined, digits: string) =>
  visit(world, 'POST', '/cek', { form: { code: code ?? '', digits }, address: '10.30.0.1' })

const cardsMade = (person: PersonId) =>
  world.query<{ facts: Record<string, unknown> }>(
    "select facts from journal where event = 'status-card.made' and subject_id = $1 order by journal_id",
    [person],
  )

describe('a letter of a loss', () => {
  test('bears a code that opens the public page, where the family objects; the code stands in no address and no table', async () => {
    const { person, notice } = await aFamilyToTell()
    const { text, code = '' } = await letterOf(notice)
    expect(text).toMatch(/melihat catatan ini dan mengajukan\skeberatan\ssendiri/)
    expect(text).toMatch(/Buka\s*\S+\/cek\s/)
    expect(text).not.toMatch(/cek\?|\d{16}/)
    const entered = await enter(code, person.nik.slice(-6))
    expect(entered.status).toBe(303)
    const cookie = cookieOf(entered)
    const status = await visit(world, 'GET', '/cek', { cookie })
    expect(status.text).toContain('Laporan bahwa keluarga sudah mampu')
    expect(status.text).toContain('Ajukan keberatan')

    const [row] = await world.query<{ all: string }>(
      'select row_to_json(c)::text as all from status_card c where subject_id = $1',
      [person.familyId],
    )
    for (const said of [code, code.replaceAll('-', '')]) {
      expect(row?.all).not.toContain(said)
      expect(JSON.stringify(await cardsMade(person.id))).not.toContain(said)
    }
    expect(await cardsMade(person.id)).toMatchObject([{ facts: { reason: 'notice', notice } }])
  })

  test('CIT-7: printed again, alone or in the pile, says the same code, and only one card was made', async () => {
    const { person, notice } = await aFamilyToTell()
    const { code } = await letterOf(notice)
    expect((await letterOf(notice)).code).toBe(code)
    const pile = await world.send(api.printLetters, { body: { within: village } }, await officer())
    expect(codesIn(pile.text)).toContain(code)
    expect(await cardsMade(person.id)).toHaveLength(1)
    expect((await enter(code, person.nik.slice(-6))).status).toBe(303)
  })

  test('CIT-7: two who print the same at once print the same', async () => {
    const { person, notice } = await aFamilyToTell()
    const codes = await Promise.all([letterOf(notice), letterOf(notice), letterOf(notice)])
    expect(new Set(codes.map(({ code }) => code)).size).toBe(1)
    expect((await enter(codes[0]?.code, person.nik.slice(-6))).status).toBe(303)
  })

  test('CIT-7: takes no card away that the family was handed, and says so in place of a code', async () => {
    const { person, notice } = await aFamilyToTell()
    const handed = await aCodeOf(world, person.id)
    const { text, code } = await letterOf(notice)
    expect(code).toBeUndefined()
    expect(text).toMatch(/kartu periksa\sstatus\syang\ssudah\sAnda\spegang/)
    expect((await enter(handed, person.nik.slice(-6))).status).toBe(303)
  })

  test('CIT-7: has a new code once the card of the letter before is locked or taken back', async () => {
    const { person, notice } = await aFamilyToTell()
    const { code } = await letterOf(notice)
    for (const ending of ['locked_at = now()', 'taken_back_at = now()', "ends_on = date '2026-11-20'"]) {
      await world.query(`update status_card set ${ending} where subject_id = $1`, [person.familyId])
      const again = (await letterOf(notice)).code
      expect(again, ending).toBeDefined()
      expect(again, ending).not.toBe(code)
      expect((await enter(code, person.nik.slice(-6))).status, ending).toBe(422)
      expect((await enter(again, person.nik.slice(-6))).status, ending).toBe(303)
    }
  })

  test('has none where nothing can be asked beside it: the family is told to come', async () => {
    const { person, notice } = await aFamilyToTell()
    const unknown = "nik = null, nik_standing = 'missing', nik_missing_reason = 'papers-lost', birth_date = null"
    await world.query(`update person set ${unknown} where person_id = $1`, [person.id])
    const { text, code } = await letterOf(notice)
    expect(code).toBeUndefined()
    expect(text).not.toMatch(/\/cek/)
    expect(text).toMatch(/datang ke kantor desa/)
  })
})

describe('the pile', () => {
  test('is one PDF, a page each with a code of its own, without number, decile or programme', async () => {
    const one = await aNoticeIn(world, '64.08.06.2001')
    await aNoticeIn(world, '64.08.06.2001')
    const body = { within: '64.08.06' as RegionCode }
    const { text, headers } = await world.send(api.printLetters, { body }, await officer())
    expect(headers['content-type']).toBe('application/pdf')
    expect(text.match(/Halaman [12] dari 2/g)).toHaveLength(2)
    expect(text).toMatch(/keberatan dalam 30 hari sejak surat ini Anda terima/)
    expect(text).toMatch(/usaha keluarga sudah\sberkembang/)
    expect(text).not.toMatch(/\d{16}|[Dd]esil|PKH|Sembako/)
    expect(new Set(codesIn(text)).size).toBe(2)
    expect((await letterOf(one.id)).text).toMatch(/Halaman 1 dari 1/)
  })

  test('is printed within the mandate only, and by those who send', async () => {
    const { notice } = await aFamilyToTell()
    const kukar = await holderOf(world, 'regency-officer', '64.02')
    expect((await world.send(api.printLetter, { params: { id: notice } }, kukar)).problem).toBe('not-found')
    const operator = await operatorOf(world, village)
    expect((await world.send(api.printLetters, { body: { within: null } }, operator)).problem).toBe('not-allowed')
    expect((await world.send(api.printLetters, { body: { within: null } }, kukar)).text).toMatch(/Tidak ada keluarga/)
  })
})
