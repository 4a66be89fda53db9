import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { barriersOn } from './axe.ts'
import { journey, screens } from './journey.ts'
import { askBank } from './line/bank.ts'
import { digits, fact, placeOf } from './line/facts.ts'
import { acceptFinding, reportWellOff } from './line/finding.ts'
import { pay, recordAccounts, recordAnswer } from './line/payment.ts'
import { defineProgramme, makeList } from './line/rule.ts'
import { recordLetters, sign } from './line/signing.ts'
import { accounts, open, signIn } from './people.ts'
import { importList, typeWord } from './walks.ts'

const programme = 'Bantuan keluarga termiskin'
const perMonth = 100_000
/** A list made today is for the months of the present quarter. */
const months = 3
const list = join(import.meta.dirname, 'files', 'kutai-timur-2026-Q4.csv')
/** Head of the one family of the imported list in the villages of the operator. */
const wellOff = 'Rosdiana Tahir'

/** What one leg of the line leaves to the next: addresses of pages, and what was seen there. */
const line = { programme: '', met: 0, list: '', listed: 0, file: '', delivered: 0 }

describe('from a list of people to money that arrived', () => {
  journey('the officer imports the list of the quarter', async (page) => {
    await signIn(page, accounts.officer)
    const rows = (await readFile(list, 'utf8')).trimEnd().split('\n')
    // One row less than the file of the other journey: the same file is not taken twice.
    await importList(page, {
      name: 'kutai-timur.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(rows.toSpliced(12, 1).join('\n')),
    })
  })

  journey('the planner defines a programme by clicking its rule, and sees it as a sentence with its count', async (page) => {
    await signIn(page, accounts.planner)
    line.met = await defineProgramme(page, programme, perMonth)
    expect(line.met).toBeGreaterThan(3)
    line.programme = placeOf(page)
  })

  journey('the officer makes the list of this quarter and sees as many families as the rule counted', async (page) => {
    await signIn(page, accounts.officer)
    await open(page, line.programme)
    await makeList(page)
    line.list = placeOf(page)
    expect(digits(await fact(page, 'Masuk daftar').innerText())).toBe(line.met)
    const families = page.getByRole('cell').filter({ hasText: /^Keluarga / })
    expect(await families.count()).toBe(line.met)
    expect(await families.filter({ hasText: wellOff }).count()).toBe(1)
  })

  journey(
    'the village operator finds one of the families well off, and says so with a photo from the phone',
    async (page) => {
      await signIn(page, accounts.villageOperator)
      await reportWellOff(page, wellOff)
    },
    screens.phone,
  )

  journey('the officer accepts the finding, and the list made anew leaves the family out and says why', async (page) => {
    await signIn(page, accounts.officer)
    await acceptFinding(page, wellOff)

    await open(page, line.list)
    await page.getByRole('button', { name: 'Susun ulang' }).click()
    line.listed = line.met - 1
    await expect.poll(async () => digits(await fact(page, 'Masuk daftar').innerText()), { timeout: 30_000 }).toBe(line.listed)
    const itsRow = page.getByRole('row').filter({ hasText: `Keluarga ${wellOff}` })
    expect(await itsRow.count()).toBe(0)
    await page.getByRole('group', { name: 'Bagian daftar' }).getByRole('button', { name: 'Dikecualikan' }).click()
    await itsRow.getByText('Temuan desa: sudah mampu').waitFor()
    await itsRow.click()
    await page
      .getByText(/temuan desa sejak/i)
      .first()
      .waitFor()
    expect(await barriersOn(page)).toEqual([])
  })

  journey('the officer freezes the list and submits it', async (page) => {
    await signIn(page, accounts.officer)
    await open(page, line.list)
    await page.getByRole('button', { name: 'Bekukan' }).click()
    await page.getByText('Sidik daftar').waitFor()
    await page.getByRole('button', { name: 'Ajukan', exact: true }).click()
    expect(await barriersOn(page)).toEqual([])
    await typeWord(page, 'Ajukan', 'Ajukan')
    await page.getByRole('link', { name: 'Di mana berkasnya?' }).click()
    await page.getByText('Alur tanda tangan').waitFor()
    expect(await barriersOn(page)).toEqual([])
    line.file = placeOf(page)
  })

  for (const [title, email] of [
    ['Kepala Bidang', accounts.headOfSection],
    ['Kepala Dinas Sosial', accounts.head],
  ] as const)
    journey(`the file reaches ${title}, who signs it`, (page) => sign(page, email, programme))

  journey('Bagian Hukum answers on paper: the officer records the letters and the scan', async (page) => {
    await signIn(page, accounts.officer)
    await open(page, line.file)
    await recordLetters(page)
  })

  for (const [title, email] of [
    ['the Sekretaris Daerah', accounts.secretary],
    ['the Bupati', accounts.regent],
  ] as const)
    journey(`the file reaches ${title}, who signs it`, (page) => sign(page, email, programme))

  journey('what the list promises is owed, and accounts of those who came with the new list are recorded', async (page) => {
    await signIn(page, accounts.officer)
    await open(page, '/penyaluran')
    const balance = page.getByRole('row').filter({ hasText: programme })
    await balance.waitFor()
    const owed = line.listed * perMonth * months
    expect(digits(await balance.locator('td[data-label="Hak seluruhnya"]').innerText())).toBe(owed)
    expect(digits(await balance.locator('td[data-label="Belum dibayar"]').innerText())).toBe(owed)
    expect(await barriersOn(page)).toEqual([])
    await recordAccounts(page, list)
  })

  journey('the treasurer pays, the bank answers, and what failed waits to be put right', async (page) => {
    await signIn(page, accounts.treasurer)
    const said = await askBank(await pay(page, programme))
    await recordAnswer(page, said)
    line.delivered = said.delivered

    await open(page, '/penyaluran/perbaikan')
    const fixes = page.getByRole('row').filter({ hasText: programme })
    await fixes.first().waitFor()
    expect(await fixes.count()).toBe(said.failed)
    expect(await barriersOn(page)).toEqual([])
  })

  journey('the board shows for the quarter exactly what arrived', async (page) => {
    await signIn(page, accounts.head)
    await open(page, '/pantauan')
    await page.getByLabel('Lihat', { exact: true }).selectOption({ label: programme })
    const regency = page.getByRole('row').filter({ has: page.getByRole('button', { name: /Kutai Timur$/ }) })
    await regency.waitFor()
    expect(digits(await regency.locator('td[data-label="Pembayaran berhasil"]').innerText())).toBe(line.delivered)
    const received = page.getByRole('region', { name: 'Rupiah diterima' }).getByText(/^Rp/)
    expect(digits(await received.innerText())).toBe(line.delivered * perMonth * months)
    expect(await barriersOn(page)).toEqual([])
  })
})
