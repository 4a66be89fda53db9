import { IconEqual, IconEqualNot, IconQuestionMark } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './SideBySide.module.css'

const icons = { same: IconEqual, differs: IconEqualNot, unknown: IconQuestionMark } as const
export type Standing = keyof typeof icons

export interface Compared {
  key: string
  label: string
  first: ReactNode
  second: ReactNode
  standing: Standing
  /** The standing as a word: "Beda". */
  word: string
}

interface Sides {
  caption: string
  /** Above the labels. */
  head: string
  first: string
  second: string
  rows: readonly Compared[]
}

/** Two records field by field; what differs carries a sign and a word. On the phone one value stands above the other. */
export function SideBySide({ caption, head, first, second, rows }: Sides) {
  return (
    <table className={classes['table']}>
      <caption className={classes['hidden']}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{first}</th>
          <th scope="col">{second}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, standing, word, ...values }) => {
          const Icon = icons[standing]
          return (
            <tr key={key} data-standing={standing}>
              <th scope="row">
                <span>{label}</span>{' '}
                <span className={classes['standing']}>
                  <Icon size={15} stroke={2} aria-hidden="true" />
                  {word}
                </span>
              </th>
              <td data-side={first}>
                <div>{values.first}</div>
              </td>
              <td data-side={second}>
                <div>{values.second}</div>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Text in which some letters are not those of the other side: underlined, and read aloud as such. */
export function MarkedLetters({ parts, word }: { parts: readonly { text: string; differs: boolean }[]; word: string }) {
  return (
    <>
      {parts.map(({ text, differs }, at) =>
        differs ? (
          // oxlint-disable-next-line react/no-array-index-key -- parts of one text have no other name than their place
          <mark key={at} className={classes['letters']}>
            <span className={classes['hidden']}>{` ${word} `}</span>
            {text}
          </mark>
        ) : (
          // oxlint-disable-next-line react/no-array-index-key -- as above
          <span key={at}>{text}</span>
        ),
      )}
    </>
  )
}
