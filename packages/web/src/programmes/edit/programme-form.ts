import type { Month } from '#domain/platform/period.ts'
import { levelOf, type RegionCode } from '#domain/platform/region-code.ts'
import type { Rupiah } from '#domain/platform/rupiah.ts'
import type { BeneficiaryKind, Programme, ProgrammeDraft } from '#domain/programmes/programme.ts'
import { choosesByRule } from '#domain/programmes/programme.rules.ts'
import { monthsBetween } from '#domain/programmes/month-span.ts'
import type { RuleTrial } from '#domain/programmes/programmes.api.ts'
import { emptyGroup, groupOf, type GroupPart, ruleOf } from '../rule/rule-draft.ts'

/** What stands in the form; amounts as typed. */
export interface ProgrammeForm extends Omit<ProgrammeDraft, 'rule' | 'amount' | 'quota' | 'owner'> {
  owner: RegionCode | null
  tree: GroupPart
  amount: string
  quota: string
}

export function newForm(owner: RegionCode | undefined, year: number): ProgrammeForm {
  const office = owner !== undefined && ['province', 'regency'].includes(levelOf(owner)) ? owner : null
  return {
    name: '',
    pillar: 'protection',
    budgetSource: office !== null && levelOf(office) === 'province' ? 'apbd-province' : 'apbd-regency',
    accountKind: 'social-assistance',
    beneficiary: 'person',
    owner: office,
    tree: emptyGroup(),
    amount: '',
    firstMonth: `${year}-01` as Month,
    lastMonth: `${year}-12` as Month,
    quota: '',
  }
}

export function formOf(programme: Programme): ProgrammeForm {
  const { name, pillar, budgetSource, accountKind, beneficiary, owner, firstMonth, lastMonth, rule, amount, quota } = programme
  return {
    name,
    pillar,
    budgetSource,
    accountKind,
    beneficiary,
    owner,
    firstMonth,
    lastMonth,
    tree: rule === null ? emptyGroup() : groupOf(rule),
    amount: amount === null ? '' : String(amount),
    quota: quota === null ? '' : String(quota),
  }
}

/** Digits as they are typed, with or without dots: whole rupiah, whole numbers. */
export function wholeIn(typed: string): number | null {
  const digits = typed.replace(/\D/g, '')
  return digits === '' ? null : Number(digits)
}

export interface FormFaults {
  name?: 'missing'
  owner?: 'missing'
  amount?: 'missing'
  months?: 'turned'
  rule?: 'missing'
}

/** What is still to be filled in before it can be saved. */
export function faultsOf(form: ProgrammeForm): FormFaults {
  return {
    ...(form.name.trim().length < 3 && { name: 'missing' as const }),
    ...(form.owner === null && { owner: 'missing' as const }),
    ...(form.accountKind === 'social-assistance' && !wholeIn(form.amount) && { amount: 'missing' as const }),
    ...(form.firstMonth > form.lastMonth && { months: 'turned' as const }),
    ...(choosesByRule(form.beneficiary) && ruleOf(form.tree) === undefined && { rule: 'missing' as const }),
  }
}

/** What is sent; undefined while something is missing. */
export function draftOf(form: ProgrammeForm): ProgrammeDraft | undefined {
  const { tree, amount, quota, owner, name, ...rest } = form
  if (Object.keys(faultsOf(form)).length > 0 || owner === null) return undefined
  const byRule = choosesByRule(form.beneficiary)
  return {
    ...rest,
    name: name.trim(),
    owner,
    rule: byRule ? (ruleOf(tree) ?? null) : null,
    amount: wholeIn(amount) as Rupiah | null,
    quota: byRule ? wholeIn(quota) : null,
  }
}

/** The question that the form asks of the registry as it stands; undefined while there is nothing to ask. */
export function trialOf(form: ProgrammeForm): RuleTrial | undefined {
  const rule = ruleOf(form.tree)
  if (!choosesByRule(form.beneficiary) || rule === undefined || form.owner === null) return undefined
  const months = form.firstMonth > form.lastMonth ? 1 : monthsBetween(form.firstMonth, form.lastMonth).length
  return {
    subject: form.beneficiary,
    rule,
    within: form.owner,
    amount: wholeIn(form.amount) as Rupiah | null,
    months: Math.min(months, 60),
    quota: wholeIn(form.quota) || null,
  }
}

/** A rule asks differently of people and of families, so it begins anew; groups and institutions mostly get goods. */
export function withBeneficiary(form: ProgrammeForm, beneficiary: BeneficiaryKind): ProgrammeForm {
  const keepsRule = choosesByRule(beneficiary)
  return {
    ...form,
    beneficiary,
    ...(keepsRule ? { tree: beneficiary === form.beneficiary ? form.tree : emptyGroup() } : { accountKind: 'goods' as const }),
  }
}
