import { Combobox } from '@mantine/core'
import { m } from '#messages'
import { OptionLine } from '../design/work/OptionLine.tsx'
import { wordsOf } from '../platform/problem.words.ts'
import type { RegionChoice, useRegionChoices } from './region-choices.ts'

/** The lines of a region picker. */
export function RegionOptions({ state }: { state: ReturnType<typeof useRegionChoices> }) {
  const { choices, at } = state
  return (
    <>
      {choices.map((choice) => (
        <Combobox.Option key={`${choice.act} ${choice.code}`} value={`${choice.act} ${choice.code}`}>
          <OptionLine step={choice.act === 'up' ? 'back' : choice.act === 'into' ? 'on' : undefined} detail={choice.path}>
            {wordsOfChoice(choice, at)}
          </OptionLine>
        </Combobox.Option>
      ))}
    </>
  )
}

/** Why there are no lines; stands beside the list, which may hold nothing but choices. */
export function NoRegions({ state: { choices, waiting, failure, searching } }: { state: ReturnType<typeof useRegionChoices> }) {
  if (failure !== null) return <Combobox.Empty role="alert">{wordsOf(failure).what}</Combobox.Empty>
  if (choices.length > 0) return null
  const none = searching ? m.regions_none_named() : m.regions_none_below()
  return <Combobox.Empty role="status">{waiting ? m.regions_loading() : none}</Combobox.Empty>
}

function wordsOfChoice({ act, name, code }: RegionChoice, at: string | undefined): string {
  if (act === 'up') return m.regions_up()
  return act === 'pick' && code === at ? m.regions_whole({ name }) : name
}
