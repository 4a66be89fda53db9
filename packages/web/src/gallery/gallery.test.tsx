import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { openPage } from '../app/testing/open-page.tsx'
import { nobody } from '../app/testing/sessions.ts'
import { accessibilityFaults } from '../platform/testing/accessibility.ts'
import { answering } from '../platform/testing/server.ts'

async function openGallery() {
  answering(() => ({ status: 200, body: nobody }))
  openPage('/galeri')
  await screen.findByRole('heading', { name: 'Galeri komponen' })
}

describe('the widgets', { timeout: 20_000 }, () => {
  test('axe finds nothing in any state', async () => {
    await openGallery()
    expect(await accessibilityFaults(document.documentElement)).toEqual([])
  }, 30_000)

  test('j and k walk the rows of a table, Enter opens one', async () => {
    await openGallery()
    fireEvent.keyDown(document.body, { key: 'j' })
    expect(document.activeElement?.textContent).toBe('Aji Norhayati')
    fireEvent.keyDown(document.body, { key: 'j' })
    fireEvent.keyDown(document.body, { key: 'j' })
    fireEvent.keyDown(document.body, { key: 'k' })
    expect(document.activeElement?.textContent).toBe('Yohanes Lejau')

    fireEvent.click(document.activeElement as Element)
    expect(document.querySelector('tr[data-open]')?.textContent).toContain('Yohanes Lejau')
  })

  test('typing j in a field does not move away from it', async () => {
    await openGallery()
    const field = screen.getByLabelText('Catatan')
    field.focus()
    fireEvent.keyDown(field, { key: 'j' })
    expect(document.activeElement).toBe(field)
  })

  test('"/" jumps to the search field, but is typed like any letter inside another field', async () => {
    await openGallery()
    const search = screen.getByRole('searchbox', { name: 'Cari' })
    fireEvent.keyDown(document.body, { key: '/' })
    expect(document.activeElement).toBe(search)

    const note = screen.getByLabelText('Catatan')
    note.focus()
    fireEvent.keyDown(note, { key: '/' })
    expect(document.activeElement).toBe(note)
  })

  test('Esc closes the side panel and returns to where one was', async () => {
    await openGallery()
    const opener = screen.getByRole('button', { name: 'Buka panel samping' })
    opener.focus()
    fireEvent.click(opener)
    expect(screen.getByRole('complementary', { name: 'Aji Norhayati' })).toBeTruthy()

    fireEvent.keyDown(document, { key: 'Escape' })
    expect(screen.queryByRole('complementary', { name: 'Aji Norhayati' })).toBeNull()
    expect(document.activeElement).toBe(opener)
  })

  test('what cannot be undone happens only after its word was typed', async () => {
    await openGallery()
    const applies = screen.getAllByRole('button', { name: 'Terapkan' })
    fireEvent.click(applies.find((button) => button.closest('section')?.textContent?.startsWith('ConfirmTyped')) as HTMLElement)
    const field = await screen.findByLabelText('Ketik TERAPKAN untuk melanjutkan')
    const confirm = field.closest('form')?.querySelector<HTMLButtonElement>('button[type=submit]')
    expect(confirm?.disabled).toBe(true)

    fireEvent.change(field, { target: { value: 'terap' } })
    expect(confirm?.disabled).toBe(true)
    fireEvent.change(field, { target: { value: 'terapkan' } })
    expect(confirm?.disabled).toBe(false)
    fireEvent.click(confirm as HTMLElement)
    await waitFor(() => expect(screen.queryByLabelText('Ketik TERAPKAN untuk melanjutkan')).toBeNull())
  })

  test('a chip says whether it is chosen', async () => {
    await openGallery()
    const chip = screen.getByRole('button', { name: /Anak terlantar/ })
    expect(chip.getAttribute('aria-pressed')).toBe('false')
    fireEvent.click(chip)
    expect(chip.getAttribute('aria-pressed')).toBe('true')
  })
})
