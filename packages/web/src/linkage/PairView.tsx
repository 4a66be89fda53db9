import { Link } from '@tanstack/react-router'
import type { Likeness } from '#domain/linkage/likeness.ts'
import { strengthOf } from '#domain/linkage/verdict.rules.ts'
import { m } from '#messages'
import { Balance, type Weight } from '../design/data/Balance.tsx'
import { SideBySide } from '../design/data/SideBySide.tsx'
import { Beside } from '../design/frame/Beside.tsx'
import { Sheet } from '../design/frame/Sheet.tsx'
import { Tag } from '../design/data/Tag.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { shownName } from '../people/person.words.ts'
import { comparisonWords, levelWords, strengthWords } from './level.words.ts'
import { comparedFields } from './pair-fields.tsx'
import { ofPairsWords, shareWords, sureWords } from './pair.words.ts'

/** Two records beside each other, and at their side what speaks for and against their being one person. */
export function PairView({ pair }: { pair: Likeness }) {
  const { a, b, probability } = pair
  return (
    <Beside narrow="below" aside={<Reasons pair={pair} />}>
      <Sheet title={m.linkage_side_by_side()} beside={<Tag tone="brand">{shareWords(probability)}</Tag>} flush>
        <SideBySide
          caption={m.linkage_pair({ a: shownName(a.name), b: shownName(b.name) })}
          head={m.linkage_field()}
          first={m.linkage_first()}
          second={m.linkage_second()}
          rows={comparedFields(pair)}
        />
      </Sheet>
    </Beside>
  )
}

function Reasons({ pair: { a, b, probability, comparisons, start } }: { pair: Likeness }) {
  const share = shareWords(probability)
  return (
    <Sheet title={m.linkage_why({ share })}>
      <FormStack>
        <p>
          <strong>{sureWords(probability)}.</strong> {ofPairsWords(probability)}
        </p>
        <p>{m.linkage_why_meaning()}</p>
        <Balance
          label={m.linkage_why({ share })}
          against={m.linkage_against()}
          for={m.linkage_for()}
          weights={[...comparisons.map(weightOf), ...beginning(start)]}
        />
        <p>
          {[a, b].map(({ id, name }, at) => (
            <span key={id}>
              {at > 0 && ' · '}
              <Link to="/warga/$id" params={{ id }}>
                {m.linkage_open_person({ name: shownName(name) })}
              </Link>
            </span>
          ))}
        </p>
      </FormStack>
    </Sheet>
  )
}

function weightOf({ name, level, weight }: Likeness['comparisons'][number]): Weight {
  const strength = strengthWords[strengthOf(weight)]()
  return { key: name, label: comparisonWords(name), words: levelWords(name, level), weight, strength }
}

/** Kept for last: it is the same for every pair of a search. */
function beginning(start: number): Weight[] {
  const strength = strengthWords[strengthOf(start)]()
  return [{ key: 'start', label: m.linkage_start(), words: m.linkage_start_words(), weight: start, strength }]
}
