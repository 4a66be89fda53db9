import type { BenefitKind } from '#domain/settings/benefit-kind.ts'
import type { SetLayout } from '#domain/settings/file-layout.ts'
import type { Limit } from '#domain/settings/limit.ts'
import { inForceOn } from '#domain/settings/setting.rules.ts'
import { m } from '#messages'
import { TaskList, TaskRow } from '../design/data/TaskRow.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { formatDate } from '../platform/format.ts'
import { today } from '../platform/today.ts'
import { groundWords, setByWords, standing } from './setting.words.ts'

interface History<Setting> {
  /** The earliest first, as they were set. */
  settings: readonly Setting[]
  wordsOf: (setting: Setting) => string
}

/** What was ever set of one thing, the newest first. */
export function SettingHistory<Setting extends Limit | BenefitKind | SetLayout>({ settings, wordsOf }: History<Setting>) {
  const present = inForceOn(settings, today())
  return (
    <TaskList label={m.settings_history()}>
      {settings.toReversed().map((setting) => {
        const { words, tone } = standing(setting, present)
        return (
          <TaskRow
            key={setting.id}
            title={wordsOf(setting)}
            detail={[
              m.settings_since_day({ day: formatDate(setting.since) }),
              groundWords(setting),
              ...(setting.proposedBy === null ? [] : [setByWords(setting)]),
            ].join(' · ')}
            mark={<StatusMark tone={tone}>{words}</StatusMark>}
          />
        )
      })}
    </TaskList>
  )
}
