import { expect } from 'vitest'
import { barriersOn } from '../axe.ts'
import { journey, screens } from '../journey.ts'
import { accounts, beSignedIn, open } from '../people.ts'
import { importList, typeWord, type Upload } from '../walks.ts'
import { askBank } from './bank.ts'
import { digits, fact, placeOf } from './facts.ts'
import { acceptClaim, reportWellOff, toClaim, withReason } from './finding.ts'
import { balanceOf, confirmAccounts, pay, recordAccounts, recordAnswer } from './payment.ts'
import { defineProgramme, makeList } from './rule.ts'
import { recordAnswer as recordPaperAnswer, recordSending, sign } from './signing.ts'

/** A list of people as the line begins with it. */
export interface Walked {
  readonly file: string | Upload
  readonly rows: number
  readonly persons: number
  /** What the programme is called that is made for its families. */
  readonly programme: string
  /** A family of the list in the operator's villages that the rule selects: the number of its card and its head. */
  readonly wellOff: { readonly card: string; readonly head: string }
  /** The number of the SP2D by which it pays. */
  readonly order: string
  /** A file with the NIKs of those to be paid. */
  readonly accounts: string
}

const perMonth = 100_000
/** A list made today is for the months of the present quarter. */
const months = 3
const fixesOnPage = 25

