import { Link } from '@tanstack/react-router'
import type { MergeField, MergeLine, MergePerson, MergePreview, MergeSide } from '#domain/people/merge.ts'
import { m } from '#messages'
import { Tag } from '../../design/data/Tag.tsx'
import { Notice } from '../../design/state/Notice.tsx'
import { type SideRow, type SideValue, TwoSides } from '../../design/work/TwoSides.tsx'
import { FactValue } from '../fact.words.tsx'
import { nikStandingWords, placeWords, shownName } from '../person.words.ts'
import { mergeFaultWords, mergeFieldName, provenanceWords, valueWords } from './merge.words.ts'

interface Shown {
  preview: MergePreview
  chosen: Readonly<Partial<Record<MergeField, MergeSide>>>
  onChoose?: (field: MergeField, side: MergeSide) => void
}

/** Both records, field by field: what holds afterwards is chosen, or seen to be chosen. */
export function TwoRecords({ preview: { keep, other, lines, faults }, chosen, onChoose }: Shown) {
  return (
    <>
      {faults.map((fault) => (
        <Notice key={JSON.stringify(fault)} tone={fault.rule === 'MERGE-4' ? 'waiting' : 'harm'}>
          {mergeFaultWords(fault)}
        </Notice>
      ))}
      <TwoSides
        caption={m.merges_side_by_side()}
        left={<Head person={keep} stays />}
        right={<Head person={other} />}
        rows={lines.map((line) => rowOf(line, chosen[line.field]))}
        {...(onChoose && {
          onChoose: (key, side) => onChoose(key as MergeField, side === 'left' ? 'keep' : 'other'),
        })}
      />
    </>
  )
}

function Head({ person, stays = false }: { person: MergePerson; stays?: boolean }) {
  const { id, name, maskedNik, nikStanding, place } = person
  const standing = nikStandingWords[nikStanding]?.()
  return (
    <>
      <Tag tone={stays ? 'brand' : 'plain'}>{stays ? m.merges_stays() : m.merges_goes()}</Tag>
      <br />
      <Link to="/warga/$id" params={{ id }}>
        {shownName(name)}
      </Link>
      <br />
      <small>
        {[maskedNik === null ? m.people_no_nik() : `NIK ${maskedNik}`, standing, placeWords(place)].filter(Boolean).join(' · ')}
      </small>
    </>
  )
}

/** Where only one of the two says anything, there is nothing to choose. */
function rowOf({ field, keep, other, differs, chosen }: MergeLine, side: MergeSide | undefined): SideRow {
  const mayChoose = differs && says(keep) && says(other)
  const holds = mayChoose ? (side ?? chosen) : chosen
  return {
    key: field,
    label: mergeFieldName(field),
    left: valueOf(field, keep),
    right: valueOf(field, other),
    differs: mayChoose,
    chosen: holds === 'other' ? 'right' : 'left',
  }
}

const says = ({ value, relation }: MergeLine['keep']) => value !== null || relation !== null

function valueOf(field: MergeField, side: MergeLine['keep']): SideValue {
  const words = valueWords(field, side)
  return {
    value: field === 'village' ? <FactValue field="village" value={side.value} /> : words,
    words,
    ...(says(side) && { detail: provenanceWords(side) }),
  }
}
