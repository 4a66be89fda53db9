import type { Consequence } from '#domain/life/consequence.ts'
import type { LifeEventFault } from '#domain/life/event.rules.ts'
import type { LifeObstacle } from '#domain/life/life.api.ts'
import type { LifeEventKind } from '#domain/life/life-event-kind.ts'
import type { LifeEventSource, LifeEventState } from '#domain/life/life-event.ts'
import { FamilyRelation } from '#domain/people/family-relation.ts'
import { LocalDate } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import type { Tone } from '../design/state/StatusMark.tsx'
import { categoryName, relationWord, shownName, sourceName } from '../people/person.words.ts'
import { periodWords } from '../people/quarters.ts'
import { formatDate, formatNumber } from '../platform/format.ts'

export const kindWords: Readonly<Record<LifeEventKind, () => string>> = {
  death: m.life_kind_death,
  move: m.life_kind_move,
  departure: m.life_kind_departure,
  return: m.life_kind_return,
  birth: m.life_kind_birth,
  marriage: m.life_kind_marriage,
  split: m.life_kind_split,
  card: m.life_kind_card,
  together: m.life_kind_together,
  apart: m.life_kind_apart,
}

export function eventSourceWords(source: LifeEventSource): string {
  return source === 'death-list' ? m.life_source_list() : sourceName(source)
}

export const eventStateWords: Readonly<Record<LifeEventState, { tone: Tone; words: () => string }>> = {
  waiting: { tone: 'waiting', words: m.life_state_waiting },
  confirmed: { tone: 'done', words: m.life_state_confirmed },
  dropped: { tone: 'idle', words: m.life_state_dropped },
  undone: { tone: 'info', words: m.life_state_undone },
}

/** One consequence as a sentence. */
export function consequenceWords({ kind, about, from, count }: Consequence): string {
  const n = formatNumber(count ?? 0)
  const programme = { about: about ?? '', n }
  switch (kind) {
    case 'deceased':
      return m.life_c_deceased({ date: dayWords(from) })
    case 'need-ends':
      return m.life_c_need_ends({ about: categoryName(about ?? ''), date: dayWords(from) })
    case 'aid-ends':
      return m.life_c_aid_ends({ about: about ?? '', period: periodWords(from ?? '') })
    case 'rights-withheld':
      return m.life_c_rights_withheld({ ...programme, month: periodWords(from ?? '') })
    case 'head-replaced':
      return m.life_c_head_replaced()
    case 'payee-replaced':
      return m.life_c_payee_replaced(programme)
    case 'to-settle':
      return m.life_c_to_settle(programme)
    case 'due-to-heirs':
      return m.life_c_due_to_heirs(programme)
    case 'nobody-to-pay':
      return m.life_c_nobody_to_pay(programme)
    case 'relations-to-check':
      return m.life_c_relations({ n })
    case 'category-to-check':
      return m.life_c_category({ about: categoryName(about ?? '') })
    case 'on-open-lists':
      return m.life_c_lists({ n })
    case 'proposals-open':
      return m.life_c_proposals({ n })
    case 'moves':
      return m.life_c_moves({ about: about ?? '', date: dayWords(from) })
    case 'family-moves':
      return m.life_c_family_moves({ about: about ?? '' })
    case 'leaves-family':
      return m.life_c_leaves_family({ date: dayWords(from) })
    case 'founds-family':
      return m.life_c_founds_family({ date: dayWords(from) })
    case 'joins-family':
      return m.life_c_joins_family({ about: relationWords(about) })
    case 'leaves-province':
      return about === null
        ? m.life_c_leaves_province({ date: dayWords(from) })
        : m.life_c_leaves_province_to({ about, date: dayWords(from) })
    case 'family-leaves-province':
      return m.life_c_family_leaves_province()
    case 'aid-to-report':
      return m.life_c_aid_to_report({ about: about ?? '' })
    case 'returns':
      return m.life_c_returns({ about: about ?? '', date: dayWords(from) })
    case 'family-returns':
      return m.life_c_family_returns({ about: about ?? '' })
    case 'to-assess-anew':
      return m.life_c_to_assess_anew()
    case 'joins-household':
      return m.life_c_joins_household({ about: shownName(about ?? ''), date: dayWords(from) })
    case 'leaves-household':
      return m.life_c_leaves_household({ date: dayWords(from) })
    case 'gets-card':
      return m.life_c_gets_card({ about: about ?? '' })
    case 'marries':
      return about === null
        ? m.life_c_marries_somebody({ date: dayWords(from) })
        : m.life_c_marries({ about: shownName(about), date: dayWords(from) })
    case 'partner-unknown':
      return about === null ? m.life_c_partner_elsewhere() : m.life_c_partner_unknown({ about: shownName(about) })
    case 'marriage-age':
      return about === 'court' ? m.life_c_age_court() : m.life_c_age_unknown()
    case 'married-already':
      return m.life_c_married_already({ about: shownName(about ?? '') })
    case 'need-to-check':
      return m.life_c_need_to_check({ about: categoryName(about ?? '') })
    case 'aid-to-check':
      return m.life_c_aid_to_check({ about: about ?? '' })
    case 'is-born':
      return m.life_c_is_born({ about: about ?? '', date: dayWords(from) })
    case 'nik-to-ask':
      return m.life_c_nik_to_ask({ about: about ?? '' })
  }
}