/** The journeys of the whole line, each beginning where the one before it ended. */
export function walkTheLine(list: Walked): void {
  /** What one leg leaves to the next: addresses of pages, and what was seen there. */
  const line = { programme: '', met: 0, list: '', listed: 0, file: '', delivered: 0 }

  journey('the officer imports the list of the quarter', async (page) => {
    await beSignedIn(page, accounts.officer)
    await importList(page, list.file, list)
  })

  journey('the planner defines a programme by clicking its rule, and sees it as a sentence with its count', async (page) => {
    await beSignedIn(page, accounts.planner)
    line.met = await defineProgramme(page, list.programme, perMonth)
    expect(line.met).toBeGreaterThan(3)
    line.programme = placeOf(page)
  })

  journey('the officer makes the list of this quarter and sees as many families as the rule counted', async (page) => {
    await beSignedIn(page, accounts.officer)
    await open(page, line.programme)
    await makeList(page)
    line.list = placeOf(page)
    expect(digits(await fact(page, 'Masuk daftar').innerText())).toBe(line.met)
    expect(digits(await fact(page, 'Jumlah 3 bulan').innerText())).toBe(line.met * perMonth * months)
  })

  journey(
    'the village operator finds one of the families well off, and says so with a photo from the phone',
    async (page) => {
      await beSignedIn(page, accounts.villageOperator)
      await reportWellOff(page, list.wellOff)
    },
    screens.phone,
  )

  journey('the officer accepts the claim, and the list made anew still holds the family: it was not told', async (page) => {
    await beSignedIn(page, accounts.officer)
    await acceptClaim(page, list.wellOff.head)
    await open(page, line.list)
    await page.getByRole('button', { name: 'Susun ulang' }).click()
    await expect.poll(async () => digits(await fact(page, 'Masuk daftar').innerText()), { timeout: 30_000 }).toBe(line.met)
    await open(page, '/pemberitahuan')
    await page.getByRole('button', { name: `Buka pemberitahuan keluarga ${list.wellOff.head}` }).click()
    await page.getByRole('button', { name: 'Catat sudah diserahkan' }).click()
    await page.getByText('Tercatat: keluarga sudah diberi tahu.').waitFor()
  })

  journey('the family objects, and another officer lets the finding stand', async (page) => {
    await beSignedIn(page, accounts.villageOperator)
    await toClaim(page, 'running', list.wellOff.head)
    await withReason(page, 'Ajukan keberatan', 'Warung itu baru dibuka bulan lalu')
    await page.getByText('Keberatan dikirim.').waitFor()
    await page.context().clearCookies()
    await beSignedIn(page, accounts.secondOfficer)
    await toClaim(page, 'objected', list.wellOff.head)
    await withReason(page, 'Pertahankan putusan', 'Penghasilan warung sudah tetap')
    await page.getByText('Putusan dipertahankan.').waitFor()
  })

  journey('the list made anew leaves the family out and says why', async (page) => {
    await beSignedIn(page, accounts.officer)
    await open(page, line.list)
    await page.getByRole('button', { name: 'Susun ulang' }).click()
    line.listed = line.met - 1
    await expect.poll(async () => digits(await fact(page, 'Masuk daftar').innerText()), { timeout: 30_000 }).toBe(line.listed)
    const itsRow = page.getByRole('row').filter({ hasText: `Keluarga ${list.wellOff.head}` })
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
    await beSignedIn(page, accounts.officer)
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
    journey(`the file reaches ${title}, who signs it`, (page) => sign(page, email, list.programme))

  journey('the officer sends the file to Bagian Hukum on paper', async (page) => {
    await beSignedIn(page, accounts.officer)
    await open(page, line.file)
    await recordSending(page)
  })

  journey('Bagian Hukum answers on paper: a second officer records its letter and the scan', async (page) => {
    await beSignedIn(page, accounts.secondOfficer)
    await recordPaperAnswer(page)
  })

  for (const [title, email] of [
    ['the Sekretaris Daerah', accounts.secretary],
    ['the Bupati', accounts.regent],
  ] as const)
    journey(`the file reaches ${title}, who signs it`, (page) => sign(page, email, list.programme))

  journey('what the list promises is owed, and accounts of those who came with the new list are recorded', async (page) => {
    await beSignedIn(page, accounts.officer)
    await open(page, '/penyaluran')
    const owed = line.listed * perMonth * months
    expect(await balanceOf(page, list.programme, 'Hak seluruhnya')).toBe(owed)
    expect(await balanceOf(page, list.programme, 'Belum dibayar')).toBe(owed)
    expect(await barriersOn(page)).toEqual([])
    await recordAccounts(page, list.accounts)
  })

  journey('a second officer confirms the accounts', async (page) => {
    await beSignedIn(page, accounts.secondOfficer)
    await confirmAccounts(page)
  })

  journey('the treasurer pays, the bank answers, and what failed waits to be put right', async (page) => {
    await beSignedIn(page, accounts.treasurer)
    const { request, payees } = await pay(page, list.programme, list.order)
    const said = await askBank(request)
    await recordAnswer(page, said)
    line.delivered = said.delivered

    await open(page, '/penyaluran/perbaikan')
    const fixes = page.getByRole('row').filter({ hasText: list.programme })
    await fixes.first().waitFor()
    expect(await fixes.count()).toBe(Math.min(said.failed, fixesOnPage))
    expect(await barriersOn(page)).toEqual([])
    await open(page, '/penyaluran')
    expect(await balanceOf(page, list.programme, 'Perlu diperbaiki')).toBe(said.failed * perMonth * months)
    expect(await balanceOf(page, list.programme, 'Belum dibayar')).toBe((line.listed - payees) * perMonth * months)
  })

  journey('the board shows for the quarter exactly what arrived', async (page) => {
    await beSignedIn(page, accounts.head)
    await open(page, '/pantauan')
    await page.getByLabel('Lihat', { exact: true }).selectOption({ label: list.programme })
    const regency = page.getByRole('row').filter({ has: page.getByRole('button', { name: /Kutai Timur$/ }) })
    await regency.waitFor()
    expect(digits(await regency.locator('td[data-label="Pembayaran berhasil"]').innerText())).toBe(line.delivered)
    const received = page.getByRole('region', { name: 'Rupiah diterima' }).getByText(/^Rp/)
    expect(digits(await received.innerText())).toBe(line.delivered * perMonth * months)
    expect(await barriersOn(page)).toEqual([])
  })
}
