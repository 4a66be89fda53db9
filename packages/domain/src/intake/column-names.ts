import type { IntakeField } from './fields.ts'

/**
 * Header spellings by field, as keys (`headerKey`). From DTSEN, SIKS-NG and "by name by address" files (domain.md §3.1)
 * and what offices make of them.
 */
const spellings: Readonly<Record<IntakeField, string>> = {
  sourceId:
    'iddtsen idsemesta iddtks idsiks idsiksng idart idindividu idperson idpenerima idpm idkpm idbdt idbaris iddata idp3ke idregsosek sourceid rowid id',
  nik: 'nik nonik nomornik nomorindukkependudukan niknomorindukkependudukan nikktp noktp nomorktp ktp noktpnik nikktpel nikanggota nikart nikpenerima nikpm nationalid',
  name: 'nama namalengkap namapenerima namapm namakpm namaart namaanggota namaanggotakeluarga namapenduduk namapenerimamanfaat namasesuaiktp namasesuaikk nmart nm namaindividu fullname name',
  familyCardNumber:
    'nokk nomorkk kk nokartukeluarga nomorkartukeluarga nomorkeluarga nokeluarga kartukeluarga familycard familycardnumber nkk',
  relation:
    'hubungankeluarga statushubungankeluarga hubungandalamkeluarga statushubungandalamkeluarga hubungan hubkeluarga hubkel shdk statuskeluarga hubungandengankepalakeluarga hubkk hubkrt statushubungan relation kdhubungankeluarga',
  sex: 'jeniskelamin jk jnskelamin kelamin jnskel jeniskel lp sex gender kdjeniskelamin jnsklmin',
  birthPlace: 'tempatlahir tmplhr tmplahir tptlahir tmptlahir tempatlhr kotalahir birthplace placeofbirth',
  birthDate: 'tanggallahir tgllahir tgllhr tanggallhr tglahir birthdate dateofbirth dob',
  motherName: 'namaibukandung ibukandung namaibu namagadisibukandung nmibu nmibukandung ibu namaibukdg mothername',
  occupation: 'pekerjaan jenispekerjaan pekerjaanutama kerja statuspekerjaan occupation job jnspekerjaan',
  provinceName: 'provinsi propinsi namaprovinsi namapropinsi nmprov nmprop prov prop namaprop province',
  regencyName:
    'kabupatenkota kabupaten kabkota kabkot kab kota namakabupaten namakabupatenkota namakabkota nmkab nmkabkota namakab regency kotakabupaten kotakab',
  districtName: 'kecamatan namakecamatan nmkec namakec kec district',
  villageName:
    'desakelurahan kelurahandesa desakel keldesa desa kelurahan namadesa namakelurahan namadesakelurahan namakelurahandesa nmdesa nmkel nmkelurahan namakel namadesakel kel kampung desakampung village deskel namadeskel',
  villageCode:
    'kodedesa kodekelurahan kodedesakelurahan kodekelurahandesa kodewilayah kdwil kodewil kddesa kdkel kodekel kodedesakel kodekeldesa kodewilayahdesa villagecode kodekemendagri kodebps iddesa idkelurahan kddeskel',
  address: 'alamat alamatlengkap alamatrumah alamattinggal alamattempattinggal jalan address almt',
  rt: 'rt nort nomorrt',
  rw: 'rw norw nomorrw',
  rtRw: 'rtrw rtdanrw nortrw',
  decile:
    'desil desilnasional desildtsen peringkatdesil desilkesejahteraan kelompokdesil peringkatkesejahteraan decile desilkeluarga',
  pkh: 'pkh statuspkh penerimapkh bansospkh bantuanpkh kpmpkh ketpkh',
  sembako:
    'bpnt sembako statussembako statusbpnt penerimabpnt penerimasembako bansosbpnt bansossembako bpntsembako sembakobpnt programsembako ketbpnt',
  deathDate:
    'tanggalmeninggal tglmeninggal tglmeninggaldunia tanggalmeninggaldunia tanggalkematian tglkematian tanggalwafat tglwafat dateofdeath deathdate meninggal',
  aidAmount:
    'nominal nominalbantuan nominalbansos nominalditerima nominalpencairan nominalsalur nominalrp jumlahbantuan jumlahbansos jumlahuang jumlahditerima jumlahpencairan jumlahsalur jumlahrp jumlahdana besaran besaranbantuan nilai nilaibantuan nilaibansos indeksbantuan danabantuan totalbantuan rupiah amount',
  aidPeriod:
    'periode periodebantuan periodebansos periodesalur periodepenyaluran periodepencairan periodebayar tahap tahapan tahapbantuan tahapsalur tahappenyaluran tahappencairan triwulan masabantuan masasalur untukperiode period',
  pbi: 'pbi pbijk pbijkn statuspbi statuspbijk penerimapbi penerimapbijk pbinas pbinasional pbiapbn bansospbi pbijknapbn ketpbi',
}

/** Columns that files do carry and that we knowingly leave out, so that their values don't mislead a guess. */
const unused =
  'no nomor nourut nomorurut urut norut tahun bulan keterangan ket catatan status kodeprovinsi kodeprop kdprov kdprop kodekabupaten kodekabupatenkota kodekab kdkab kodekabkota kodekecamatan kdkec kodekec dusun lingkungan namakrt namakepalakeluarga nikkepalakeluarga nikkrt nikibu nikayah namaayah namapengurus nikpengurus norekening nomorrekening namabank nohp nomorhp telepon notelepon statuskawin statusperkawinan agama pendidikan umur usia pbipemda pbiapbd pbidaerah latitude longitude lintang bujur jumlahanggotakeluarga jumlahanggota tanggalpadan idkeluarga peringatanrangkul rangkulwarnings'

export interface NamedColumn {
  /** Null: a column we know and don't use. */
  readonly field: IntakeField | null
}

export const columnsByKey: ReadonlyMap<string, NamedColumn> = new Map<string, NamedColumn>([
  ...unused.split(' ').map((key) => [key, { field: null }] as const),
  ...(Object.keys(spellings) as IntakeField[]).flatMap((field) =>
    spellings[field].split(' ').map((key) => [key, { field }] as const),
  ),
])

/** Letters and digits of a header, small: `NO. KK *` and `No_KK` are `nokk`. What stands in brackets is an explanation. */
export function headerKey(header: string): string {
  const bare = header.normalize('NFKD').replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
  const key = lettersAndDigits(bare)
  return key === '' ? lettersAndDigits(header) : key
}

function lettersAndDigits(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '')
}

/** Words that don't change what a column holds: `alamat_ktp`, `nama (sesuai KTP)`, `NIK Penerima`. */
const addedWords = [
  'sesuaiktp',
  'sesuaikk',
  'ktp',
  'domisili',
  'sekarang',
  'saatini',
  'dtsen',
  'dtks',
  'penerima',
  'kpm',
  'pm',
  'art',
  'anggota',
  'peserta',
  'individu',
  'penduduk',
  'warga',
]

/** The key without one such word or a year at its end; undefined when there is none. */
export function withoutAddedWord(key: string): string | undefined {
  if (/20\d\d$/.test(key)) return key.slice(0, -4)
  const word = addedWords.find((added) => key.length > added.length + 1 && key.endsWith(added))
  return word === undefined ? undefined : key.slice(0, -word.length)
}
