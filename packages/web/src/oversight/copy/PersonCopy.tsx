import { Button } from '@mantine/core'
import { IconFileExport, IconPrinter } from '@tabler/icons-react'
import type { PersonalData } from '#domain/oversight/personal-data.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../../design/data/DataTable.tsx'
import { Facts } from '../../design/data/Facts.tsx'
import { type Crumb, Page } from '../../design/frame/Page.tsx'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { placeWords, sexWord, shownName } from '../../people/person.words.ts'
import { formatDate, formatInstant } from '../../platform/format.ts'
import { saveText } from '../../platform/save-text.ts'
import { partsOf } from './copy-parts.tsx'

/** The whole copy as one paper: read, printed, or saved for other systems. */
export function PersonCopy({ data, crumb }: { data: PersonalData; crumb: Crumb }) {
  const none = m.people_unknown()
  return (
    <Page
      title={shownName(data.name)}
      tab={m.oversight_copy()}
      meaning={m.oversight_copy_of({ at: formatInstant(data.madeAt) })}
      crumbs={[{ label: m.people_title(), to: '/warga' }, crumb]}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconFileExport size={18} aria-hidden="true" />}
            onClick={() => saveText(`data-pribadi-${data.madeAt.slice(0, 10)}.json`, JSON.stringify(data, null, 2))}
          >
            {m.oversight_copy_save()}
          </Button>
          <Button leftSection={<IconPrinter size={18} aria-hidden="true" />} onClick={() => window.print()}>
            {m.oversight_copy_print()}
          </Button>
        </>
      }
    >
      <Sheet title={m.oversight_copy_who()}>
        <Facts
          facts={[
            { label: m.people_name(), value: shownName(data.name) },
            { label: 'NIK', value: data.nik ?? none },
            { label: m.people_card_number(), value: data.familyCardNumber ?? none },
            { label: m.people_sex(), value: data.sex === null ? none : sexWord(data.sex) },
            { label: m.people_birth_date(), value: data.birthDate === null ? none : formatDate(data.birthDate) },
            { label: m.people_village(), value: placeWords(data.place) },
            ...(data.deceasedOn === null ? [] : [{ label: m.people_deceased(), value: formatDate(data.deceasedOn) }]),
            ...(data.away === null ? [] : [{ label: m.people_away(), value: awayWords(data.away) }]),
            ...(data.synthetic ? [{ label: m.oversight_copy_kind(), value: m.oversight_copy_synthetic() }] : []),
          ]}
        />
      </Sheet>
      {partsOf(data).map(({ key, title, rows, columns }) => (
        <Part key={key} title={title} rows={rows} columns={columns} />
      ))}
    </Page>
  )
}

function awayWords({ since, toward }: NonNullable<PersonalData['away']>): string {
  return [formatDate(since), toward].filter(Boolean).join(' · ')
}

function Part<Row>({ title, rows, columns }: { title: string; rows: readonly Row[]; columns: readonly Column<Row>[] }) {
  return rows.length === 0 ? (
    <Sheet title={title}>
      <p>{m.oversight_copy_nothing()}</p>
    </Sheet>
  ) : (
    <DataTable caption={title} columns={columns} rows={rows} keyOf={(row) => String(rows.indexOf(row))} total={rows.length} />
  )
}
