import { type DemoOffice, type DemoPerson, holds, person } from './office-plan.ts'

export const offices: readonly DemoOffice[] = [
  { key: 'dinsos-kaltim', name: 'Dinas Sosial Provinsi Kalimantan Timur', regionCode: '64' },
  { key: 'setda-kaltim', name: 'Sekretariat Daerah Provinsi Kalimantan Timur', regionCode: '64' },
  { key: 'hukum-kaltim', name: 'Biro Hukum Setda Provinsi Kalimantan Timur', regionCode: '64' },
  { key: 'kesra-kaltim', name: 'Biro Kesejahteraan Rakyat Setda Provinsi Kalimantan Timur', regionCode: '64' },
  { key: 'inspektorat-kaltim', name: 'Inspektorat Daerah Provinsi Kalimantan Timur', regionCode: '64' },
  { key: 'kominfo-kaltim', name: 'Dinas Komunikasi dan Informatika Provinsi Kalimantan Timur', regionCode: '64' },
  { key: 'pstw-nirwana-puri', name: 'UPTD Panti Sosial Tresna Werdha Nirwana Puri', regionCode: '64.72' },
]

const province = '64'
const dinsos = 'dinsos-kaltim'
const setda = 'setda-kaltim'

export const people: readonly DemoPerson[] = [
  person(
    'nurhasanah.rahmi@kaltim.contoh.id',
    'Nurhasanah Rahmi',
    dinsos,
    'Pengelola data kesejahteraan sosial',
    holds('province-officer', province),
  ),
  person(
    'dingit.liat@kaltim.contoh.id',
    'Dingit Liat, S.Sos.',
    dinsos,
    'Penyuluh sosial, merangkap perencana',
    holds('province-officer', province),
    holds('province-planner', province),
  ),
  person(
    'yuli.astuti@kaltim.contoh.id',
    'Yuli Astuti, M.E.',
    dinsos,
    'Kepala Subbagian Perencanaan Program',
    holds('province-planner', province),
  ),
  person(
    'gusti.hamdani@kaltim.contoh.id',
    'Gusti Hamdani, M.Si.',
    dinsos,
    'Kepala Dinas Sosial',
    holds('province-head', province),
  ),
  person(
    'theresia.devung@kaltim.contoh.id',
    'Theresia Devung, M.AP.',
    dinsos,
    'Kepala Bidang Rehabilitasi Sosial',
    holds('province-head', province),
  ),
  person(
    'sumarni.utami@kaltim.contoh.id',
    'Sumarni Utami, S.Sos.',
    'pstw-nirwana-puri',
    'Kepala UPTD PSTW Nirwana Puri',
    holds('home-manager', '64.72'),
  ),
  person(
    'rahmadi.anshari@kaltim.contoh.id',
    'Rahmadi Anshari',
    'pstw-nirwana-puri',
    'Kepala Seksi Pelayanan PSTW Nirwana Puri',
    holds('home-manager', '64.72'),
  ),
  person(
    'tajuddin.rasyid@kaltim.contoh.id',
    'Tajuddin Rasyid, M.H.',
    setda,
    'Asisten Pemerintahan dan Kesra',
    holds('approver', province),
  ),
  person('salasiah.hikmah@kaltim.contoh.id', 'Salasiah Hikmah, M.Si.', setda, 'Sekretaris Daerah', holds('approver', province)),
  person(
    'andi.baharuddin@kaltim.contoh.id',
    'Andi Baharuddin Tandi',
    setda,
    'Gubernur Kalimantan Timur',
    holds('approver', province),
  ),
  person(
    'kartini.pujiati@kaltim.contoh.id',
    'Kartini Pujiati, Ak.',
    'inspektorat-kaltim',
    'Auditor madya',
    holds('auditor', province),
  ),
  person(
    'zainuddin.maulani@kaltim.contoh.id',
    'Zainuddin Maulani, Ak.',
    'inspektorat-kaltim',
    'Auditor muda',
    holds('auditor', province),
  ),
  person(
    'monika.hajang@kaltim.contoh.id',
    'Monika Hajang, S.H.',
    dinsos,
    'Pejabat Pelindungan Data Pribadi',
    holds('data-protection-officer', province),
  ),
  person(
    'burhan.jamal@kaltim.contoh.id',
    'Burhan Jamal, S.H.',
    dinsos,
    'Wakil Pejabat Pelindungan Data Pribadi',
    holds('data-protection-officer', province),
  ),
  person(
    'bagas.prasetyo@kaltim.contoh.id',
    'Bagas Prasetyo, S.Kom.',
    'kominfo-kaltim',
    'Administrator sistem',
    holds('administrator', province),
  ),
  person(
    'nadia.septiani@kaltim.contoh.id',
    'Nadia Septiani, S.Kom.',
    'kominfo-kaltim',
    'Administrator sistem',
    holds('administrator', province),
  ),
]
