import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { checksOf } from '#domain/operations/check.rules.ts'
import { findings } from '#domain/operations/system-check.ts'
import type { SystemFacts } from '#domain/operations/system-facts.ts'
import { openPage } from '../app/testing/open-page.tsx'
import { officer } from '../app/testing/sessions.ts'
import { accessibilityFaults } from '../platform/testing/accessibility.ts'
import { answering } from '../platform/testing/server.ts'
import { findingWords } from './check.words.ts'

const facts: SystemFacts = {
  at: '2026-11-21T03:00:00.000Z',
  version: '1.2.3',
  pendingMigrations: 0,
  database: { ms: 3, connections: 12, mostConnections: 100 },
  queue: { workers: 1, tasks: [{ job: 'intake.check', state: 'running', count: 2 }], waitingSince: null },
  approvalWaitingSince: '2026-11-18T03:00:00.000Z',
  journal: { sealedAt: '2026-11-21T02:59:58.000Z', unsealed: 0, unsealedSince: null, verifiedAt: null, faults: 0 },
  backup: {
    scheduled: true,
    filesOnly: false,
    keyHere: false,
    madeAt: '2026-11-20T18:01:00.000Z',
    bytes: 3.2e9,
    failedAt: null,
    verifiedAt: '2026-11-01T03:00:00.000Z',
    sound: true,
  },
  disks: [{ place: 'data', free: 400e9, total: 1000e9 }],
  sendsMail: true,
}

function serve(found: SystemFacts) {
  return answering(({ url }) => {
    const path = url.replace('/api', '').split('?')[0] ?? ''
    if (path === '/session') return { status: 200, body: officer(['operations.watch']) }
    if (path === '/tasks') return { status: 200, body: { rows: [] } }
    if (path === '/operations/state') return { status: 200, body: { facts: found, checks: checksOf(found) } }
    return undefined
  })
}

describe('the state of the system on the screen', () => {
  test('a sound system says so at one glance, with the figures', async () => {
    serve(facts)
    const { container } = openPage('/keadaan')
    await screen.findByText('Semuanya baik. Tidak ada yang perlu dilakukan.')
    const list = screen.getByRole('list', { name: 'Pemeriksaan' })
    expect(within(list).getAllByText('Baik')).toHaveLength(8)
    expect(within(list).getByText('folder data: 400 GB kosong dari 1.000 GB')).toBeTruthy()
    expect(within(list).getByText('2 berjalan')).toBeTruthy()
    expect(await accessibilityFaults(container)).toEqual([])
  })

  test('what is wrong comes with what to do', async () => {
    serve({ ...facts, queue: { ...facts.queue, workers: 0 }, backup: { ...facts.backup, keyHere: true } })
    openPage('/keadaan')
    await screen.findByText('2 hal perlu diperhatikan.')
    expect(screen.getByText('Tindak sekarang')).toBeTruthy()
    expect(screen.getByText(/npx rangkul work/)).toBeTruthy()
    expect(screen.getByText(/Pindahkan backup-identity\.txt/)).toBeTruthy()
  })

  test('every finding but the good one says what to do', () => {
    expect(findings.filter((finding) => findingWords[finding].cure === undefined)).toEqual(['all-right'])
  })
})
