import { useQuery } from '@tanstack/react-query'
import { readFormCode } from '#domain/enumeration/form-code.rules.ts'
import type { FormDoor } from '#domain/enumeration/keying.ts'
import type { RoundId } from '#domain/enumeration/round.ts'
import type { ScanId } from '#domain/enumeration/scan-id.ts'
import { m } from '#messages'
import { asProblem } from '../../platform/server-problem.ts'
import { wordsOf } from '../../platform/problem.words.ts'
import { formQuery } from './scans.queries.ts'

interface Found {
  readonly door: FormDoor | undefined
  readonly looking: boolean
  /** Why the code leads nowhere; undefined while it may yet. */
  readonly fault: string | undefined
  /** It is an empty form, for somebody new. */
  readonly isEmpty: boolean
}

const whole = /^[0-9A-F]{6}-[0-9A-F]{8,10}-[0-9-]{2,7}$/

/** Whose form it is, once a code is typed whole. */
export function useDoor(round: RoundId, scan: ScanId, typed: string): Found {
  const code = typed.toUpperCase().replaceAll(/\s/g, '').replaceAll('–', '-')
  const place = readFormCode(code)
  const isDoor = place !== undefined && 'door' in place
  const { data, error, isFetching } = useQuery({ ...formQuery({ id: round, code, scan }), enabled: isDoor })
  if (!isDoor) {
    const isEmpty = place !== undefined
    const fault = isEmpty ? m.enumeration_key_empty() : whole.test(code) ? m.enumeration_key_mistyped() : undefined
    return { door: undefined, looking: false, fault, isEmpty }
  }
  return {
    door: data,
    looking: isFetching && data === undefined,
    fault: error === null ? undefined : faultOf(error),
    isEmpty: false,
  }
}

function faultOf(error: unknown): string {
  const { code, facts } = asProblem(error)
  if (code !== 'form-unknown') return wordsOf(error).what
  if (facts['why'] === 'other-round') return m.enumeration_key_other_round()
  return facts['why'] === 'mistyped' ? m.enumeration_key_mistyped() : m.enumeration_key_nobody()
}
