import type { FaultKind } from './fault-kinds.ts'

interface Wording {
  /** What is wrong. */
  readonly name: string
  /** What to do about it. */
  readonly cure: string
}

/** What a fault is called and how it is cured, on the screen and in files. */
export const faultWords: Readonly<Record<FaultKind, { readonly id: Wording; readonly en: Wording }>> = {
  'nik.missing': {
    id: {
      name: 'NIK belum ada',
      cure: 'Minta KTP, KK, atau bantu perekaman di Dukcapil. Isi lewat Betulkan NIK, KK, atau desa; daftar berikutnya juga membawanya.',
    },
    en: {
      name: 'No NIK',
      cure: 'Ask for the identity or family card, or help to register with the civil registry. Record the number as a correction; the next list brings it, too.',
    },
  },
  'nik.unsound': {
    id: {
      name: 'NIK tidak sah bentuknya',
      cure: 'Cocokkan dengan KTP atau KK. Isi nomor yang benar lewat Betulkan NIK, KK, atau desa; bila KTP-nya salah, minta Dukcapil memperbaiki.',
    },
    en: {
      name: 'NIK is not sound',
      cure: 'Compare with the identity or family card. Record the right number as a correction; if the card is wrong, the civil registry mends it.',
    },
  },
  'nik.contested': {
    id: {
      name: 'NIK dipakai orang lain',
      cure: 'Periksa kartu keduanya. Bila orangnya sama, ajukan penggabungan; bila berbeda, minta Dukcapil menentukan pemiliknya.',
    },
    en: {
      name: 'Somebody else carries the NIK',
      cure: 'Look at both cards. If they are one person, propose a merge; if not, the civil registry says whose number it is.',
    },
  },
  'nik.birth-date-differs': {
    id: {
      name: 'Tanggal lahir lain dari NIK',
      cure: 'Cocokkan dengan akta atau KTP, lalu betulkan tanggal lahir bila salah. NIK lama bisa saja keliru: itu urusan Dukcapil.',
    },
    en: {
      name: 'Birth date differs from NIK',
      cure: 'Compare with the birth certificate and correct the date if it is wrong. An old NIK may be mistaken: that is for the civil registry.',
    },
  },
  'nik.sex-differs': {
    id: { name: 'Jenis kelamin lain dari NIK', cure: 'Cocokkan dengan KTP, lalu betulkan jenis kelamin bila salah.' },
    en: { name: 'Sex differs from NIK', cure: 'Compare with the identity card and correct the sex if it is wrong.' },
  },
  'name.missing': {
    id: { name: 'Nama kosong', cure: 'Tanyakan namanya, lalu isi lewat Perbaiki data.' },
    en: { name: 'No name', cure: 'Ask for the name and record it as a correction.' },
  },
  'birth-date.missing': {
    id: { name: 'Tanggal lahir belum ada', cure: 'Lihat akta, KTP, atau KK, lalu isi lewat Perbaiki data.' },
    en: { name: 'No birth date', cure: 'Look at the certificate or card and record it as a correction.' },
  },
  'birth-date.impossible': {
    id: { name: 'Tanggal lahir tidak mungkin', cure: 'Lihat akta, KTP, atau KK, lalu betulkan tanggalnya.' },
    en: { name: 'Impossible birth date', cure: 'Look at the certificate or card and correct the date.' },
  },
  'birth-date.very-old': {
    id: {
      name: 'Umur di atas 110 tahun',
      cure: 'Kunjungi: masih hidupkah? Bila ya, cocokkan tanggal lahirnya; bila sudah meninggal, catat kematiannya.',
    },
    en: {
      name: 'Older than 110',
      cure: 'Visit: do they live? If so, check the birth date; if not, have the death recorded.',
    },
  },
  'sex.missing': {
    id: { name: 'Jenis kelamin belum ada', cure: 'Isi lewat Perbaiki data.' },
    en: { name: 'No sex', cure: 'Record it as a correction.' },
  },
  'mother-name.missing': {
    id: { name: 'Nama ibu belum ada', cure: 'Tanyakan atau lihat KK, lalu isi lewat Perbaiki data.' },
    en: { name: "No mother's name", cure: 'Ask, or look at the family card, and record it as a correction.' },
  },
  'place.wide': {
    id: {
      name: 'Desa belum diketahui',
      cure: 'Cari alamatnya. Isi desanya lewat Betulkan NIK, KK, atau desa; daftar berikutnya juga membawanya.',
    },
    en: {
      name: 'Village not known',
      cure: 'Find the address. Record the village as a correction; the next list brings it, too.',
    },
  },
  'family.none': {
    id: {
      name: 'Belum masuk keluarga',
      cure: 'Minta nomor KK. Isi lewat Betulkan NIK, KK, atau desa; daftar berikutnya juga membawanya.',
    },
    en: {
      name: 'In no family',
      cure: 'Ask for the number of the family card. Record it as a correction; the next list brings it, too.',
    },
  },
  'facts.old': {
    id: {
      name: 'Data lama belum diperiksa ulang',
      cure: 'Kunjungi, lalu catat yang berubah lewat Perbaiki data; daftar berikutnya juga memperbaruinya.',
    },
    en: { name: 'Old facts', cure: 'Visit and record what has changed as a correction; the next list confirms facts, too.' },
  },
  'need.review-due': {
    id: {
      name: 'Kategori lewat waktu tinjau',
      cure: 'Tinjau kategori: akhiri dengan alasan, atau catat kategori yang kini sesuai.',
    },
    en: { name: 'Category past its review', cure: 'Review the category: end it with a reason, or record the one that fits now.' },
  },
  'likeness.open': {
    id: { name: 'Mungkin tercatat ganda', cure: 'Bandingkan kedua catatan dan putuskan: sama atau berbeda.' },
    en: { name: 'Maybe entered twice', cure: 'Compare the two records and judge: the same or different.' },
  },
  'family.no-card': {
    id: {
      name: 'Keluarga tanpa nomor KK',
      cure: 'Minta KK, atau bantu penerbitannya di Dukcapil. Isi nomornya lewat Betulkan NIK, KK, atau desa; daftar berikutnya juga membawanya.',
    },
    en: {
      name: 'Family without card',
      cure: 'Ask for the card, or help to have one issued. Record its number as a correction; the next list brings it, too.',
    },
  },
  'family.no-head': {
    id: {
      name: 'Keluarga tanpa kepala',
      cure: 'Lihat KK: siapa kepalanya sekarang? Buka anggotanya, lalu Betulkan NIK, KK, atau desa.',
    },
    en: { name: 'Family without head', cure: 'Look at the card: who heads it now? Open the member and set the relation right.' },
  },
  'family.two-heads': {
    id: {
      name: 'Keluarga berkepala dua',
      cure: 'Lihat KK: biasanya dua keluarga yang tercatat di satu nomor, atau satu orang yang tercatat ganda. Betulkan hubungan atau nomor KK salah satunya.',
    },
    en: {
      name: 'Family with two heads',
      cure: 'Look at the card: mostly two families under one number, or one person entered twice. Set the relation or the card of one of them right.',
    },
  },
  'family.too-large': {
    id: { name: 'Keluarga terlalu besar', cure: 'Lihat KK: biasanya beberapa keluarga tercatat di satu nomor.' },
    en: { name: 'Family too large', cure: 'Look at the card: mostly several families under one number.' },
  },
  'family.young-head': {
    id: {
      name: 'Kepala keluarga terlalu muda',
      cure: 'Cocokkan tanggal lahir dan hubungan dengan KK. Bila memang anak yang mengepalai, periksa kebutuhannya.',
    },
    en: {
      name: 'Head of family too young',
      cure: 'Compare birth date and relation with the card. If a child does head the family, look at what it needs.',
    },
  },
  'family.child-older': {
    id: {
      name: 'Anak lebih tua dari kepala keluarga, atau orang tua lebih muda',
      cure: 'Cocokkan tanggal lahir dan hubungan keluarga dengan KK, lalu betulkan tanggalnya.',
    },
    en: {
      name: 'Child older than the head, or parent younger',
      cure: 'Compare birth dates and relations with the card and correct the dates.',
    },
  },
  'family.decile-old': {
    id: { name: 'Desil sudah lama', cure: 'Muat daftar desil terbaru. Desil hanya datang dari pusat.' },
    en: { name: 'Old decile', cure: 'Import the latest list of deciles. They come from the centre only.' },
  },
  'family.need-review-due': {
    id: {
      name: 'Kategori keluarga lewat waktu tinjau',
      cure: 'Tinjau kategori keluarga: akhiri dengan alasan, atau catat yang kini sesuai.',
    },
    en: {
      name: "Family's category past its review",
      cure: 'Review the category: end it with a reason, or record the one that fits now.',
    },
  },
}
