import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { barriersOn } from '../axe.ts'
import { open } from '../people.ts'
import { digits, fact } from './facts.ts'

/** A programme for families of deciles 1 to 4, made by clicking; answers how many families its rule counts. */
export async function defineProgramme(page: Page, name: string, perMonth: number): Promise<number> {
  await open(page, '/program/baru')
  await page.getByLabel('Nama program').fill(name)
  await page.getByText('Keluarga', { exact: true }).click()
  await page.getByLabel('Rupiah per penerima per bulan').fill(String(perMonth))
  await page.getByRole('button', { name: 'Tambah syarat' }).click()
  await page.getByRole('menuitem', { name: 'Tempat tinggal' }).click()
  await page.getByRole('button', { name: 'Tambah syarat' }).click()
  await page.getByRole('menuitem', { name: 'Desil', exact: true }).click()
  await page.getByLabel('Dari desil').selectOption('1')
  await page.getByLabel('Sampai desil').selectOption('4')

  // What is counted follows the clicks after a moment.
  await page.getByText(/^Desil 1: .* · Desil 4: \d+%$/).waitFor()
  await page.getByText(/^Keluarga yang tinggal di Kabupaten Kutai Timur dan berada di desil 1–4\.$/).waitFor()
  expect(await barriersOn(page)).toEqual([])
  const met = digits(await fact(page, 'Memenuhi aturan').innerText())
  await page.getByRole('button', { name: 'Simpan program' }).click()
  await page.getByRole('heading', { name, level: 1 }).waitFor()
  expect(await barriersOn(page)).toEqual([])
  return met
}

/** From the programme to the list of the present quarter; ends on the list's page, which says how many are on it. */
export async function makeList(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Susun daftar' }).first().click()
  expect(await barriersOn(page)).toEqual([])
  await page.getByRole('dialog').getByRole('button', { name: 'Susun daftar' }).click()
  await page.getByRole('button', { name: 'Bekukan' }).waitFor()
  expect(await barriersOn(page)).toEqual([])
}
