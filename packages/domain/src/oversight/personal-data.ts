import { z } from 'zod'
import { Candidate } from '../categories/candidate.ts'
import { EntitlementState } from '../delivery/entitlement.ts'
import { VisitResult } from '../enumeration/visit.ts'
import { LifeEventSummary } from '../life/life-event.ts'
import { Aid, NeedAssignment, PersonPage, Sex, WelfareDecile } from '../people/person.ts'
import { AidPeriod } from '../people/aid-period.ts'
import { NeedCode } from '../people/need-category.ts'
import { FamilyRelation } from '../people/family-relation.ts'
import { PersonId } from '../people/person-id.ts'
import { LocalDate } from '../platform/local-date.ts'
import { Rupiah } from '../platform/rupiah.ts'
import { ListState, MemberReason } from '../programmes/list.ts'
import { Standing } from '../programmes/standing.ts'
import { Place } from '../regions/place.ts'
import { ClaimState } from '../proposals/claim.ts'
import { ClaimKind } from '../proposals/claim-kind.ts'
import { HealthAnswer } from '../proposals/health.ts'
import { WellOffReason } from '../upkeep/finding.ts'

/** A fact as it stands or stood; `replacedAt` null: the present one. */
const HeldFact = z.object({
  /** A `FactField`, or a part of one in old entries. */
  field: z.string(),
  value: z.string().nullable(),
  source: z.string(),
  asOf: LocalDate,
  recordedAt: z.iso.datetime(),
  replacedAt: z.iso.datetime().nullable(),
})

/**
 * Everything that is held of one person, for that person: law 27/2022 art. 6 and 7 (to be told, to receive a copy) and 13 (in a
 * form that other systems read). Of others it holds no more than their names beside theirs. Each part at most 500 rows, newest first.
 */
export const PersonalData = z
  .object({
    id: PersonId,
    madeAt: z.iso.datetime(),
    name: z.string(),
    nik: z.string().nullable(),
    familyCardNumber: z.string().nullable(),
    sex: Sex.nullable(),
    birthDate: LocalDate.nullable(),
    deceasedOn: LocalDate.nullable(),
    away: PersonPage.shape.away,
    place: Place,
    synthetic: z.boolean(),
    facts: z.array(HeldFact),
    /** By which lists the person is known, and until when each has confirmed them. */
    sources: z.array(z.object({ source: z.string(), key: z.string(), confirmedUntil: LocalDate.nullable() })),
    members: z.array(z.object({ name: z.string(), relation: FamilyRelation.nullable() })),
    memberships: z.array(z.object({ relation: FamilyRelation.nullable(), since: LocalDate, until: LocalDate.nullable() })),
    /** Households (rumah tangga), alone or with the family. */
    households: z.array(z.object({ since: LocalDate, until: LocalDate.nullable(), withFamily: z.boolean() })),
    deciles: z.array(WelfareDecile),
    needs: z.array(NeedAssignment.omit({ version: true })),
    /** What the facts proposed of the person or family, and what was decided of it. */
    candidates: z.array(
      Candidate.pick({ category: true, kind: true, reasons: true, state: true, foundAt: true }).extend({
        note: z.string().nullable(),
      }),
    ),
    aid: z.array(Aid),
    /** What lists told of how much, and for which time. Whole rupiah. */
    aidAmounts: z.array(
      z.object({ programme: z.string(), payer: z.string(), period: AidPeriod, amount: Rupiah.nullable(), source: z.string() }),
    ),
    /** Months of programmes of our own, with what became of each. Whole rupiah. */
    entitlements: z.array(
      z.object({ programme: z.string(), month: z.string(), amount: z.int(), state: EntitlementState, forFamily: z.boolean() }),
    ),
    /** Numbers of accounts end in their last four digits only. */
    accounts: z.array(
      z.object({
        bank: z.string(),
        maskedNumber: z.string(),
        holderName: z.string(),
        recordedAt: z.iso.datetime(),
        replacedAt: z.iso.datetime().nullable(),
      }),
    ),
    /** Where the person or their family stood on lists, and why. */
    listings: z.array(
      z.object({ programme: z.string(), madeOn: LocalDate, state: ListState, standing: Standing, reason: MemberReason }),
    ),
    /** What was claimed of the person or the family, and what the health centre said of it. */
    claims: z.array(
      z.object({
        kind: ClaimKind,
        /** The category, where it is about one. */
        about: z.string().nullable(),
        state: ClaimState,
        observedOn: LocalDate,
        /** Why the family was thought to be well off. */
        reasons: z.array(WellOffReason),
        note: z.string().nullable(),
        /** Of an illness or a pregnancy that was confirmed: the last day on which it stands. */
        standsUntil: LocalDate.nullable(),
        health: z.array(HealthAnswer.pick({ result: true, checklist: true, met: true, examinedOn: true, words: true })),
      }),
    ),
    /** What was found at their door, also what was taken back or found by a second visit, and whether it stands on a scanned form. */
    visits: z.array(
      z.object({
        round: z.string(),
        category: NeedCode,
        result: VisitResult,
        visitedOn: LocalDate,
        note: z.string().nullable(),
        onPaper: z.boolean(),
        again: z.boolean(),
        takenBack: z.boolean(),
      }),
    ),
    /** Events that were told of the person, or of somebody whom they married; what was shown for it is the other one's. */
    lifeEvents: z.array(
      LifeEventSummary.pick({ kind: true, on: true, source: true, state: true, recordedAt: true }).extend({
        evidence: z.string().nullable(),
        paperNumber: z.string().nullable(),
        /** Why it was dropped or undone. */
        reason: z.string().nullable(),
      }),
    ),
    /** Other records of the same person that were merged into this one. */
    merged: z.array(z.object({ name: z.string(), on: LocalDate })),
    /** Who looked until yesterday, by office; names are the data-protection officer's to tell. */
    readers: z.array(z.object({ office: z.string(), readings: z.int(), last: z.iso.datetime() })),
  })
  .meta({ id: 'PersonalData', description: 'Everything that is held of one person, for that person.' })
export type PersonalData = z.infer<typeof PersonalData>
