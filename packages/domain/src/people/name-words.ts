/** Titles and forms of address before a name, without dots. Kept only when nothing else is left. Source: scale.md §1.1, usage in Kaltim. */
export const titlesBefore: ReadonlySet<string> = new Set(
  'H HJ HAJI HAJJAH KH KHJ DR DRS DRA DRG DRH IR PROF UST USTADZ USTAD TGH NS APT PDT TN NY NYONYA TUAN NN SDR SDRI BPK ALM ALMH ALMARHUM ALMARHUMAH'.split(
    ' ',
  ),
)

/** Degrees after a name, without dots: titles wherever they stand, save as the first word (`ST AMINAH` is SITI AMINAH). */
export const degrees: ReadonlySet<string> = new Set(
  (
    'SPD SPDI SPDK SAG SE SEI SH SHI SHUT ST STP SKOM SSOS SSOSI SIP SKEP SKM SFARM SP SPI SPT SPSI SPSI SSI SSN SSTP STHI SKED SAP SIKOM SGZ SPDSD SST SPKP ' +
    'AMD AMDKEB AMDKEP AMAPD AMK MM MT MH MSI MPD MPDI MAP MKES MKOM MAG MSC MHUM MSP MKN MIP MKEB MBA PHD LC BSC CPNS PNS'
  ).split(' '),
)

/** Degrees that are also names: titles only with dots or after a comma. */
export const doubtfulDegrees: ReadonlySet<string> = new Set(['BA', 'MA', 'AMA', 'DI', 'SS', 'MD'])

/** Spellings of one word, by what a civil-registry clerk writes today. Source: scale.md §1.1. */
export const wordForms: ReadonlyMap<string, string> = new Map(
  Object.entries({
    MUHAMMAD:
      'MUH MOH MHD MOCH MOHD MUHD MUHAMAD MUHAMMED MUHAMED MOHAMMAD MOHAMAD MOHAMMED MOHAMED MOCHAMAD MOCHAMMAD MUCHAMAD MUCHAMMAD MUCH',
    AHMAD: 'ACH ACHMAD AKHMAD AHMED ACHMED AKHMED ACHMAT AHMAT',
    ABDUL: 'ABDOEL',
    NUR: 'NOOR NOER NOR',
    SITI: 'SITTI STI',
    DAENG: 'DG',
  }).flatMap(([form, spellings]) => spellings.split(' ').map((spelling) => [spelling, form] as const)),
)

/** Short forms that stand for a whole word only at the beginning, before another word. */
export const firstWordForms: ReadonlyMap<string, string> = new Map([
  ['M', 'MUHAMMAD'],
  ['MD', 'MUHAMMAD'],
  ['GT', 'GUSTI'],
  ['RD', 'RADEN'],
])

/** Names of God that follow `ABDUL`, written together or apart: one person writes both. */
export const afterAbdul: ReadonlySet<string> = new Set(
  (
    'RAHMAN ROHMAN RAHIM ROHIM SALAM SAMAD SOMAD WAHAB WAHID KARIM KADIR QADIR KODIR HALIM HAMID GANI GHANI GAFAR GAFUR GHAFUR AZIS AZIZ MALIK MAJID JALIL ' +
    'JABAR JABBAR RASYID RAUF RAZAK ROZAK ROSYID KHALIK KHOLIK LATIF MANAF MANAN MUIS MUIZ MUTALIB MUTHALIB NASIR SYUKUR SUKUR HAKIM HADI BASIR WADUD WARIS FATAH FATTAH KAHAR'
  ).split(' '),
)

/** Between a name and the father's name. */
export const fatherMarks: ReadonlySet<string> = new Set(['BIN', 'BINTI', 'BINTE', 'BTE', 'BT', 'BTI'])

/** What clerks write when there is no name. */
export const noNames: ReadonlySet<string> = new Set([
  '',
  'NN',
  'N N',
  'NO NAME',
  'NONAME',
  'TIDAK TAHU',
  'TIDAK DIKETAHUI',
  'TIDAK ADA',
  'TIDAK ADA NAMA',
  'TDK TAHU',
  'TDK DIKETAHUI',
  'TDK ADA',
  'TANPA NAMA',
  'BELUM ADA NAMA',
  'BELUM DIBERI NAMA',
  'TIDAK BERNAMA',
  'ANONIM',
  'UNKNOWN',
  'KOSONG',
  'NIHIL',
  'NULL',
])
