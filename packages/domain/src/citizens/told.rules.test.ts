import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysAfter, type LocalDate } from '../platform/local-date.ts'
import { type ClaimHeld, newsOfObjection, objectionDueOn, toldOf } from './told.rules.ts'

const none: ReadonlySet<LocalDate> = new Set()
const on = (day: string) => new Date(`${day}T03:00:00Z`)
const today = '2026-11-22' as LocalDate

const held = (over: Partial<ClaimHeld> = {}): ClaimHeld => ({
  kind: 'receives-nothing',
  state: 'refused',
  stands: 'done',
  proposedAt: on('2026-11-02'),
  since: on('2026-11-10'),
  decidedAt: on('2026-11-10'),
  reason: 'Keluarga sudah menerima sembako',
  mine: true,
  objection: null,
  ticket: null,
  objectedAt: null,
  answeredAt: null,
  answer: null,
  notice: null,
  ownTicket: null,
  steps: [],
  waitsAt: null,
  ...over,
})

describe('CIT-5 what a family is told of a claim', () => {
  test('what was decided, why, and until when it may object', () => {
    expect(toldOf(held(), today, none)).toEqual({
      kind: 'receives-nothing',
      mine: true,
      state: 'refused',
      proposedOn: '2026-11-02',
      waits: null,
      decided: { on: '2026-11-10', reason: 'Keluarga sudah menerima sembako' },
      mayObject: true,
      objectUntil: '2026-12-10',
      objection: null,
      own: null,
      takenBackOn: null,
    })
    expect(toldOf(held(), '2026-12-11' as LocalDate, none)?.objectUntil).toBeNull()
  })

  test('where it would lose aid, for as long as its notice says, and before it was told without a last day', () => {
    const lost = held({ kind: 'already-well-off', state: 'accepted' })
    const noticed = (notice: ClaimHeld['notice'], day = today) => {
      const told = toldOf({ ...lost, notice }, day, none)
      return [told?.mayObject, told?.objectUntil]
    }
    const told = { state: 'told', objectUntil: '2027-01-15' as LocalDate } as const
    expect(noticed(told)).toEqual([true, '2027-01-15'])
    expect(noticed(told, '2027-01-16' as LocalDate)).toEqual([false, null])
    expect(noticed({ state: 'to-send', objectUntil: null })).toEqual([true, null])
    expect(noticed({ state: 'upheld', objectUntil: '2027-01-15' as LocalDate })).toEqual([false, null])
  })

  test('where it waits, and no decision before there is one', () => {
    const waiting = held({ state: 'open', stands: 'waiting', decidedAt: null, reason: null })
    expect(toldOf(waiting, today, none)).toMatchObject({
      waits: { place: 'waiting', since: '2026-11-10' },
      decided: null,
      objectUntil: null,
    })
  })

  test('nothing of what others took back; of its own, on which day', () => {
    expect(toldOf(held({ state: 'withdrawn' }), today, none)).toBeUndefined()
    const own = held({ state: 'withdrawn', stands: 'done', decidedAt: null, reason: null, ownTicket: 'K7QM-3D' })
    expect(toldOf(own, today, none)).toMatchObject({
      takenBackOn: '2026-11-10',
      waits: null,
      own: { steps: [], mayTakeBack: false },
    })
  })

  test('not the words of a decision on the category of another member', () => {
    const other = held({ kind: 'category-found', mine: false, objection: 'upheld', objectedAt: on('2026-11-11') })
    const told = toldOf({ ...other, answeredAt: on('2026-11-12'), answer: 'Menurut puskesmas tidak demikian' }, today, none)
    expect([told?.decided?.reason, told?.objection?.answered?.reason]).toEqual([null, null])
    expect(toldOf({ ...other, mine: true }, today, none)?.decided?.reason).not.toBeNull()
  })

  test('of a decision that was changed no longer the reason of the first, but that of the answer', () => {
    const changed = held({ state: 'accepted', objection: 'overturned', ticket: 'ABCD-2345', objectedAt: on('2026-11-12') })
    const told = toldOf({ ...changed, answeredAt: on('2026-11-13'), answer: 'Kunjungan membenarkan keluarga' }, today, none)
    expect([told?.decided?.reason, told?.objection?.answered?.reason]).toEqual([null, 'Kunjungan membenarkan keluarga'])
  })

  test('an objection that was raised, with its number and its clock, is not raised again', () => {
    const objected = held({ objection: 'open', ticket: 'ABCD2345', objectedAt: on('2026-11-12'), stands: 'objections' })
    expect(toldOf(objected, today, none)).toMatchObject({
      objectUntil: null,
      waits: { place: 'objections' },
      objection: { state: 'open', ticket: 'ABCD2345', on: '2026-11-12', dueOn: '2026-11-26', answered: null },
    })
  })
})

