import { Button, NativeSelect } from '@mantine/core'
import { IconPencil, IconUserMinus, IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { m } from '#messages'
import { BeforeAfter } from '../design/data/BeforeAfter.tsx'
import { fieldWord } from '../intake/value.words.ts'
import { Stands } from '../design/data/Stands.tsx'
import { Counters } from '../design/data/Counters.tsx'
import { Deeds } from '../design/data/Deeds.tsx'
import { Specimen } from '../design/frame/SpecimenFrame.tsx'
import { Split } from '../design/frame/Split.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { ActionBar } from '../design/work/ActionBar.tsx'
import { ChosenFile } from '../design/work/ChosenFile.tsx'
import { ColumnMatch, ColumnMatches } from '../design/work/ColumnMatch.tsx'
import { Steps } from '../design/work/Steps.tsx'

const nothing = () => {}
const file = new File(['NIK;NAMA\n'], 'bnba-64.08.csv')

/** The widgets that the import brought. */
export function ImportSpecimens() {
  const [step, setStep] = useState(2)
  const [kind, setKind] = useState('changed')
  const steps = [m.gallery_step_1(), m.gallery_step_2(), m.gallery_step_3(), m.gallery_step_4(), m.gallery_step_5()]
  return (
    <>
      <Specimen name="Steps, some open" wide>
        <Steps label={m.gallery_steps()} steps={steps} current={step} open={[1, 2, 3]} onGo={setStep} />
      </Specimen>
      <Specimen name="ColumnMatch" wide>
        <ColumnMatches label={m.intake_columns_title()}>
          {matches.map(({ header, samples, certainty, fault, quiet }) => (
            <ColumnMatch
              key={header}
              header={header}
              samples={samples}
              certainty={certainty}
              words={certainty > 0.8 ? m.intake_sure_high() : m.intake_sure_low()}
              reason={certainty > 0.8 ? m.intake_why_header() : m.intake_why_values()}
              fault={fault?.()}
              quiet={quiet}
              field={(id) => <NativeSelect aria-labelledby={id} error={fault !== undefined} data={[header]} />}
            />
          ))}
        </ColumnMatches>
      </Specimen>
      <Specimen name="Counters" wide>
        <Counters label={m.intake_changes_by_kind()} counters={counters()} chosen={kind} onChoose={setKind} />
        <Counters
          bare
          label={m.intake_among_changed()}
          counters={counters().map(({ key, icon, label, count }) => ({ key, icon, label, count }))}
        />
      </Specimen>
      <Specimen name="BeforeAfter">
        <BeforeAfter differences={differences} />
      </Specimen>
      <Specimen name="Stands">
        <Stands
          standings={[{ label: fieldWord('address'), stands: 'JL. POROS 9', said: 'JL. TRANS 5', why: m.intake_kept_weaker() }]}
        />
      </Specimen>
      <Specimen name="Deeds">
        <Deeds
          label={m.intake_undone_title()}
          deeds={[
            { key: 'add', count: 3864, words: m.intake_will_add() },
            { key: 'keep', count: 0, words: m.intake_will_keep() },
            { key: 'gone', count: 24, words: m.intake_will_mark_gone(), tone: 'harm' },
            { key: 'queue', count: 452, words: m.intake_will_queue(), tone: 'waiting' },
          ]}
        />
      </Specimen>
      <Specimen name="Split, ChosenFile, ActionBar" wide>
        <Split choice={<ChosenFile file={file} />}>
          <ChosenFile file={file} onRemove={nothing} />
        </Split>
        <ActionBar words={<StatusMark tone="done">{m.intake_columns_sound({ n: 21, of: 21 })}</StatusMark>}>
          <Button variant="default">{m.gallery_step_2()}</Button>
          <Button>{m.gallery_step_3()}</Button>
        </ActionBar>
      </Specimen>
    </>
  )
}

const matches = [
  { header: 'NO KK', samples: ['6408990506240233', '6408992809060649'], certainty: 0.97, quiet: false },
  { header: 'KET', samples: ['-'], certainty: 0.2, quiet: true },
  { header: 'NIK 2', samples: ['6408990410240290'], certainty: 0.6, quiet: false, fault: m.intake_lacks_village },
]

const counters = () => [
  { key: 'new', icon: <IconUserPlus size={17} />, label: m.intake_kind_new(), count: 8, share: 0.001, opens: true },
  {
    key: 'changed',
    icon: <IconPencil size={17} />,
    label: m.intake_kind_changed(),
    count: 2160,
    share: 0.36,
    meaning: m.intake_kind_changed_meaning(),
    tone: 'waiting' as const,
    opens: true,
  },
  { key: 'gone', icon: <IconUserMinus size={17} />, label: m.intake_kind_gone(), count: 24, share: 0.4, tone: 'harm' as const },
]

const differences = ['RT', 'RW', 'NIK', 'KK', 'PKH', 'PBI', 'BPNT'].map((label, at) => ({
  label,
  before: at === 2 ? null : `00${at}`,
  after: at === 3 ? null : `01${at}`,
}))
