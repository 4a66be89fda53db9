import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import type { CentrePaper } from '#domain/proposals/centre.api.ts'
import type { CentreFile } from '#domain/proposals/centre-file.ts'
import { m } from '#messages'
import { Facts } from '../../design/data/Facts.tsx'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { announce } from '../../design/state/notices.ts'
import { FormStack } from '../../design/work/FormStack.tsx'
import { formatDate } from '../../platform/format.ts'
import { wordsOf } from '../../platform/problem.words.ts'
import { saveCentrePaper } from './centre.queries.ts'
import { LetterForm } from './LetterForm.tsx'

/** What goes with the file on paper, filled in and ready to sign. */
export function LetterSheet({ file }: { file: CentreFile }) {
  const [writing, setWriting] = useState(false)
  const { papers, may, id } = file
  const print = (paper: CentrePaper) =>
    void saveCentrePaper(id, paper).catch((thrown: unknown) => announce({ tone: 'harm', words: wordsOf(thrown).what }))
  return (
    <Sheet title={m.centre_letter()}>
      <FormStack>
        {papers === null ? (
          <p>{m.centre_letter_none()}</p>
        ) : (
          <Facts
            facts={[
              { label: m.centre_letter_number(), value: papers.number },
              ...(papers.statementNumber === null ? [] : [{ label: m.centre_statement_number(), value: papers.statementNumber }]),
              { label: m.centre_letter_on(), value: `${papers.place}, ${formatDate(papers.on)}` },
              { label: m.centre_letter_to(), value: papers.to },
              { label: m.centre_letter_signer(), value: `${papers.signer} · ${papers.office}` },
            ]}
          />
        )}
        <Group gap="xs">
          {may.write && (
            <Button variant={papers === null ? 'filled' : 'default'} onClick={() => setWriting(true)}>
              {papers === null ? m.centre_letter_write() : m.centre_letter_rewrite()}
            </Button>
          )}
          {papers !== null && (may.write || may.reply) && (
            <>
              <Button variant="default" onClick={() => print('letter')}>
                {m.centre_print_letter()}
              </Button>
              <Button variant="default" onClick={() => print('statement')}>
                {m.centre_print_statement()}
              </Button>
            </>
          )}
        </Group>
      </FormStack>
      {writing && <LetterForm file={file} onClose={() => setWriting(false)} />}
    </Sheet>
  )
}
