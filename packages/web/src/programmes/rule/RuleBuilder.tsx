import { ActionIcon, Button, Checkbox, Menu, SegmentedControl } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { ClauseKind, RuleSubject } from '#domain/programmes/rule.ts'
import { clausesFor } from '#domain/programmes/rule.rules.ts'
import { m } from '#messages'
import { RuleGroup, RuleLine } from '../../design/work/RuleTree.tsx'
import { ClauseFields } from './ClauseFields.tsx'
import { addPart, type GroupPart, isGroup, isWhole, newClausePart, newGroupPart, type Part, withPart } from './rule-draft.ts'

interface Builder {
  rule: GroupPart
  subject: RuleSubject
  owner: RegionCode
  onChange: (rule: GroupPart) => void
}

const deepestGroup = 3

/** A rule put together by clicking: conditions that must all hold or one of which suffices, in groups where need be. */
export function RuleBuilder({ rule, subject, owner, onChange }: Builder) {
  return <Group group={rule} depth={1} tree={{ rule, subject, owner, onChange }} />
}

function Group({ group, depth, tree }: { group: GroupPart; depth: number; tree: Builder }) {
  const { rule, subject, owner, onChange } = tree
  const change = (key: string, to: (part: Part) => Part | undefined) => onChange(withPart(rule, key, to))
  const join = (value: 'all' | 'any') =>
    group.key === rule.key
      ? onChange({ ...rule, join: value })
      : change(group.key, (part) => (isGroup(part) ? { ...part, join: value } : part))

  return (
    <RuleGroup
      label={m.programmes_conditions()}
      inner={depth > 1}
      head={
        <>
          <SegmentedControl
            size="xs"
            aria-label={m.programmes_join()}
            value={group.join}
            data={[
              { value: 'all', label: m.programmes_join_all() },
              { value: 'any', label: m.programmes_join_any() },
            ]}
            onChange={(value) => join(value === 'any' ? 'any' : 'all')}
          />
          {depth > 1 && (
            <>
              <Negate part={group} change={change} />
              <ActionIcon
                variant="subtle"
                color="gray"
                onClick={() => change(group.key, () => undefined)}
                aria-label={m.programmes_remove_group()}
                title={m.programmes_remove_group()}
              >
                <IconX size={16} stroke={2} />
              </ActionIcon>
            </>
          )}
        </>
      }
      foot={
        <AddCondition
          kinds={clausesFor[subject]}
          subject={subject}
          onClause={(kind) => onChange(addPart(rule, group.key, newClausePart(kind, owner)))}
          onGroup={depth < deepestGroup ? () => onChange(addPart(rule, group.key, newGroupPart(group, owner))) : undefined}
        />
      }
    >
      {group.parts.map((part) =>
        isGroup(part) ? (
          <Group key={part.key} group={part} depth={depth + 1} tree={tree} />
        ) : (
          <RuleLine
            key={part.key}
            title={clauseTitle(part.clause.kind, subject)}
            before={part.clause.kind !== 'aid' && <Negate part={part} change={change} />}
            removeLabel={m.programmes_remove_clause({ clause: clauseTitle(part.clause.kind, subject) })}
            onRemove={() => change(part.key, () => undefined)}
            fault={isWhole(part.clause) ? undefined : m.programmes_clause_incomplete()}
          >
            <ClauseFields clause={part.clause} onChange={(clause) => change(part.key, (one) => ({ ...one, clause }))} />
          </RuleLine>
        ),
      )}
    </RuleGroup>
  )
}

function Negate({ part, change }: { part: Part; change: (key: string, to: (part: Part) => Part) => void }) {
  return (
    <Checkbox
      size="xs"
      label={m.programmes_negate()}
      checked={part.negated}
      onChange={(event) => {
        const negated = event.currentTarget.checked
        change(part.key, (one) => ({ ...one, negated }))
      }}
    />
  )
}

interface Adding {
  kinds: readonly ClauseKind[]
  subject: RuleSubject
  onClause: (kind: ClauseKind) => void
  onGroup: (() => void) | undefined
}

function AddCondition({ kinds, subject, onClause, onGroup }: Adding) {
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="default" size="xs" leftSection={<IconPlus size={16} aria-hidden="true" />}>
          {m.programmes_add_clause()}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map((kind) => (
          <Menu.Item key={kind} onClick={() => onClause(kind)}>
            {clauseTitle(kind, subject)}
          </Menu.Item>
        ))}
        {onGroup !== undefined && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={onGroup}>{m.programmes_add_group()}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

const titles: Readonly<Record<ClauseKind, Readonly<Record<RuleSubject, () => string>>>> = {
  region: { person: m.programmes_clause_region, family: m.programmes_clause_region },
  age: { person: m.programmes_clause_age, family: m.programmes_clause_age_family },
  sex: { person: m.programmes_clause_sex, family: m.programmes_clause_sex_family },
  relation: { person: m.programmes_clause_relation, family: m.programmes_clause_relation },
  decile: { person: m.programmes_clause_decile, family: m.programmes_clause_decile },
  need: { person: m.programmes_clause_need, family: m.programmes_clause_need_family },
  aid: { person: m.programmes_clause_aid, family: m.programmes_clause_aid },
  'family-size': { person: m.programmes_clause_size, family: m.programmes_clause_size },
  nik: { person: m.programmes_clause_nik, family: m.programmes_clause_nik_family },
  'receives-nothing': { person: m.programmes_clause_receives_nothing, family: m.programmes_clause_receives_nothing },
}

function clauseTitle(kind: ClauseKind, subject: RuleSubject): string {
  return titles[kind][subject]()
}