describe('CIT-6 the clock of an objection', () => {
  test('counts ten working days after the day on which it came, holidays left out', () => {
    expect(objectionDueOn('2026-11-22' as LocalDate, none)).toBe('2026-12-04')
    expect(objectionDueOn('2026-11-22' as LocalDate, new Set(['2026-11-25' as LocalDate]))).toBe('2026-12-07')
  })
})

describe('CIT-9 what the family proposed itself', () => {
  const steps = ['photo', 'minutes', 'regency', 'centre-file'] as const
  const own = (over: Partial<ClaimHeld>) =>
    toldOf(
      held({ state: 'open', stands: 'village', decidedAt: null, reason: null, ownTicket: 'K7QM-3D', steps, ...over }),
      today,
      none,
    )?.own

  test('is followed step by step, with the last day of the present one', () => {
    expect(own({ waitsAt: 'minutes' })).toEqual({
      ticket: 'K7QM-3D',
      steps: [
        { step: 'photo', stands: 'done' },
        { step: 'minutes', stands: 'here' },
        { step: 'regency', stands: 'later' },
        { step: 'centre-file', stands: 'later' },
      ],
      dueOn: '2026-12-11',
      mayTakeBack: true,
    })
  })

  test('shows all steps done at its end, and none of what was refused or came back', () => {
    const accepted = own({ state: 'accepted', stands: 'done', decidedAt: on('2026-11-10'), waitsAt: null })
    expect(accepted?.steps.map(({ stands }) => stands)).toEqual(['done', 'done', 'done', 'done'])
    expect(own({ state: 'refused', waitsAt: null })).toMatchObject({ steps: [], dueOn: null })
    expect(own({ state: 'returned', waitsAt: null })).toMatchObject({ steps: [], dueOn: null })
  })

  test('is said of no claim of somebody else', () => {
    expect(own({ ownTicket: null })).toBeNull()
  })
})

test('CIT-10: a family takes back what it proposed itself, and only while nobody has decided', () => {
  const may = (over: Partial<ClaimHeld>) => toldOf(held({ ownTicket: 'K7QM-3D', ...over }), today, none)?.own?.mayTakeBack
  const undecided = { decidedAt: null, reason: null, stands: 'waiting' } as const
  expect([may({ state: 'open', ...undecided }), may({ state: 'returned', ...undecided })]).toEqual([true, true])
  expect([may({ state: 'accepted' }), may({ state: 'refused' })]).toEqual([false, false])
  expect(may({ state: 'open', ...undecided, ownTicket: null }), "somebody else's").toBeUndefined()
})

test('CIT-11: of each objection those who answer hear twice: two working days before its last day, and the one after it', () => {
  const days = (from: LocalDate, many: number) => Array.from({ length: many }, (_, at) => daysAfter(from, at))
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.subarray(days('2026-01-01' as LocalDate, 430)), (at, closed) => {
      const came = daysAfter('2026-01-01' as LocalDate, at)
      const holidays = new Set(closed.filter((_, place) => place % 3 === 0))
      const heard = days(came, 200).flatMap((day) => {
        const kind = newsOfObjection(came, day, holidays)
        return kind === undefined ? [] : [[kind, day] as const]
      })
      const due = objectionDueOn(came, holidays)
      expect(heard.map(([kind]) => kind)).toEqual(['objections-near', 'objections-over'])
      const [near, over] = heard.map(([, day]) => day)
      expect(String(near) < due && due < String(over)).toBe(true)
    }),
  )
})
