import { Button } from '@mantine/core'
import { useState } from 'react'
import { renderSVG } from 'uqr'
import { m } from '#messages'
import { Specimen } from '../design/frame/SpecimenFrame.tsx'
import { ConfirmTyped } from '../design/work/ConfirmTyped.tsx'
import { Effects } from '../design/work/Effects.tsx'
import { FilePick } from '../design/work/FilePick.tsx'
import { CodeSheet, KeyOffer } from '../design/work/KeyOffer.tsx'
import { PaperForm, PaperForms } from '../design/work/PaperForms.tsx'
import { ReasonForm } from '../design/work/ReasonForm.tsx'
import { Steps } from '../design/work/Steps.tsx'
import { type Side, TwoSides } from '../design/work/TwoSides.tsx'
import { WorkProgress } from '../design/work/WorkProgress.tsx'

const nothing = () => {}

export function WorkSpecimens() {
  const [asking, setAsking] = useState(false)
  const [side, setSide] = useState<Side>('left')
  const steps = [m.gallery_step_1(), m.gallery_step_2(), m.gallery_step_3(), m.gallery_step_4(), m.gallery_step_5()]
  return (
    <>
      <Specimen name="Steps" wide>
        <Steps label={m.gallery_steps()} steps={steps} current={2} />
      </Specimen>
      <Specimen name="WorkProgress">
        <WorkProgress
          label={m.tasks_intake_check()}
          stage={m.tasks_running()}
          done={24_310}
          total={60_000}
          remaining={140}
          onCancel={nothing}
        />
        <WorkProgress label={m.tasks_intake_undo()} stage={m.tasks_queued()} done={0} total={null} />
        <WorkProgress label={m.tasks_intake_apply()} done={60_000} total={60_000} onCancel={nothing} cancelling />
      </Specimen>
      <Specimen name="PaperForms" wide>
        <PaperForms label={m.categories_forms()}>
          <PaperForm
            title="Siti Rahmah"
            about={['Sepaso, Bengalon, Kutai Timur']}
            checksLabel={m.categories_forms_criteria()}
            checks={[
              { key: 'a', words: m.categories_forms_criteria(), note: m.people_criterion_shown() },
              { key: 'b', words: m.categories_forms_criteria() },
            ]}
            outcomes={[
              { key: 'yes', words: m.categories_forms_yes() },
              { key: 'no', words: m.categories_forms_no() },
            ]}
            lines={[m.categories_forms_day(), m.categories_forms_visitor()]}
          />
        </PaperForms>
      </Specimen>
      <Specimen name="TwoSides" wide>
        <TwoSides
          caption={m.merges_side_by_side()}
          left={m.merges_stays()}
          right={m.merges_goes()}
          rows={[
            {
              key: 'name',
              label: m.people_name(),
              left: { value: 'Siti Rahmah', words: 'Siti Rahmah', detail: 'DTSEN · 2026-Q3' },
              right: { value: 'Siti Rahma', words: 'Siti Rahma', detail: m.people_source_visit() },
              differs: true,
              chosen: side,
            },
            {
              key: 'village',
              label: m.people_village(),
              left: { value: 'Sepaso', words: 'Sepaso' },
              right: { value: 'Sepaso', words: 'Sepaso' },
              differs: false,
              chosen: 'left',
            },
          ]}
          onChoose={(_field, chosen) => setSide(chosen)}
        />
      </Specimen>
      <Specimen name="Effects" wide>
        <EffectsShown />
      </Specimen>
      <Specimen name="FilePick">
        <FilePick label={m.gallery_pick()} hint={m.gallery_pick_hint()} accept=".csv,.xlsx" onPick={nothing} />
      </Specimen>
      <Specimen name="KeyOffer">
        <KeyOffer
          picture={renderSVG('otpauth://totp/Rangkul:contoh?secret=JBSWY3DPEHPK3PXP&issuer=Rangkul', { border: 2 })}
          alt={m.access_enrol_picture()}
          keyText="JBSW Y3DP EHPK 3PXP"
        >
          <p>{m.access_enrol_type()}</p>
        </KeyOffer>
      </Specimen>
      <Specimen name="CodeSheet">
        <CodeSheet label={m.access_codes()} codes={['k7wm-p3xq-9rta', 'hy5c-2nud-e8vf', 'q4bz-7jgs-w6kt', 'm9tx-d3rp-u5ya']} />
      </Specimen>
      <Specimen name="ReasonForm">
        <ReasonForm
          meaning={m.people_reveal_meaning()}
          label={m.people_reveal_reason()}
          placeholder={m.people_reveal_example()}
          missing={m.people_reveal_too_short()}
          action={m.people_reveal_show()}
          busy={false}
          problem={null}
          onSend={nothing}
          onCancel={nothing}
        />
      </Specimen>
      <Specimen name="ConfirmTyped">
        <div>
          <Button onClick={() => setAsking(true)}>{m.gallery_step_5()}</Button>
        </div>
        <ConfirmTyped
          opened={asking}
          title={m.gallery_confirm_title()}
          word={m.gallery_confirm_word()}
          action={m.gallery_step_5()}
          onConfirm={() => setAsking(false)}
          onClose={() => setAsking(false)}
        >
          {m.gallery_confirm_what()}
        </ConfirmTyped>
      </Specimen>
    </>
  )
}

/** One that cannot be left out, one that may be, one left out with its reason, and a note. */
function EffectsShown() {
  const [left, setLeft] = useState<Readonly<Record<string, string>>>({ aid: '' })
  const died = m.life_c_deceased({ date: '12 Okt 2026' })
  const choice = (key: string, words: string, why: string, amount?: string) => ({
    key,
    words,
    name: words,
    why,
    weight: 'choice' as const,
    ticked: left[key] === undefined,
    ...(left[key] !== undefined && { reason: left[key] }),
    ...(amount !== undefined && { amount }),
  })
  const settle = m.life_c_lists({ n: 1 })
  return (
    <Effects
      groups={[
        {
          key: 'siti',
          title: 'Siti Rahmah',
          effects: [
            { key: 'died', words: died, name: died, why: m.life_w_1(), weight: 'event', ticked: true },
            choice('need', m.life_c_need_ends({ about: 'PMKS-08', date: '12 Okt 2026' }), m.life_w_2()),
            choice(
              'aid',
              m.life_c_aid_ends({ about: 'PKH', period: m.people_quarter({ n: '4', year: '2026' }) }),
              m.life_w_3(),
              'Rp225.000',
            ),
            { key: 'lists', words: settle, name: settle, why: m.life_w_8(), weight: 'note', ticked: false },
          ],
        },
      ]}
      reasonLabel={m.life_leave_out()}
      onTick={(key, ticked) => setLeft(({ [key]: _before, ...others }) => (ticked ? others : { ...others, [key]: '' }))}
      onReason={(key, reason) => setLeft((before) => ({ ...before, [key]: reason }))}
    />
  )
}
