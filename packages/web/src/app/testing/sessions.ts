import type { Permission } from '#domain/access/permissions.ts'

const office = { id: '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1a01', name: 'Dinas Sosial Kutai Timur', regionCode: '64.08' }

const demo = {
  password: 'contoh-saja',
  accounts: [
    { email: 'rina@kutim.contoh.id', name: 'Rina Wulandari', role: 'regency-officer', office: office.name },
    { email: 'andi@kaltim.contoh.id', name: 'Andi Baso', role: 'province-officer', office: 'Dinas Sosial Kalimantan Timur' },
  ],
}

export const nobody = {
  account: null,
  mandates: [],
  permissions: [],
  demo,
  version: '0.1.0',
  waitsFor: null,
  elsewhere: null,
  sendsMail: false,
}

export function officer(permissions: readonly Permission[] = []) {
  return {
    ...nobody,
    account: {
      id: '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1a02',
      name: 'Rina Wulandari',
      email: 'rina@kutim.contoh.id',
      title: null,
      office,
    },
    mandates: [
      { role: 'regency-officer', regions: [{ code: '64.08', name: 'Kutai Timur' }], validFrom: '2026-01-01', validTo: null },
    ],
    permissions,
  }
}
