import { IconBan, IconCircleCheck, IconEye, IconUserOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { m } from '#messages'
import { Counters } from '../design/data/Counters.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { CardSkeleton } from '../design/state/Skeletons.tsx'
import type { BenefitsPlace } from './benefits-place.ts'
import { figuresQuery } from './benefits.queries.ts'
import { SearchAnew } from './SearchAnew.tsx'

const choices: Readonly<Record<string, BenefitsPlace>> = {
  forbidden: { putusan: 'forbidden' },
  look: { putusan: 'look' },
  unreached: { tampak: 'terlewat' },
}

/** How many of each stand in the region, each a way to the rows; as of when, and the way to search anew. */
export function FiguresHead({ region, onChoose }: { region: RegionCode | undefined; onChoose: (choice: BenefitsPlace) => void }) {
  const { data, error, refetch } = useQuery(figuresQuery(region))
  if (data === undefined)
    return error === null ? <CardSkeleton lines={2} /> : <LoadFailed compact problem={error} retry={() => void refetch()} />
  const { forbiddenOpen, lookOpen, answered, unreached, place } = data.whole
  return (
    <>
      <Counters
        label={m.benefits_figures_of({ region: place.name })}
        onChoose={(key) => onChoose(choices[key] ?? {})}
        counters={[
          {
            key: 'forbidden',
            icon: <IconBan size={17} aria-hidden="true" />,
            label: m.benefits_count_forbidden(),
            count: forbiddenOpen,
            tone: 'harm',
            opens: true,
          },
          {
            key: 'look',
            icon: <IconEye size={17} aria-hidden="true" />,
            label: m.benefits_count_look(),
            count: lookOpen,
            tone: 'waiting',
            opens: true,
          },
          {
            key: 'answered',
            icon: <IconCircleCheck size={17} aria-hidden="true" />,
            label: m.benefits_count_answered(),
            count: answered,
          },
          {
            key: 'unreached',
            icon: <IconUserOff size={17} aria-hidden="true" />,
            label: m.benefits_count_unreached(),
            count: unreached,
            tone: 'waiting',
            opens: true,
          },
        ]}
      />
      <SearchAnew region={place.code} foundAt={data.foundAt} />
    </>
  )
}
