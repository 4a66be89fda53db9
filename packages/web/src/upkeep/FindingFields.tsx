import { Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { FamilyId } from '#domain/people/person.ts'
import { type PhotoId, wellOffReasons } from '#domain/upkeep/proposal.ts'
import { m } from '#messages'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { Checklist } from '../design/work/Checklist.tsx'
import { DateField } from '../design/work/DateField.tsx'
import { PhotoField } from '../design/work/PhotoField.tsx'
import { faultsByPart, type FindingForm, photosAtMost } from './finding-form.ts'
import { smallPhoto } from './small-photo.ts'
import { photoAddress, sendPhoto } from './upkeep.queries.ts'
import { reasonWords } from './upkeep.words.ts'

interface Fields {
  familyId: FamilyId
  form: FindingForm
  onChange: (change: Partial<FindingForm>) => void
  /** Somebody has tried to send: what is missing is said. */
  tried: boolean
}

/** What was seen, when, and the pictures of it. */
export function FindingFields({ familyId, form, onChange, tried }: Fields) {
  const faults = tried ? faultsByPart(form) : {}
  const sending = useMutation({
    mutationFn: async (files: File[]) => {
      const sent: PhotoId[] = []
      for (const file of files.slice(0, photosAtMost - form.photos.length))
        sent.push(await sendPhoto(familyId, await smallPhoto(file)))
      return sent
    },
    onSuccess: (sent) => onChange({ photos: [...form.photos, ...sent] }),
  })

  return (
    <>
      <Checklist
        label={m.upkeep_reasons()}
        checks={wellOffReasons.map((reason) => ({ key: reason, label: reasonWords[reason]() }))}
        ticked={form.reasons}
        onChange={(ticked) => onChange({ reasons: wellOffReasons.filter((reason) => ticked.includes(reason)) })}
        verdict={faults.reasons}
      />
      {form.reasons.includes('other') && (
        <TextInput
          label={m.upkeep_other_reason()}
          maxLength={300}
          value={form.otherReason}
          onChange={(event) => onChange({ otherReason: event.currentTarget.value })}
          error={faults.reasons}
        />
      )}
      <DateField
        label={m.upkeep_observed_on()}
        value={form.observedOn}
        onChange={(observedOn) => onChange({ observedOn })}
        error={faults.observedOn}
      />
      <PhotoField
        label={m.upkeep_photos()}
        hint={m.upkeep_photos_hint({ n: photosAtMost })}
        action={m.upkeep_photo_take()}
        removeOf={(photo) => m.upkeep_photo_remove({ photo: photo.label })}
        photos={form.photos.map((id, at) => ({ key: id, src: photoAddress(id), label: m.upkeep_photo_n({ n: at + 1 }) }))}
        busy={sending.isPending ? m.upkeep_photo_sending() : undefined}
        error={faults.photos}
        full={form.photos.length >= photosAtMost}
        onPick={(files) => sending.mutate(files)}
        onRemove={({ key }) => onChange({ photos: form.photos.filter((id) => id !== key) })}
      />
      {sending.error !== null && <ProblemNotice problem={sending.error} />}
      <Textarea
        label={m.upkeep_note()}
        description={m.upkeep_note_hint()}
        rows={2}
        maxLength={1000}
        value={form.note}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
      />
    </>
  )
}
