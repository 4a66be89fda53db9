import { type DemoOffice, type DemoPerson, holds, person } from './office-plan.ts'

export const offices: readonly DemoOffice[] = [
  { key: 'dinsos-kukar', name: 'Dinas Sosial Kabupaten Kutai Kartanegara', regionCode: '64.02' },
  { key: 'setda-kukar', name: 'Sekretariat Daerah Kabupaten Kutai Kartanegara', regionCode: '64.02' },
  { key: 'hukum-kukar', name: 'Bagian Hukum Setda Kabupaten Kutai Kartanegara', regionCode: '64.02' },
  { key: 'singgah-kukar', name: 'Rumah Singgah Tenggarong', regionCode: '64.02' },
  { key: 'puskesmas-tenggarong', name: 'Puskesmas Rapak Mahang', regionCode: '64.02.06' },
  { key: 'kelurahan-melayu', name: 'Kantor Kelurahan Melayu', regionCode: '64.02.06.1005' },
  { key: 'desa-muara-badak-ulu', name: 'Kantor Desa Muara Badak Ulu', regionCode: '64.02.05.2003' },
]

const regency = '64.02'
const dinsos = 'dinsos-kukar'
const setda = 'setda-kukar'

export const people: readonly DemoPerson[] = [
  person(
    'norsiah@kukar.contoh.id',
    'Norsiah',
    'kelurahan-melayu',
    'Operator Kelurahan Melayu dan sekitarnya',
    holds('village-operator', '64.02.06.1004', '64.02.06.1005', '64.02.06.1006', '64.02.06.1007'),
  ),
  person(
    'ambo.lante@kukar.contoh.id',
    'Ambo Lante',
    'desa-muara-badak-ulu',
    'Operator Desa Muara Badak Ulu dan sekitarnya',
    holds('village-operator', '64.02.05.2003', '64.02.05.2004', '64.02.05.2007'),
  ),
  person(
    'aji.masnah@kukar.contoh.id',
    'Aji Masnah, S.IP.',
    'kelurahan-melayu',
    'Lurah Melayu',
    holds('village-head', '64.02.06.1005'),
  ),
  person(
    'haris.muslimin@kukar.contoh.id',
    'Haris Muslimin',
    'desa-muara-badak-ulu',
    'Kepala Desa Muara Badak Ulu',
    holds('village-head', '64.02.05.2003'),
  ),
  person(
    'tri.sulastri@kukar.contoh.id',
    'Tri Sulastri',
    dinsos,
    'TKSK Tenggarong',
    holds('district-facilitator', '64.02.06', '64.02.16'),
  ),
  person(
    'mariani.adawiah@kukar.contoh.id',
    'Mariani Adawiah, A.Md.Keb',
    'puskesmas-tenggarong',
    'Petugas verifikasi Puskesmas',
    holds('health-verifier', '64.02.06.1004', '64.02.06.1005', '64.02.06.1006', '64.02.06.1010'),
  ),
  person('petrus.lejau@kukar.contoh.id', 'Petrus Lejau, S.Tr.Sos', dinsos, 'Pekerja sosial', holds('social-worker', regency)),
  person(
    'sabran.idham@kukar.contoh.id',
    'Sabran Idham',
    'singgah-kukar',
    'Petugas piket Rumah Singgah',
    holds('shelter-officer', regency),
  ),
  person(
    'halimah.sari@kukar.contoh.id',
    'Halimah Sari',
    dinsos,
    'Pengelola data Dinas Sosial',
    holds('regency-officer', regency),
  ),
  person('widodo@kukar.contoh.id', 'Widodo', dinsos, 'Penyuluh sosial', holds('regency-officer', regency)),
  person(
    'erna.norliani@kukar.contoh.id',
    'Erna Norliani, S.E.',
    dinsos,
    'Kepala Subbagian Penyusunan Program',
    holds('regency-planner', regency),
  ),
  person(
    'rusmini.kiftiah@kukar.contoh.id',
    'Rusmini Kiftiah',
    dinsos,
    'Bendahara pengeluaran',
    holds('regency-treasurer', regency),
  ),
  person('awang.syahril@kukar.contoh.id', 'Awang Syahril, M.AP.', dinsos, 'Kepala Dinas Sosial', holds('regency-head', regency)),
  person(
    'suharti.ismail@kukar.contoh.id',
    'Suharti Ismail, S.Sos.',
    dinsos,
    'Kepala Bidang Perlindungan dan Jaminan Sosial',
    holds('regency-head', regency),
  ),
  person(
    'johansyah.ilmi@kukar.contoh.id',
    'Johansyah Ilmi, S.H.',
    setda,
    'Asisten I Pemerintahan dan Kesra',
    holds('approver', regency),
  ),
  person('marhan.effendi@kukar.contoh.id', 'Marhan Effendi, M.Si.', setda, 'Sekretaris Daerah', holds('approver', regency)),
  person('dayang.kamariah@kukar.contoh.id', 'Dayang Kamariah', setda, 'Bupati Kutai Kartanegara', holds('approver', regency)),
]
