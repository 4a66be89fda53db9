import { queryOptions } from '@tanstack/react-query'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import * as api from '#domain/regions/bps-codes.api.ts'
import type { BpsCode } from '#domain/regions/region.ts'
import { call, download } from '../../platform/api.ts'
import { upload } from '../../platform/upload.ts'

export function codesQuery(code: RegionCode) {
  return queryOptions({
    queryKey: ['regions', 'codes', code],
    queryFn: ({ signal }) => call(api.listBpsCodes, { params: { code } }, signal),
  })
}

export interface CodeChange {
  code: RegionCode
  before: BpsCode | null
  bpsCode: BpsCode | null
}

export const sendCodes = (code: RegionCode, codes: CodeChange[], validFrom: LocalDate | null) =>
  call(api.setBpsCodes, { params: { code }, body: { codes, validFrom } })

export const sendCodesFile = (code: RegionCode, file: File) => upload(api.checkBpsFile, { params: { code } }, file, {})

export const downloadCodes = (code: RegionCode, language: 'id' | 'en') =>
  download(api.downloadBpsCodes, { params: { code }, query: { language } })
