import { type DemoOffice, type DemoPerson, holds, person } from './office-plan.ts'

export const offices: readonly DemoOffice[] = [
  { key: 'dinsos-kutim', name: 'Dinas Sosial Kabupaten Kutai Timur', regionCode: '64.08' },
  { key: 'setda-kutim', name: 'Sekretariat Daerah Kabupaten Kutai Timur', regionCode: '64.08' },
  { key: 'hukum-kutim', name: 'Bagian Hukum Setda Kabupaten Kutai Timur', regionCode: '64.08' },
  { key: 'singgah-kutim', name: 'Rumah Singgah Sangatta', regionCode: '64.08' },
  { key: 'puskesmas-sangatta', name: 'Puskesmas Sangatta Utara', regionCode: '64.08.04' },
  { key: 'kecamatan-bengalon', name: 'Kantor Kecamatan Bengalon', regionCode: '64.08.09' },
  { key: 'desa-sangatta-utara', name: 'Kantor Desa Sangatta Utara', regionCode: '64.08.04.2001' },
  { key: 'desa-tepian-langsat', name: 'Kantor Desa Tepian Langsat', regionCode: '64.08.09.2004' },
]

const regency = '64.08'
const dinsos = 'dinsos-kutim'
const setda = 'setda-kutim'

export const people: readonly DemoPerson[] = [
  person(
    'dayang.rohani@kutim.contoh.id',
    'Dayang Rohani',
    'desa-sangatta-utara',
    'Operator Desa Sangatta Utara dan sekitarnya',
    holds('village-operator', '64.08.04.1010', '64.08.04.2001', '64.08.04.2011', '64.08.04.2012'),
  ),
  person(
    'lawai.ngau@kutim.contoh.id',
    'Lawai Ngau',
    'desa-tepian-langsat',
    'Operator Desa Tepian Langsat dan sekitarnya',
    holds('village-operator', '64.08.09.2003', '64.08.09.2004', '64.08.09.2009', '64.08.09.2010', '64.08.09.2005'),
  ),
  person(
    'baso.mustamin@kutim.contoh.id',
    'Baso Mustamin',
    'desa-sangatta-utara',
    'Kepala Desa Sangatta Utara',
    holds('village-head', '64.08.04.2001'),
  ),
  person(
    'yohanes.imang@kutim.contoh.id',
    'Yohanes Imang',
    'desa-tepian-langsat',
    'Kepala Desa Tepian Langsat',
    holds('village-head', '64.08.09.2004'),
  ),
  person(
    'sri.murtini@kutim.contoh.id',
    'Sri Murtini',
    dinsos,
    'TKSK Sangatta Utara dan Sangatta Selatan',
    holds('district-facilitator', '64.08.04', '64.08.12'),
  ),
  person(
    'agus.pratomo@kutim.contoh.id',
    'Agus Pratomo',
    'kecamatan-bengalon',
    'TKSK Bengalon, merangkap pekerja sosial di Kaubun',
    holds('district-facilitator', '64.08.09'),
    holds('social-worker', '64.08.15'),
  ),
  person(
    'nurhaeda@kutim.contoh.id',
    'Nurhaeda, A.Md.Kep',
    'puskesmas-sangatta',
    'Petugas verifikasi Puskesmas Sangatta Utara',
    holds('health-verifier', '64.08.04'),
  ),
  person('rini.wulandari@kutim.contoh.id', 'Rini Wulandari, S.Tr.Sos', dinsos, 'Pekerja sosial', holds('social-worker', regency)),
  person(
    'hamsi.saleh@kutim.contoh.id',
    'Hamsi Saleh',
    'singgah-kutim',
    'Petugas piket Rumah Singgah',
    holds('shelter-officer', regency),
  ),
  person(
    'rabiatul.hasanah@kutim.contoh.id',
    'Rabiatul Hasanah',
    dinsos,
    'Pengelola data Dinas Sosial',
    holds('regency-officer', regency),
  ),
  person(
    'eko.handoko@kutim.contoh.id',
    'Eko Handoko',
    dinsos,
    'Penyuluh sosial Bidang Penanganan Fakir Miskin',
    holds('regency-officer', regency),
  ),
  person(
    'misrah.jannah@kutim.contoh.id',
    'Misrah Jannah, S.E.',
    dinsos,
    'Kepala Subbagian Perencanaan Program',
    holds('regency-planner', regency),
  ),
  person(
    'taslim.yasin@kutim.contoh.id',
    'Taslim Yasin',
    dinsos,
    'Perencana, semula pengelola data',
    { role: 'regency-officer', regions: [regency], validFrom: '2025-01-02', validTo: '2026-06-30' },
    { role: 'regency-planner', regions: [regency], validFrom: '2026-07-01' },
  ),
  person(
    'kasmawati.amir@kutim.contoh.id',
    'Kasmawati Amir',
    dinsos,
    'Bendahara pengeluaran',
    holds('regency-treasurer', regency),
  ),
  person(
    'masdari.effendi@kutim.contoh.id',
    'Masdari Effendi, S.Sos., M.Si.',
    dinsos,
    'Kepala Dinas Sosial',
    holds('regency-head', regency),
  ),
  person(
    'veronika.usat@kutim.contoh.id',
    'Veronika Usat, S.Sos.',
    dinsos,
    'Kepala Bidang Penanganan Fakir Miskin',
    holds('regency-head', regency),
  ),
  person(
    'basuni.fadli@kutim.contoh.id',
    'Basuni Fadli, S.H.',
    setda,
    'Asisten I Pemerintahan dan Kesra',
    holds('approver', regency),
  ),
  person('jumraini.asiah@kutim.contoh.id', 'Jumraini Asiah, M.Si.', setda, 'Sekretaris Daerah', holds('approver', regency)),
  person('syahrir.daeng.patta@kutim.contoh.id', 'Syahrir Daeng Patta', setda, 'Bupati Kutai Timur', holds('approver', regency)),
  person('awang.jainal@kutim.contoh.id', 'Awang Jainal', setda, 'Wakil Bupati Kutai Timur', holds('approver', regency)),
]
