import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { monthsBetween } from '#domain/programmes/month-span.ts'
import type { Programme, ProgrammeVersion } from '#domain/programmes/programme.ts'
import { choosesByRule } from '#domain/programmes/programme.rules.ts'
import { ruleSentence } from '#domain/programmes/rule-words.ts'
import { m } from '#messages'
import { monthsWords } from '../approvals/approval.words.ts'
import { usePermitted } from '../access/session.queries.ts'
import { BigFacts } from '../design/data/BigFacts.tsx'
import { Facts } from '../design/data/Facts.tsx'
import { Page } from '../design/frame/Page.tsx'
import { Columns, Sheet } from '../design/frame/Sheet.tsx'
import { Stacked } from '../design/frame/Split.tsx'
import { Notice } from '../design/state/Notice.tsx'
import { Sentence } from '../design/work/RuleTree.tsx'
import { formatInstant, formatNumber, formatRupiah } from '../platform/format.ts'
import { ExplainSomebody } from './ExplainSomebody.tsx'
import { KnownProgramme } from './KnownProgramme.tsx'
import { ListTable } from './list/ListTable.tsx'
import { MakeList } from './list/MakeList.tsx'
import { accountWords, beneficiaryWords, budgetWords, countWords, namesIn, pillarWords, said } from './programme.words.ts'

export function ProgrammePage() {
  return (
    <KnownProgramme id={useParams({ from: '/office/program/$id' }).id}>
      {({ programme, versions }) => <OneProgramme programme={programme} versions={versions} />}
    </KnownProgramme>
  )
}

/** What the programme gives to whom by which rule, and its lists. */
function OneProgramme({ programme, versions }: { programme: Programme; versions: readonly ProgrammeVersion[] }) {
  const [open, setOpen] = useState<'list' | 'explain'>()
  const mayExplain = usePermitted('people.search')
  const navigate = useNavigate()
  const { id, name, beneficiary, rule, amount, may, ownerPlace, places, quota, firstMonth, lastMonth } = programme
  const byRule = choosesByRule(beneficiary)
  return (
    <Page
      title={name}
      crumbs={[{ label: m.programmes_title(), to: '/program' }]}
      meaning={`${ownerPlace.name} · ${pillarWords[programme.pillar]()}`}
      actions={
        <>
          {may.define && (
            <Button variant="default" onClick={() => void navigate({ to: '/program/$id/ubah', params: { id } })}>
              {m.programmes_change()}
            </Button>
          )}
          {may.list && byRule && (
            <Button onClick={() => setOpen('list')} leftSection={<IconPlus size={18} aria-hidden="true" />}>
              {m.programmes_make_list()}
            </Button>
          )}
        </>
      }
    >
      <BigFacts
        facts={[
          { label: m.programmes_for(), value: beneficiaryWords[beneficiary]() },
          {
            label: m.programmes_per_month(),
            value: amount === null ? m.programmes_goods_short() : formatRupiah(amount),
          },
          { label: m.programmes_runs(), value: monthsWords(monthsBetween(firstMonth, lastMonth)) },
          ...(byRule
            ? [
                {
                  label: m.programmes_quota_short(),
                  value: quota === null ? m.programmes_no_quota() : countWords(quota, beneficiary),
                },
              ]
            : []),
        ]}
      />
      {byRule && rule !== null ? (
        <>
          <Sheet
            title={m.programmes_rule()}
            beside={
              mayExplain && (
                <Button variant="subtle" size="compact-sm" onClick={() => setOpen('explain')}>
                  {m.programmes_explain_somebody()}
                </Button>
              )
            }
          >
            <Stacked>
              <Sentence>{said(ruleSentence(rule, beneficiary, namesIn(places)))}</Sentence>
              <p>{m.programmes_always()}</p>
            </Stacked>
          </Sheet>
          <ListTable programme={programme} />
        </>
      ) : (
        <Notice>{m.programmes_by_proposal()}</Notice>
      )}
      <Columns>
        <Sheet title={m.programmes_money()}>
          <Facts
            facts={[
              { label: m.programmes_budget(), value: budgetWords[programme.budgetSource]() },
              { label: m.programmes_account(), value: accountWords[programme.accountKind]() },
            ]}
          />
        </Sheet>
        <Sheet title={m.programmes_versions()}>
          <Facts
            facts={versions.map((version) => ({
              label: m.programmes_version_n({ n: version.version }),
              ...versionFact(version),
            }))}
          />
        </Sheet>
      </Columns>
      {open === 'list' && <MakeList programme={programme} onClose={() => setOpen(undefined)} />}
      {open === 'explain' && <ExplainSomebody programme={programme} onClose={() => setOpen(undefined)} />}
    </Page>
  )
}

function versionFact({ recordedAt, recordedBy, definition: { amount, quota } }: ProgrammeVersion) {
  const parts = [amount === null ? m.programmes_goods_short() : formatRupiah(amount)]
  if (quota !== null) parts.push(m.programmes_quota_n({ n: formatNumber(quota) }))
  return { value: parts.join(' · '), source: `${recordedBy} · ${formatInstant(recordedAt)}` }
}
