import { sql } from 'kysely'
import type { FamilyRelation } from '#domain/people/family-relation.ts'
import type { Sex } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { CentreFileId } from '#domain/proposals/centre-file.ts'
import { codeOfRow } from '#domain/proposals/centre-file.rules.ts'
import type { CentreRow } from '#domain/proposals/centre-row.rules.ts'
import type { ClaimDetails } from '#domain/proposals/claim-details.ts'
import type { ClaimKind } from '#domain/proposals/claim-kind.ts'
import { type MeetingKind } from '#domain/proposals/meeting.ts'
import { numberOf } from '#domain/proposals/meeting-number.ts'
import type { Db } from '../../platform/db/database.ts'
import { placesOf } from '../../regions/index.ts'
import { person, type Reached, type Ready, ready, type Takeable } from './rows.sql.ts'

interface Row {
  readonly kind: ClaimKind
  readonly details: ClaimDetails
  readonly about: string
  readonly region: string
  readonly familyCard: string | null
  readonly name: string
  readonly relation: FamilyRelation | null
  readonly sex: Sex | null
  readonly birthPlace: string | null
  readonly birthDate: LocalDate | null
  readonly motherName: string | null
  readonly occupation: string | null
  readonly address: string | null
  readonly rt: string | null
  readonly rw: string | null
  readonly decile: number | null
  readonly observedOn: LocalDate
  readonly proposedOn: LocalDate
  readonly decidedOn: LocalDate | null
  readonly note: string | null
  readonly paper: string | null
  readonly paperOn: LocalDate | null
  readonly meetingKind: MeetingKind | null
  readonly meetingRegion: string | null
  readonly meetingYear: number | null
  readonly meetingNumber: number | null
  readonly heldOn: LocalDate | null
}

/** All that a layout may ask for, of a claim, its person, their family, and the paper and meeting on which it stands. */
const told = sql`c.kind, c.details, c.about, c.region_code as region, f.card_number as "familyCard", p.name, p.relation, p.sex,
  p.birth_place as "birthPlace", p.birth_date as "birthDate", p.mother_name as "motherName", p.occupation,
  coalesce(p.address, f.address) as address, coalesce(p.rt, f.rt) as rt, coalesce(p.rw, f.rw) as rw, f.decile,
  c.observed_on as "observedOn", (c.proposed_at at time zone 'Asia/Makassar')::date as "proposedOn",
  (c.decided_at at time zone 'Asia/Makassar')::date as "decidedOn", c.note,
  paper.kind as paper, (paper.taken_in_at at time zone 'Asia/Makassar')::date as "paperOn",
  m.kind as "meetingKind", m.region_code as "meetingRegion", m.year as "meetingYear", m.number as "meetingNumber",
  m.held_on as "heldOn"`

const beside = sql`
  left join family f on f.family_id = p.family_id
  left join lateral (
    select a.kind, a.taken_in_at, a.file_id from claim_paper a
    where a.claim_id = c.claim_id and a.kind in ('minutes', 'statement')
    order by a.file_id is not null desc, a.kind, a.taken_in_at desc limit 1) paper on true
  left join village_meeting m on m.scan_id = paper.file_id`

/** Some lines of a file in their order. */
export async function readWritten(
  db: Db,
  { id, code }: { id: CentreFileId; code: string },
  lines: { readonly from: number; readonly to: number },
): Promise<CentreRow[]> {
  const { rows } = await sql<Row & { line: number; nik: string }>`
    select r.line, r.nik, ${told}
    from centre_file_row r
    join claim c on c.claim_id = r.claim_id
    join person p on p.person_id = r.person_id
    ${beside}
    where r.file_id = ${id} and r.line >= ${lines.from} and r.line < ${lines.to}
    order by r.line`.execute(db)
  return (await placed(db, rows)).map((row) => Object.assign(row, { code: codeOfRow(code, row.line) }))
}

/** A claim that waits for a file, with all that its row says but where it stands in the file. Without a NIK it stays behind. */
export type ReadyRow = Omit<CentreRow, 'line' | 'code' | 'nik'> &
  Pick<Takeable, 'claim' | 'region' | 'decidedAt'> & { readonly person: string | null; readonly nik: string | null }

/** The next claims that wait for a file, in the order of regions, those of people without a NIK among them. */
export async function readReady(
  db: Db,
  asked: Ready,
  { after, many }: { readonly after: Pick<Reached, 'region' | 'claim'>; readonly many: number },
): Promise<ReadyRow[]> {
  // The person's id is worked out first: a policy lets nothing but plain comparisons use an index.
  const { rows } = await sql<Row & Pick<ReadyRow, 'claim' | 'person' | 'nik' | 'decidedAt'>>`
    with next as materialized (
      select c.claim_id, c.kind, c.details, c.about, c.region_code, c.observed_on, c.proposed_at, c.decided_at, c.note, ${person} as whom
      from claim c
      where ${ready(asked)} and (c.region_code, c.claim_id) > (${after.region}, ${after.claim}::uuid)
      order by c.region_code, c.claim_id limit ${many})
    select c.claim_id as claim, p.person_id as person, p.nik, c.decided_at::text as "decidedAt", ${told}
    from next c
    left join person p on p.person_id = c.whom
    ${beside}
    order by c.region_code, c.claim_id`.execute(db)
  return placed(db, rows)
}

async function placed<Found extends Row>(db: Db, rows: readonly Found[]) {
  const places = await placesOf(db, [...new Set(rows.map(({ region }) => region))])
  return rows.map((row) => {
    const place = places.get(row.region)
    if (place === undefined) throw new Error('a claim lies in no region')
    // Not copied, of which there may be millions.
    return Object.assign(row, { place, minutes: minutesOf(row) })
  })
}

/** Of a meeting held here the number of its minutes; of minutes or a statement that came as a paper, what it is and since when. */
function minutesOf({
  paper,
  paperOn,
  meetingKind,
  meetingRegion,
  meetingYear,
  meetingNumber,
  heldOn,
}: Row): CentreRow['minutes'] {
  if (paper === null || paperOn === null) return null
  const number =
    meetingKind === null || meetingRegion === null
      ? null
      : numberOf({ kind: meetingKind, region: meetingRegion, year: meetingYear, sequence: meetingNumber })
  if (number !== null && heldOn !== null) return { number, on: heldOn }
  return { number: paper === 'statement' ? 'SPTJM' : 'BERITA ACARA', on: paperOn }
}
