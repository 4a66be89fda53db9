import {
  IconCash,
  IconChartHistogram,
  IconCreditCard,
  IconEyeSearch,
  IconFileImport,
  IconHomeCheck,
  IconListCheck,
  IconPencilPlus,
  IconRoute,
  IconSearch,
  IconShieldCheck,
  IconSignature,
  IconStethoscope,
  IconTargetArrow,
  IconUserPlus,
  type TablerIcon,
} from '@tabler/icons-react'
import type { Permission } from '#domain/access/permissions.ts'
import { m } from '#messages'

interface Start {
  readonly permission: Permission
  readonly to: string
  readonly search?: Record<string, string>
  readonly icon: TablerIcon
  readonly title: () => string
  readonly meaning: () => string
}

/** What a role can begin by itself, its own work before what it may only read. */
const starts: readonly Start[] = [
  way('oversight.read-journal', '/pengawasan', IconEyeSearch, m.oversight_journal, m.oversight_meaning),
  way('oversight.read-readings', '/pelindungan', IconShieldCheck, m.oversight_protection, m.oversight_protection_meaning),
  way('upkeep.propose', '/usulan/baru', IconHomeCheck, m.home_start_propose, m.home_start_propose_meaning),
  way('upkeep.check-health', '/pemeriksaan', IconStethoscope, m.home_start_examine, m.home_start_examine_meaning),
  way('intake.import', '/impor/baru', IconFileImport, m.home_start_import, m.home_start_import_meaning),
  way('programmes.define', '/program/baru', IconPencilPlus, m.home_start_define, m.home_start_define_meaning),
  way('programmes.list', '/program', IconListCheck, m.home_start_list, m.home_start_list_meaning),
  way('planning.set-targets', '/rencana', IconTargetArrow, m.home_start_plan, m.home_start_plan_meaning),
  way('delivery.pay', '/penyaluran/baru', IconCash, m.home_start_pay, m.home_start_pay_meaning),
  way('delivery.pay', '/penyaluran/rekening', IconCreditCard, m.home_start_accounts, m.home_start_accounts_meaning),
  way('delivery.prepare', '/penyaluran/rekening', IconCreditCard, m.home_start_accounts, m.home_start_accounts_meaning),
  way('approvals.decide', '/persetujuan', IconSignature, m.home_start_decide, m.home_start_decide_meaning),
  way('people.register', '/warga/baru', IconUserPlus, m.home_start_register, m.home_start_register_meaning),
  {
    ...way('approvals.read', '/persetujuan', IconRoute, m.home_start_follow, m.home_start_follow_meaning),
    search: { tampak: 'perekam' },
  },
  way('people.read', '/warga', IconSearch, m.home_start_search, m.home_start_search_meaning),
  way('insight.read', '/pantauan', IconChartHistogram, m.home_start_board, m.home_start_board_meaning),
]

/** As many as one takes in at a glance. */
const most = 5

export function startsOf(permissions: readonly Permission[]): Start[] {
  const open = starts.filter(({ permission }) => permissions.includes(permission))
  return [...new Map(open.map((start) => [start.title, start])).values()].slice(0, most)
}

function way(permission: Permission, to: string, icon: TablerIcon, title: () => string, meaning: () => string): Start {
  return { permission, to, icon, title, meaning }
}
