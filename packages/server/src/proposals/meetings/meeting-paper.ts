import { Readable } from 'node:stream'
import { Problem } from '#domain/platform/problem.ts'
import type { MeetingId } from '#domain/proposals/meeting.ts'
import { leastAttendees } from '#domain/proposals/meeting.rules.ts'
import type { MeetingPaper } from '#domain/proposals/meetings.api.ts'
import { type Block, pdfOf } from '../../platform/pdf/document.ts'
import type { Download } from '../../platform/http/exchange.ts'
import type { Work } from '../../platform/work.ts'
import { placesOf } from '../../regions/index.ts'
import { claimWords } from '../claim-words.ts'
import { findMeeting, type ItemRecord, listItems, type MeetingRecord } from './meetings.sql.ts'
import { numberOf } from '#domain/proposals/meeting-number.ts'
import { dayInWords, outcomeWords } from './paper-words.ts'

const names: Readonly<Record<MeetingPaper, string>> = {
  agenda: 'agenda',
  minutes: 'berita-acara',
  attendance: 'daftar-hadir',
}

/** Room for whoever comes without having been entered. */
const emptyLines = 12

/** What is printed for a meeting. Names and what is claimed in a word: no NIK, no category, no photo, nothing of aid. */
export async function readMeetingPaper(work: Work, id: MeetingId, paper: MeetingPaper): Promise<Download> {
  const meeting = await findMeeting(work.db, id)
  const place = meeting && (await placesOf(work.db, [meeting.region])).get(meeting.region)
  if (!meeting || !place) throw new Problem('not-found')
  if (paper === 'minutes' && meeting.code === null) throw new Problem('meeting-not-ready')
  const items = (await listItems(work.db, id)).filter(({ outcome }) => outcome !== 'left-out')
  const village = [place.name, ...place.within].join(', ')
  work.witness({ event: 'meeting-paper.read', subjectType: 'meeting', subjectId: id, region: meeting.region, facts: { paper } })
  const about = { meeting, village, items }
  const blocks = { agenda: agendaOf, minutes: minutesOf, attendance: attendanceOf }[paper](about)
  const code = meeting.code === null ? '' : ` · Kode ${meeting.code}`
  const foot = `Rangkul · ${numberOf(meeting) ?? meetingName(meeting)}${code}`
  const content = await pdfOf(blocks, { title: `${names[paper]} ${meeting.heldOn}`, foot })
  return { name: `${names[paper]}-${meeting.heldOn}.pdf`, mediaType: 'application/pdf', content: Readable.from([content]) }
}

interface About {
  readonly meeting: MeetingRecord
  readonly village: string
  readonly items: readonly ItemRecord[]
}

function meetingName({ kind }: Pick<MeetingRecord, 'kind'>): string {
  return kind === 'musdes' ? 'Musyawarah desa' : 'Musyawarah kelurahan'
}

function factsOf({ meeting, village }: About): Block {
  const number = numberOf(meeting)
  return {
    kind: 'facts',
    rows: [
      ...(number === null ? [] : [['Nomor', number] as const]),
      ['Desa/kelurahan', village],
      ['Hari, tanggal', dayInWords(meeting.heldOn)],
      ['Tempat', meeting.venue],
    ],
  }
}

function agendaOf(about: About): Block[] {
  return [
    { kind: 'title', text: `Agenda ${meetingName(about.meeting).toLowerCase()}` },
    factsOf(about),
    {
      kind: 'table',
      columns: [
        { title: 'No.', share: 0.07 },
        { title: 'Nama', share: 0.33 },
        { title: 'Yang diusulkan', share: 0.25 },
        { title: 'Setuju / tidak / tunda', share: 0.35 },
      ],
      rows: about.items.map(({ name, kind }, at) => [String(at + 1), name, claimWords[kind], '']),
    },
  ]
}

function minutesOf(about: About): Block[] {
  const { meeting, items } = about
  const of = (outcome: string) => items.filter((item) => item.outcome === outcome).length
  const leader = meeting.attendees[0]
  return [
    { kind: 'title', text: `Berita acara ${meetingName(meeting).toLowerCase()}` },
    factsOf(about),
    {
      kind: 'text',
      text: `Pada hari dan tempat tersebut di atas telah dilaksanakan ${meetingName(meeting).toLowerCase()} yang membahas ${items.length} usulan dan pembaruan data warga, dihadiri ${meeting.attendees.length} orang sebagaimana daftar hadir. Disetujui ${of('agreed')}, tidak disetujui ${of('refused')}, ditunda ke musyawarah berikutnya ${of('put-off')}.`,
    },
    {
      kind: 'table',
      columns: [
        { title: 'No.', share: 0.07 },
        { title: 'Nama', share: 0.27 },
        { title: 'Yang diusulkan', share: 0.22 },
        { title: 'Putusan', share: 0.16 },
        { title: 'Alasan', share: 0.28 },
      ],
      rows: items.map(({ name, kind, outcome, reason }, at) => [
        String(at + 1),
        name,
        claimWords[kind],
        outcome === null ? '' : outcomeWords[outcome],
        reason ?? '',
      ]),
    },
    {
      kind: 'text',
      text: `Putusan berlaku setelah berita acara ini ditandatangani dan pindaiannya dilampirkan. Warga yang usulannya tidak disetujui dapat mengajukan keberatan dalam 30 hari. Keaslian dapat diperiksa di Rangkul dengan kode ${meeting.code}.`,
    },
    {
      kind: 'signatures',
      people: [
        { office: `Pimpinan musyawarah, ${leader?.office ?? ''}`, name: leader?.name ?? '' },
        ...meeting.attendees.slice(1, leastAttendees + 1),
      ],
    },
  ]
}

function attendanceOf(about: About): Block[] {
  const { attendees } = about.meeting
  const lines = Math.max(emptyLines - attendees.length, 3)
  return [
    { kind: 'title', text: `Daftar hadir ${meetingName(about.meeting).toLowerCase()}` },
    factsOf(about),
    {
      kind: 'table',
      tall: true,
      columns: [
        { title: 'No.', share: 0.07 },
        { title: 'Nama', share: 0.36 },
        { title: 'Jabatan', share: 0.3 },
        { title: 'Tanda tangan', share: 0.27 },
      ],
      rows: [
        ...attendees.map(({ name, office }, at) => [String(at + 1), name, office, '']),
        ...Array.from({ length: lines }, (_, at) => [String(attendees.length + at + 1), '', '', '']),
      ],
    },
  ]
}
