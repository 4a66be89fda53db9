import type { ApprovalFile, TrackStretch } from '#domain/approvals/file.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import type { Lane, LaneStretch } from '../design/data/Lanes.tsx'
import { formatNumber, withMonthNames } from '../platform/format.ts'
import { dueWords, whereWords } from './approval.words.ts'

/** A file as a lane of the recorder. */
export function laneOf(file: ApprovalFile, today: LocalDate, to?: string): Lane {
  return {
    key: file.id,
    title: withMonthNames(file.title),
    ...(to !== undefined && { to }),
    detail: file.state === 'waiting' ? `${whereWords(file)} · ${dueWords(file)}` : whereWords(file),
    late: file.overdueDays > 0,
    forecast: file.forecastOn,
    stretches: file.track.map((stretch, at) => stretchOf(file, stretch, at, today)),
  }
}

function stretchOf({ steps, proposer }: ApprovalFile, stretch: TrackStretch, at: number, today: LocalDate): LaneStretch {
  const { place, position, from, to, days } = stretch
  const step = steps.find((one) => one.position === position)
  const who = place === 'proposer' ? proposer.name : (step?.title ?? '')
  const words = place === 'outbox' ? m.approvals_lane_outbox({ office: who }) : who
  return {
    key: `${at}:${from}`,
    hand: place,
    from,
    to: to ?? today,
    mark: position === null ? '' : String(position),
    words: m.approvals_lane_days({ who: words, n: formatNumber(days) }),
  }
}
