import { LocalDate } from '#domain/platform/local-date.ts'
import type { BenefitKind, BenefitRhythm, BenefitUnit } from '#domain/settings/benefit-kind.ts'
import { BenefitKindDraft } from '#domain/settings/benefit-kind.ts'
import { today } from '../platform/today.ts'

/** What stands in the fields, as it was typed. */
export interface TypedKind {
  code: string
  nameId: string
  nameEn: string
  payer: string
  unit: BenefitUnit
  rhythm: BenefitRhythm
  aliases: string
  monthly: string
  verified: boolean
  until: string
  since: string
  ground: string
}

export function typedOf(last: BenefitKind | undefined): TypedKind {
  return {
    code: last?.code ?? '',
    nameId: last?.name.id ?? '',
    nameEn: last?.name.en ?? '',
    payer: last?.payer ?? 'APBN',
    unit: last?.unit ?? 'family',
    rhythm: last?.rhythm ?? 'regular',
    aliases: last?.aliases.join('\n') ?? '',
    monthly: last?.monthly == null ? '' : String(last.monthly),
    verified: last?.verified ?? false,
    until: last?.until ?? '',
    since: today(),
    ground: '',
  }
}

/** What is sent, where each field can be read; and which cannot. */
export function readKind(typed: TypedKind): { draft: BenefitKindDraft; unreadable: ReadonlySet<string> } {
  const since = LocalDate.safeParse(typed.since)
  const until = typed.until.trim() === '' ? null : (LocalDate.safeParse(typed.until).data ?? typed.until)
  const amount = typed.monthly.replace(/[.\s]/g, '')
  const said = {
    code: typed.code.trim().toUpperCase(),
    name: { id: typed.nameId.trim(), en: typed.nameEn.trim() },
    payer: typed.payer.trim(),
    unit: typed.unit,
    rhythm: typed.rhythm,
    aliases: typed.aliases
      .split('\n')
      .map((alias) => alias.trim())
      .filter((alias) => alias !== ''),
    monthly: amount === '' ? null : /^\d+$/.test(amount) ? Number(amount) : Number.NaN,
    verified: typed.verified,
    until,
    since: since.data ?? ('9999-12-31' as LocalDate),
    ground: typed.ground.trim(),
  }
  const parsed = BenefitKindDraft.safeParse(said)
  const unreadable = new Set(parsed.success ? [] : parsed.error.issues.map(({ path }) => path.slice(0, 2).join('.')))
  if (!since.success) unreadable.add('since')
  return { draft: said as BenefitKindDraft, unreadable }
}
