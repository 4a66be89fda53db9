import { expect, test } from 'vitest'
import type { LocalDate } from '../platform/local-date.ts'
import { noticeText } from './notice-text.rules.ts'

test('NOTE-6: a text says that there is a notice, from whom, where to ask and until when, and nothing else', () => {
  expect(noticeText({ regency: 'Kabupaten Kutai Timur', until: '2026-12-21' as LocalDate })).toBe(
    'Ada pemberitahuan untuk keluarga Anda dari Dinas Sosial Kabupaten Kutai Timur. Hubungi kantor desa/kelurahan atau Dinas Sosial sampai tanggal 21 Desember 2026.',
  )
})
