import { act, renderHook } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { dropAllDrafts, useDraft } from './draft.ts'

describe('a draft', () => {
  test('is there again after the page was left, until it is sent', () => {
    const first = renderHook(() => useDraft('case.1', { note: '' }))
    act(() => first.result.current[1]({ note: 'rumah bocor' }))
    first.unmount()

    const again = renderHook(() => useDraft('case.1', { note: '' }))
    expect(again.result.current[0]).toEqual({ note: 'rumah bocor' })
    act(() => again.result.current[2]())
    again.unmount()
    expect(renderHook(() => useDraft('case.1', { note: '' })).result.current[0]).toEqual({ note: '' })
  })

  test('is gone after signing out', () => {
    const { result } = renderHook(() => useDraft('case.1', { note: '' }))
    act(() => result.current[1]({ note: 'rahasia' }))
    dropAllDrafts()
    expect(Object.keys(sessionStorage)).toEqual([])
  })
})
