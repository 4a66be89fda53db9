import type { NeedCode, NeedCriterion } from './need-category.ts'

/** Letter, Indonesian, English; `!` marks what must be met whatever else is. */
type Row = readonly [letter: string, id: string, en: string, required?: '!']

/**
 * The checklists of Permensos 8/2012 in our own short words. Letters are never reused: what is dropped leaves a gap.
 * Age and sex are not asked here, since the record knows them.
 */
const rows: Record<NeedCode, readonly Row[]> = {
  'PMKS-01': [
    ['a', 'Tidak diasuh dengan layak atau ditelantarkan', 'Without proper care, or abandoned'],
    ['b', 'Berasal dari keluarga miskin atau sangat miskin', 'From a poor or very poor family'],
    ['c', 'Orang tua atau keluarga kehilangan hak asuh', 'Parents or family have lost custody'],
    ['d', 'Diperlakukan salah oleh orang tua atau keluarga', 'Mistreated by parents or family'],
    ['e', 'Dimanfaatkan untuk mencari uang, misalnya diajak mengemis', 'Used to earn money, for instance by begging'],
    ['f', 'Gizi buruk atau kurang gizi', 'Badly nourished or undernourished'],
  ],
  'PMKS-02': [
    ['a', 'Berasal dari keluarga fakir miskin', 'From a destitute family'],
    ['b', 'Dilalaikan oleh orang tua', 'Neglected by the parents'],
    ['c', 'Kebutuhan dasarnya tidak terpenuhi', 'Basic needs are not met'],
  ],
  'PMKS-03': [
    ['a', 'Disangka melakukan tindak pidana', 'Suspected of a crime'],
    ['b', 'Didakwa di pengadilan', 'Accused in court'],
    ['c', 'Dijatuhi pidana', 'Sentenced'],
    ['d', 'Menjadi korban tindak pidana', 'Victim of a crime'],
    ['e', 'Menjadi saksi tindak pidana', 'Witness of a crime'],
  ],
  'PMKS-04': [
    ['a', 'Sebagian besar waktunya di jalanan atau tempat umum', 'Spends most of the time on the street or in public places'],
    ['b', 'Mencari nafkah atau berkeliaran di jalanan atau tempat umum', 'Earns or roams on the street or in public places'],
  ],
  'PMKS-05': [
    ['a', 'Disabilitas fisik: tubuh, netra, atau rungu wicara', 'Physical disability: body, sight, or hearing and speech'],
    ['b', 'Disabilitas mental: intelektual atau bekas gangguan jiwa', 'Mental disability: intellectual, or after a psychosis'],
    ['c', 'Disabilitas ganda', 'Multiple disabilities'],
    ['d', 'Tidak mampu menjalani kegiatan sehari-hari sendiri', 'Cannot manage daily life alone'],
  ],
  'PMKS-06': [
    [
      'a',
      'Sering diperlakukan kasar dan kejam sehingga terganggu fisik atau jiwanya',
      'Often treated cruelly, with harm to body or mind',
    ],
    ['b', 'Pernah dianiaya atau diperkosa', 'Has been assaulted or raped'],
    ['c', 'Dipaksa bekerja', 'Forced to work'],
  ],
  'PMKS-07': [
    ['a', 'Dalam keadaan darurat', 'In an emergency'],
    ['b', 'Mengalami diskriminasi', 'Discriminated against'],
    ['c', 'Korban perdagangan orang', 'Victim of trafficking'],
    ['d', 'Korban kekerasan fisik, mental, atau seksual', 'Victim of physical, mental or sexual violence'],
    ['e', 'Korban eksploitasi ekonomi atau seksual', 'Exploited economically or sexually'],
    [
      'f',
      'Dari kelompok minoritas, terisolasi, atau komunitas adat terpencil',
      'From a minority, isolated or remote indigenous community',
    ],
    ['g', 'Korban penyalahgunaan NAPZA', 'Victim of drug abuse'],
    ['h', 'Terinfeksi HIV/AIDS', 'Infected with HIV'],
  ],
  'PMKS-08': [
    ['a', 'Kebutuhan pangan, sandang, atau papan tidak terpenuhi', 'Needs for food, clothing or shelter are not met'],
    ['b', 'Terlantar secara psikis dan sosial', 'Neglected psychologically and socially'],
  ],
  'PMKS-09': [
    [
      'a',
      'Keterbatasan fisik, intelektual, mental, atau sensorik dalam jangka lama',
      'Long-term physical, intellectual, mental or sensory limitation',
      '!',
    ],
    ['b', 'Terhambat dalam kegiatan sehari-hari', 'Hindered in daily activities'],
    ['c', 'Terhambat dalam bekerja', 'Hindered at work'],
    [
      'd',
      'Terlantar: kebutuhan dasar tidak terpenuhi dan tidak ada yang merawat',
      'Neglected: basic needs not met and nobody to care',
    ],
  ],
  'PMKS-10': [
    ['a', 'Menjajakan diri berulang kali di tempat umum atau terselubung', 'Offers sex repeatedly, in open or hidden places'],
    ['b', 'Memperoleh imbalan uang, barang, atau jasa', 'Is paid in money, goods or services'],
  ],
  'PMKS-11': [
    ['a', 'Tidak memiliki KTP', 'Has no identity card'],
    ['b', 'Tidak memiliki tempat tinggal tetap', 'Has no fixed dwelling'],
    ['c', 'Tidak memiliki penghasilan tetap', 'Has no fixed income'],
    ['d', 'Tidak memiliki rencana hari depan bagi diri dan anaknya', 'Has no plan for the future of self or children'],
  ],
  'PMKS-12': [
    ['a', 'Hidup dari belas kasihan orang lain', 'Lives on the pity of others'],
    ['b', 'Berpakaian kumuh dan compang-camping', 'Wears shabby, ragged clothes'],
    ['c', 'Berada di tempat ramai atau strategis', 'Stays in busy places'],
    ['d', 'Memperalat orang lain untuk menarik belas kasihan', 'Uses others to arouse pity'],
  ],
  'PMKS-13': [
    ['a', 'Tidak memiliki pekerjaan tetap', 'Has no fixed job'],
    ['b', 'Mengumpulkan barang bekas', 'Collects used goods'],
  ],
  'PMKS-14': [
    ['a', 'Keberfungsian sosialnya terganggu', 'Impaired social functioning'],
    ['b', 'Mengalami diskriminasi', 'Discriminated against'],
    ['c', 'Terpinggirkan dari lingkungannya', 'Marginalised'],
  ],
  'PMKS-15': [
    ['a', 'Telah selesai menjalani pidana', 'Has completed a sentence', '!'],
    ['b', 'Kurang diterima, dijauhi, atau diabaikan keluarga dan masyarakat', 'Rejected or ignored by family and community'],
    ['c', 'Sulit mendapat pekerjaan tetap', 'Can hardly find a steady job'],
    ['d', 'Berperan sebagai pencari nafkah utama keluarga', 'Is the main earner of the family'],
  ],
  'PMKS-16': [['a', 'Terinfeksi HIV/AIDS menurut keterangan medis', 'Infected with HIV according to a medical statement']],
  'PMKS-17': [
    ['a', 'Pernah menyalahgunakan NAPZA', 'Has misused drugs'],
    ['b', 'Dinyatakan bebas dari ketergantungan oleh dokter', 'Declared free of dependence by a doctor'],
    ['c', 'Belum dapat berfungsi secara sosial', 'Cannot yet function socially'],
  ],
  'PMKS-18': [
    ['a', 'Mengalami tindak kekerasan', 'Suffered violence'],
    ['b', 'Mengalami eksploitasi seksual', 'Exploited sexually'],
    ['c', 'Ditelantarkan', 'Abandoned'],
    ['d', 'Diusir atau dideportasi', 'Expelled or deported'],
    ['e', 'Tidak mampu menyesuaikan diri di tempat kerja yang baru', 'Cannot adapt to the new place of work'],
  ],
  'PMKS-19': [
    ['a', 'Diperlakukan salah', 'Mistreated'],
    ['b', 'Ditelantarkan', 'Neglected'],
    ['c', 'Dieksploitasi', 'Exploited'],
    ['d', 'Mengalami diskriminasi', 'Discriminated against'],
    ['e', 'Dibiarkan dalam keadaan berbahaya', 'Left in danger'],
  ],
  'PMKS-20': [
    [
      'a',
      'Pekerja migran dalam atau luar negeri, termasuk yang sudah pulang atau tanpa dokumen',
      'Migrant worker at home or abroad, also returned or undocumented',
      '!',
    ],
    ['b', 'Mengalami tindak kekerasan', 'Suffered violence'],
    ['c', 'Dieksploitasi', 'Exploited'],
    ['d', 'Ditelantarkan', 'Abandoned'],
    ['e', 'Dideportasi', 'Deported'],
    [
      'f',
      'Tidak mampu menyesuaikan diri sehingga fungsi sosialnya terganggu',
      'Cannot adapt, so that social functioning suffers',
    ],
    ['g', 'Korban perdagangan orang', 'Victim of trafficking'],
  ],
  'PMKS-21': [
    ['a', 'Ada anggota yang terluka atau meninggal karena bencana alam', 'Injury or death by a natural disaster'],
    ['b', 'Kehilangan harta benda', 'Lost property'],
    ['c', 'Terdampak secara psikologis', 'Psychologically affected'],
    ['d', 'Terganggu dalam menjalankan fungsi sosial', 'Disturbed in social functioning'],
  ],
  'PMKS-22': [
    [
      'a',
      'Ada anggota yang terluka atau meninggal karena konflik sosial atau teror',
      'Injury or death by social conflict or terror',
    ],
    ['b', 'Kehilangan harta benda', 'Lost property'],
    ['c', 'Terdampak secara psikologis', 'Psychologically affected'],
  ],
  'PMKS-23': [
    ['a', 'Penghasilan tidak mencukupi kebutuhan hidup layak', 'Income below decent needs', '!'],
    ['b', 'Ditinggal suami tanpa kejelasan', 'Left by the husband without clarity'],
    ['c', 'Menjadi pencari nafkah utama keluarga', 'Is the main earner of the family'],
  ],
  'PMKS-24': [
    ['a', 'Tidak memiliki mata pencaharian', 'Has no livelihood'],
    [
      'b',
      'Memiliki mata pencaharian, tetapi tidak mencukupi kebutuhan dasar yang layak',
      'Has a livelihood that cannot meet decent basic needs',
    ],
  ],
  'PMKS-25': [
    ['a', 'Komunikasi antaranggota keluarga buruk', 'Poor communication within the family'],
    ['b', 'Sering bertengkar', 'Constant quarrels'],
    ['c', 'Hubungan dengan tetangga tidak baik', 'Bad relations with neighbours'],
    ['d', 'Kebutuhan anak kurang diperhatikan', "Children's needs are neglected"],
  ],
  'PMKS-26': [
    ['a', 'Komunitas kecil, tertutup, dan homogen', 'Small, closed, homogeneous community'],
    ['b', 'Kehidupan sosial bertumpu pada kekerabatan', 'Social life rests on kinship'],
    ['c', 'Tempat tinggal terpencil dan sulit dijangkau', 'Remote and hard to reach'],
    ['d', 'Hidup dari ekonomi subsisten', 'Lives on a subsistence economy'],
    ['e', 'Peralatan dan teknologi sederhana', 'Simple tools and technology'],
    ['f', 'Sangat bergantung pada alam sekitar', 'Depends closely on nature'],
    [
      'g',
      'Terbatas aksesnya pada layanan sosial, ekonomi, dan politik',
      'Limited access to social, economic and political services',
    ],
  ],
}

export function criteriaOf(code: NeedCode): readonly NeedCriterion[] {
  return rows[code].map(([letter, id, en, required]) => ({
    id: `${code}.${letter}`,
    text: { id, en },
    ...(required && { required: true }),
  }))
}
