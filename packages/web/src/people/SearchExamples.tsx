import { m } from '#messages'
import { Examples } from '../design/state/Examples.tsx'

/** What one may type. The numbers are synthetic: no district 99 exists. */
export function SearchExamples({ onPick }: { onPick: (text: string) => void }) {
  return (
    <Examples
      drawing="search"
      title={m.people_search_empty_title()}
      examples={[
        { typed: '6408995203590001', meaning: m.people_example_nik() },
        { typed: '6408991402180003', meaning: m.people_example_card() },
        { typed: 'Siti Aminah', meaning: m.people_example_name() },
        { typed: 'Muh. Yusup', meaning: m.people_example_spelling() },
      ]}
      foot={m.people_search_empty_foot()}
      onPick={onPick}
    />
  )
}
