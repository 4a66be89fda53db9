import { isCondition } from '#domain/proposals/claim-kind.ts'
import type { HealthAnswer, HealthCaseRow, HealthResult, HealthSubject } from '#domain/proposals/health.ts'
import { healthChecklists } from '#domain/proposals/health-checklist.ts'
import { m } from '#messages'
import type { Tone } from '../../design/state/StatusMark.tsx'
import { categoryName, sexWord } from '../../people/person.words.ts'
import { formatDate, formatNumber } from '../../platform/format.ts'
import { currentLocale } from '../../platform/i18n/locale.ts'
import { claimWords, kindWords } from '../claim.words.ts'

export const resultWords: Readonly<Record<HealthResult, { tone: Tone; word: () => string }>> = {
  confirmed: { tone: 'done', word: m.proposals_health_confirmed },
  'not-confirmed': { tone: 'harm', word: m.proposals_health_not_confirmed },
  'cannot-say': { tone: 'waiting', word: m.proposals_health_cannot_say },
}

/** "Penyandang Disabilitas", "Hamil atau nifas" */
export function subjectWords(subject: HealthSubject): string {
  return isCondition(subject) ? kindWords[subject]() : categoryName(subject)
}

/** What is asked, in a queue. */
export function askedWords({ kind, subject }: Pick<HealthCaseRow, 'kind' | 'subject'>): string {
  return isCondition(kind) ? kindWords[kind]() : claimWords({ kind, about: subject })
}

/** "36 tahun · perempuan" */
export function personWords({ age, sex }: Pick<HealthCaseRow, 'age' | 'sex'>): string {
  const years = age === null ? m.proposals_health_no_age() : m.proposals_health_age({ n: formatNumber(age) })
  return [years, sex === null ? null : sexWord(sex)].filter(Boolean).join(' · ')
}

/** The items that hold, by their part of the checklist: "Ragam disabilitas: Fisik; Mental". */
export function metWords({ checklist, met }: Pick<HealthAnswer, 'checklist' | 'met'>): { title: string; words: string }[] {
  const groups = healthChecklists.find(({ version }) => version === checklist)?.groups ?? []
  return groups.flatMap(({ title, items }) => {
    const held = items.filter(({ id }) => met.includes(id)).map(({ text }) => text[currentLocale()])
    return held.length === 0 ? [] : [{ title: title[currentLocale()], words: held.join('; ') }]
  })
}

/** One answer in a line. */
export function answerWords(answer: Pick<HealthAnswer, 'result' | 'examinedOn' | 'checklist' | 'met' | 'words'>): string {
  const { result, examinedOn, words } = answer
  const parts = metWords(answer).map((part) => part.words)
  return [`${resultWords[result].word()} (${formatDate(examinedOn)})`, ...parts, words].filter(Boolean).join(', ')
}
