import { Button } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { IntakeSource } from '#domain/intake/list-kinds.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Quarter } from '#domain/platform/period.ts'
import { m } from '#messages'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { Split, Stacked } from '../../design/frame/Split.tsx'
import { CardSkeleton } from '../../design/state/Skeletons.tsx'
import { Notice } from '../../design/state/Notice.tsx'
import { ActionBar } from '../../design/work/ActionBar.tsx'
import { ChosenFile } from '../../design/work/ChosenFile.tsx'
import { FilePick } from '../../design/work/FilePick.tsx'
import { WorkProgress } from '../../design/work/WorkProgress.tsx'
import { formatBytes } from '../../platform/format.ts'
import { useDraft } from '../../platform/storage/draft.ts'
import type { Obstacle } from './file-words.ts'
import { FileObstacleNotice } from './FileObstacleNotice.tsx'
import { obstacleOf } from './look-at-file.ts'
import type { Origin } from './origin.ts'
import { OriginFields } from './OriginFields.tsx'
import { quarterInName, recentQuarters } from './quarter-choices.ts'
import { useUpload } from './use-upload.ts'

interface Form {
  /** Undefined while they are being asked for. */
  regions: readonly { code: RegionCode; name: string }[] | undefined
}

/** Where the file is from, and the file. What was chosen stays through every refusal. */
export function UploadForm({ regions }: Form) {
  const [quarters] = useState(() => recentQuarters(new Date()))
  const [draft, keep, drop] = useDraft<Origin>('intake.upload', {
    regency: null,
    period: quarters[0] as Quarter,
    codes: 'kemendagri',
    source: 'DTSEN',
  })
  const [file, setFile] = useState<File>()
  const [obstacle, setObstacle] = useState<Obstacle>()
  const { sent, busy, problem, start, stop } = useUpload(drop)
  const only = regions?.length === 1 ? regions[0]?.code : undefined
  const origin = { ...draft, source: IntakeSource.catch('DTSEN').parse(draft.source), regency: only ?? draft.regency }

  const benefit = origin.source === 'RECIPIENTS' ? (origin.benefit ?? null) : null
  const missing = missingWords(origin, benefit, file)

  async function pick(picked: File) {
    const found = await obstacleOf(picked)
    setObstacle(found)
    setFile(found === undefined ? picked : undefined)
    const period = quarterInName(picked.name)
    if (period !== undefined && quarters.includes(period)) keep({ ...draft, period })
  }

  return (
    <Stacked>
      <Split
        choice={
          <Sheet title={m.intake_origin()}>
            {regions === undefined ? (
              <CardSkeleton />
            ) : (
              <OriginFields regions={regions} quarters={quarters} origin={origin} onChange={keep} />
            )}
          </Sheet>
        }
      >
        {file === undefined || busy ? null : <ChosenFile file={file} onRemove={() => setFile(undefined)} />}
        {file !== undefined && busy && (
          <WorkProgress
            label={m.intake_uploading({ file: file.name })}
            stage={sent >= file.size ? m.intake_looking_for_columns() : undefined}
            done={sent}
            total={sent >= file.size ? null : file.size}
            amount={m.design_n_of_m({ n: formatBytes(Math.min(sent, file.size)), m: formatBytes(file.size) })}
            onCancel={stop}
          />
        )}
        {file === undefined && (
          <FilePick
            label={m.intake_pick()}
            hint={m.intake_pick_hint()}
            accept=".csv,.xlsx,.txt"
            onPick={(picked) => void pick(picked)}
          />
        )}
        {obstacle !== undefined && <FileObstacleNotice obstacle={obstacle} />}
        {problem !== null && <FileObstacleNotice problem={problem} />}
        <Notice>{m.intake_what_file()}</Notice>
      </Split>
      <ActionBar words={missing ?? m.intake_nothing_written_yet()}>
        <Button
          leftSection={<IconFileUpload size={18} aria-hidden="true" />}
          disabled={missing !== undefined}
          loading={busy}
          onClick={() =>
            origin.regency !== null &&
            file !== undefined &&
            start({ ...origin, regency: origin.regency, benefit: benefit ?? undefined }, file)
          }
        >
          {m.intake_upload()}
        </Button>
      </ActionBar>
    </Stacked>
  )
}

function missingWords({ source, regency }: Origin, benefit: string | null, file: File | undefined): string | undefined {
  if (source === 'RECIPIENTS' && benefit === null) return m.intake_choose_benefit_first()
  if (regency === null) return m.intake_choose_regency_first()
  return file === undefined ? m.intake_choose_file_first() : undefined
}
