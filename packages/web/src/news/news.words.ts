import type { News } from '#domain/news/news.ts'
import type { NewsKind, NewsTopic } from '#domain/news/news-kind.ts'
import { m } from '#messages'

interface Words {
  readonly what: (words: { n: number; place: string }) => string
  /** Where it can be dealt with, of one thing and of several. A text, since the slices above this one bring those pages. */
  readonly one: (id: string) => string
  readonly many: string
}

const claim = (what: Words['what'], many = '/usulan?tampak=mine'): Words => ({ what, one: (id) => `/usulan/${id}`, many })
const file = (what: Words['what']): Words => ({ what, one: (id) => `/persetujuan/${id}`, many: '/persetujuan' })
const page = (what: Words['what'], at: string): Words => ({ what, one: () => at, many: at })

const words: Readonly<Record<NewsKind, Words>> = {
  'claim-accepted': claim(m.news_claim_accepted),
  'claim-refused': claim(m.news_claim_refused),
  'claim-returned': claim(m.news_claim_returned),
  'claim-reopened': claim(m.news_claim_reopened),
  'claim-objected': claim(m.news_claim_objected),
  'claim-upheld': claim(m.news_claim_upheld),
  'claim-overturned': claim(m.news_claim_overturned),
  'claim-confirmed': claim(m.news_claim_confirmed),
  'claim-denied': claim(m.news_claim_denied),
  'health-waiting': { what: m.news_health_waiting, one: (id) => `/pemeriksaan/${id}`, many: '/pemeriksaan' },
  'file-came': file(m.news_file_came),
  'file-returned': file(m.news_file_returned),
  'file-approved': file(m.news_file_approved),
  'file-refused': file(m.news_file_refused),
  'objections-near': page(m.news_objections_near, '/usulan?tampak=objections'),
  'objections-over': page(m.news_objections_over, '/usulan?tampak=objections'),
  'notice-undeliverable': page(m.news_notice_undeliverable, '/pemberitahuan?tampak=undeliverable'),
  'meeting-days-near': page(m.news_meeting_days_near, '/usulan/musyawarah'),
  'meeting-days-over': page(m.news_meeting_days_over, '/usulan/musyawarah'),
  'work-failed': page(m.news_work_failed, '/pekerjaan?tampak=berhenti'),
  'work-done': page(m.news_work_done, '/pekerjaan'),
}

/** What happened, in a sentence. */
export function titleOf({ kind, count, region }: Pick<News, 'kind' | 'count' | 'region'>): string {
  return words[kind].what({ n: count, place: region?.name ?? '' })
}

export function addressOf({ kind, subject }: Pick<News, 'kind' | 'subject'>): string {
  const { one, many } = words[kind]
  return subject === null ? many : one(subject)
}

export const topicWords: Readonly<Record<NewsTopic, () => string>> = {
  claims: m.news_topic_claims,
  health: m.news_topic_health,
  files: m.news_topic_files,
  notices: m.news_topic_notices,
  calendar: m.news_topic_calendar,
  work: m.news_topic_work,
}
