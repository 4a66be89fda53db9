import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { journey, screens } from './journey.ts'
import { accounts, become, beSignedIn, open } from './people.ts'
import { expectSoundOnPhone, paper, send } from './steps.ts'

const village = '64.08.04.2001'
const name = 'Mardiana Kabar'
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

/** What the village's operator found of a family, with every paper. */
async function aClaim(page: Page): Promise<string> {
  const { id: person } = await send<{ id: string }>(page, '/people', {
    name,
    nik: null,
    nikMissingReason: 'papers-lost',
    sex: 'female',
    birthDate: '1981-06-19',
    birthPlace: null,
    motherName: null,
    occupation: null,
    familyCardNumber: '6408991104200085',
    relation: 'head',
    regionCode: village,
    address: 'Jl. Poros 85',
    source: 'visit',
    asOf: today,
  })
  const { id } = await send<{ id: string }>(page, '/proposals/claims', {
    person,
    village: null,
    observedOn: today,
    note: 'Belum pernah menerima bantuan apa pun.',
    papers: [await paper(page, village, 'photo'), await paper(page, village, 'minutes')],
    details: { kind: 'receives-nothing' },
  })
  return id
}

const bell = (page: Page) => page.getByRole('button', { name: /^Kabar yang belum dibaca/ })

describe('news', () => {
  journey(
    'a claim that was sent back comes to whoever proposed it by the bell, and is read once it was opened',
    async (page) => {
      await beSignedIn(page, accounts.villageOperator)
      await open(page, '/kabar')
      await page.getByRole('heading', { name: 'Kabar', level: 1 }).waitFor()
      // What earlier journeys left is read: from here on only what happens here is new.
      const markAll = page.getByRole('button', { name: 'Tandai semua sudah dibaca' })
      await page.getByRole('list', { name: 'Kabar' }).or(page.getByText('Belum ada kabar')).first().waitFor()
      if (await markAll.isVisible()) await markAll.click()
      await page.getByRole('button', { name: 'Kabar yang belum dibaca: 0' }).waitFor()
      const claim = await aClaim(page)

      await become(page, accounts.officer)
      await send(page, `/proposals/claims/${claim}/decision`, {
        version: 1,
        decision: 'returned',
        reason: 'Foto rumah tidak jelas, mohon diulang',
      })

      await become(page, accounts.villageOperator)
      await open(page, '/')
      await page.getByRole('button', { name: 'Kabar yang belum dibaca: 1' }).click()
      const news = page.getByRole('link', { name: /dikembalikan: giliran Anda melengkapinya$/ }).first()
      await news.waitFor()
      await expectSoundOnPhone(page)
      await news.click()
      await page.waitForURL(`**/usulan/${claim}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.getByRole('button', { name: 'Kabar yang belum dibaca: 0' }).waitFor()

      await open(page, '/kabar')
      await page
        .getByRole('button', { name: /^Tandai belum dibaca: .*dikembalikan/ })
        .first()
        .click()
      await page.getByRole('button', { name: 'Kabar yang belum dibaca: 1' }).waitFor()
      await expectSoundOnPhone(page)
      await page.getByRole('button', { name: 'Tandai semua sudah dibaca' }).click()
      await page.getByRole('button', { name: 'Kabar yang belum dibaca: 0' }).waitFor()
      await page.getByRole('button', { name: 'Belum dibaca', exact: true }).click()
      await page.getByText('Semua sudah dibaca').waitFor()
      // Nobody else is to find it waiting.
      await send(page, `/proposals/claims/${claim}/withdrawal`, { version: 2 })
    },
    screens.phone,
  )

  journey('what is not wanted is switched off and on again, by the keyboard', async (page) => {
    await beSignedIn(page, accounts.villageOperator)
    await open(page, '/')
    await bell(page).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Semua kabar' }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('link', { name: 'Semua kabar' }).count()).toBe(0)
    expect(await page.evaluate("document.activeElement?.getAttribute('aria-label')")).toMatch(/^Kabar yang belum dibaca/)
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Semua kabar' }).click()
    const work = page.getByRole('checkbox', { name: 'Pekerjaan panjang' })
    for (const told of [false, true]) {
      await work.setChecked(told)
      await page.getByRole('button', { name: 'Simpan pengaturan' }).click()
      await page.getByText('Pengaturan kabar disimpan').waitFor()
      await page.reload()
      await work.waitFor()
      expect(await work.isChecked()).toBe(told)
    }
  })
})
