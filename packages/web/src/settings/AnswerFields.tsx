import { Textarea } from '@mantine/core'
import { useState } from 'react'
import type { AnswerLayout } from '#domain/settings/file-layout.ts'
import { m } from '#messages'

type Words = 'rowTitles' | 'nikTitles' | 'answerTitles' | 'reasonTitles' | 'acceptedWords' | 'refusedWords'

const fields: readonly { part: Words; label: () => string }[] = [
  { part: 'rowTitles', label: m.settings_layout_row_titles },
  { part: 'nikTitles', label: m.settings_layout_nik_titles },
  { part: 'answerTitles', label: m.settings_layout_answer_titles },
  { part: 'acceptedWords', label: m.settings_layout_accepted },
  { part: 'refusedWords', label: m.settings_layout_refused },
  { part: 'reasonTitles', label: m.settings_layout_reason_titles },
]

/** Titles and words by which the centre's answer is read. */
export function AnswerFields({ layout, onChange }: { layout: AnswerLayout; onChange: (layout: AnswerLayout) => void }) {
  const [typed, setTyped] = useState(
    () => Object.fromEntries(fields.map(({ part }) => [part, layout[part].join('\n')])) as Record<Words, string>,
  )
  return fields.map(({ part, label }) => (
    <Textarea
      key={part}
      label={label()}
      description={m.settings_layout_lines_hint()}
      autosize
      minRows={2}
      value={typed[part]}
      onChange={({ currentTarget: { value } }) => {
        setTyped({ ...typed, [part]: value })
        const words = value
          .split('\n')
          .map((word) => word.trim())
          .filter((word) => word !== '')
        onChange({ ...layout, [part]: words })
      }}
    />
  ))
}
