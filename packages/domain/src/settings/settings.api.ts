import { z } from 'zod'
import { endpoint } from '../platform/endpoint.ts'
import { BenefitKind, BenefitKindDraft } from './benefit-kind.ts'
import { LayoutDraft, SetLayout } from './file-layout.ts'
import { Limit, LimitDraft, LimitKey } from './limit.ts'
import { LimitEffect } from './limit-effect.ts'
import { SettingId } from './setting.ts'

const slice = 'settings'
const proposed = z.object({ id: SettingId })

export const listLimits = endpoint({
  method: 'GET',
  path: '/settings/limits',
  slice,
  summary:
    'Every number that decides what is a fault or an alarm: since when, on what ground, and what waits for a second person',
  permission: 'quality.read',
  status: 200,
  response: z.object({ rows: z.array(Limit), mayPropose: z.boolean() }),
  problems: [],
})

export const proposeLimit = endpoint({
  method: 'POST',
  path: '/settings/limits',
  slice,
  summary: 'Set a limit from a day on; counts once a second person has confirmed it',
  permission: 'programmes.define',
  body: LimitDraft,
  status: 201,
  response: proposed,
  problems: ['setting-unsound', 'setting-waits-already'],
})

/** Kept by the slice `quality`, which counts people and files. */
export const getLimitEffect = endpoint({
  method: 'GET',
  path: '/settings/limits/effect',
  slice,
  summary:
    'What would change today under another limit: from figures that are kept; null where only a look at everybody can tell',
  permission: 'programmes.define',
  query: z.object({ limit: LimitKey, value: z.coerce.number().int().min(0).max(1_000_000) }),
  status: 200,
  response: z.object({ effect: LimitEffect.nullable() }),
  problems: [],
})

export const listBenefitKinds = endpoint({
  method: 'GET',
  path: '/settings/benefit-kinds',
  slice,
  summary: 'Kinds of benefit from elsewhere: names, payer, unit, from when to when, and what waits for a second person',
  permission: 'signed-in',
  status: 200,
  response: z.object({ rows: z.array(BenefitKind), mayPropose: z.boolean() }),
  problems: [],
})

export const proposeBenefitKind = endpoint({
  method: 'POST',
  path: '/settings/benefit-kinds',
  slice,
  summary: 'Add a kind of benefit, change or end one from a day on; counts once a second person has confirmed it',
  permission: 'programmes.define',
  body: BenefitKindDraft,
  status: 201,
  response: proposed,
  problems: ['setting-unsound', 'setting-waits-already'],
})

export const listFileLayouts = endpoint({
  method: 'GET',
  path: '/settings/file-layouts',
  slice,
  summary: 'How files to the centre and its answers are laid out: since when, on what ground, and what waits for a second person',
  permission: 'upkeep.read',
  status: 200,
  response: z.object({ rows: z.array(SetLayout), mayPropose: z.boolean() }),
  problems: [],
})

export const proposeFileLayout = endpoint({
  method: 'POST',
  path: '/settings/file-layouts',
  slice,
  summary: 'Lay a file to the centre, or its answer, out otherwise from a day on; counts once a second person has confirmed it',
  permission: 'programmes.define',
  body: LayoutDraft,
  status: 201,
  response: proposed,
  problems: ['setting-unsound', 'setting-waits-already'],
})

export const decideSetting = endpoint({
  method: 'POST',
  path: '/settings/proposed/{id}/decision',
  slice,
  summary: 'Confirm what somebody else set, or refuse it; whoever set it may withdraw it',
  permission: 'programmes.define',
  params: z.object({ id: SettingId }),
  body: z.object({ decision: z.enum(['confirmed', 'refused']) }).meta({ id: 'SettingDecision' }),
  status: 204,
  response: z.undefined(),
  problems: ['not-found', 'not-allowed', 'second-person-needed', 'setting-not-waiting', 'setting-unsound'],
})
