import type { ClaimKind } from '#domain/proposals/claim-kind.ts'

/** What is claimed, in a word: for files and papers, which are Indonesian. */
export const claimWords: Readonly<Record<ClaimKind, string>> = {
  'receives-nothing': 'belum menerima bantuan',
  'already-well-off': 'sudah mampu',
  'category-found': 'kategori ditemukan',
  'illness-found': 'sakit kronis',
  'pregnancy-found': 'hamil atau nifas',
  'category-ended': 'kategori berakhir',
  correction: 'perbaikan data',
  death: 'meninggal',
  move: 'pindah',
  birth: 'lahir',
  'new-person': 'warga baru',
}
