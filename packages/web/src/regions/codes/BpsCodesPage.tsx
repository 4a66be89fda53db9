import { getRouteApi } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { regencyOf, RegionCode } from '#domain/platform/region-code.ts'
import { m } from '#messages'
import { useSession } from '../../access/session.queries.ts'
import { Page } from '../../design/frame/Page.tsx'
import { Stacked } from '../../design/frame/Split.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../../design/state/Skeletons.tsx'
import { reachOf } from '../reach.ts'
import { codesQuery } from './codes.queries.ts'
import { RegencyCodes } from './RegencyCodes.tsx'
import { RegencyList } from './RegencyList.tsx'

const codesRoute = getRouteApi('/office/wilayah/kode-bps')

/** Which code BPS gives each district and village: by regency, and within one of them. */
export function BpsCodesPage() {
  const { wilayah, hanya } = codesRoute.useSearch()
  const navigate = codesRoute.useNavigate()
  const { common } = reachOf(useSession())
  // Typed into the address bar a code looks like a number.
  const asked = RegionCode.safeParse(typeof wilayah === 'number' ? wilayah.toFixed(2) : wilayah).data ?? common
  const region = asked === 'ID' ? ('64' as RegionCode) : (regencyOf(asked) ?? asked)
  const { data, error, refetch } = useQuery(codesQuery(region))
  const [here] = data?.rows ?? []
  const isRegency = region.length === 5

  return (
    <Page
      title={isRegency && here !== undefined ? m.regions_codes_of({ name: here.name }) : m.regions_codes_title()}
      meaning={m.regions_codes_meaning()}
      crumbs={[
        { label: m.intake_title(), to: '/impor' },
        ...(isRegency && common.length < 5 ? [{ label: m.regions_codes_title(), to: '/wilayah/kode-bps' }] : []),
      ]}
    >
      {data === undefined ? (
        error === null ? (
          <TableSkeleton />
        ) : (
          <LoadFailed problem={error} retry={() => void refetch()} />
        )
      ) : (
        <Stacked>
          {isRegency ? (
            <RegencyCodes
              key={region}
              regency={region}
              places={data.rows}
              onlyMissing={hanya === 'kosong'}
              onFilter={(missing) =>
                void navigate({ search: { wilayah: region, ...(missing && { hanya: 'kosong' }) }, replace: true })
              }
            />
          ) : (
            <RegencyList
              regencies={data.rows.filter(({ level }) => level === 'regency')}
              onOpen={(code) => void navigate({ search: { wilayah: code } })}
            />
          )}
        </Stacked>
      )}
    </Page>
  )
}
