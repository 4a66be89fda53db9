import { type LocalDate, partsOf } from '#domain/platform/local-date.ts'
import type { MeetingOutcome } from '#domain/proposals/meeting.ts'

const days = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu']
const months = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
]

/** As minutes write it: Minggu, 22 November 2026. */
export function dayInWords(day: LocalDate): string {
  const { year, month, day: date } = partsOf(day)
  return `${days[new Date(`${day}T00:00:00Z`).getUTCDay()]}, ${date} ${months[month - 1]} ${year}`
}

export const outcomeWords: Readonly<Record<MeetingOutcome, string>> = {
  agreed: 'Setuju',
  refused: 'Tidak setuju',
  'put-off': 'Ditunda',
  'left-out': '',
}