function relationWords(about: string | null): string {
  const relation = FamilyRelation.safeParse(about)
  return relation.success ? relationWord(relation.data).toLocaleLowerCase() : ''
}

function dayWords(day: string | null): string {
  const date = LocalDate.safeParse(day)
  return date.success ? formatDate(date.data) : (day ?? '')
}

const whys: Readonly<Record<string, () => string>> = {
  'LIFE-1': m.life_w_1,
  'LIFE-2': m.life_w_2,
  'LIFE-3': m.life_w_3,
  'LIFE-4': m.life_w_4,
  'LIFE-5': m.life_w_5,
  'LIFE-6': m.life_w_6,
  'LIFE-7': m.life_w_7,
  'LIFE-8': m.life_w_8,
  'LIFE-14': m.life_w_14,
  'LIFE-15': m.life_w_15,
  'LIFE-17': m.life_w_17,
  'LIFE-19': m.life_w_19,
  'LIFE-21': m.life_w_21,
  'LIFE-23': m.life_w_23,
  'LIFE-24': m.life_w_24,
  'LIFE-25': m.life_w_25,
  'LIFE-27': m.life_w_27,
  'LIFE-28': m.life_w_28,
  'LIFE-29': m.life_w_29,
  'LIFE-31': m.life_w_31,
  'LIFE-33': m.life_w_33,
  'LIFE-34': m.life_w_34,
  'LIFE-35': m.life_w_35,
}

/** Why it is proposed, in short: what its rule says. */
export function whyWords(rule: string): string {
  return whys[rule]?.() ?? ''
}

export function eventFaultWords(fault: LifeEventFault): string {
  switch (fault.rule) {
    case 'LIFE-9':
      return fault.why === 'in-future' ? m.life_f_9_future() : m.life_f_9_birth()
    case 'LIFE-10':
      return m.life_f_10()
    case 'LIFE-11':
      return m.life_f_11()
    case 'LIFE-12':
      return m.life_f_12()
    case 'LIFE-13':
      return m.life_f_13()
    case 'LIFE-16':
      return m.life_f_16()
    case 'LIFE-18':
      return m.life_f_18()
    case 'LIFE-20':
      return m.life_f_20()
    case 'LIFE-22':
      return m.life_f_22()
    case 'LIFE-26':
      return m.life_f_26()
    case 'LIFE-30':
      return m.life_f_30()
    case 'LIFE-36':
      return m.life_f_36()
    case 'LIFE-32':
      return fault.heldBy === null ? m.life_f_32() : m.life_f_32_held()
  }
}

export const obstacleWords: Readonly<Record<LifeObstacle, () => string>> = {
  'person-changed': m.life_o_person,
  'family-changed': m.life_o_family,
  'facts-changed': m.life_o_facts,
  'membership-changed': m.life_o_membership,
  'aid-changed': m.life_o_aid,
  'need-changed': m.life_o_need,
  'rights-changed': m.life_o_rights,
  'household-changed': m.life_o_household,
}
