import { expect, test } from 'vitest'
import { printInLight } from './print.ts'

test('what is dark on the screen is light on paper, and dark again after', () => {
  const { dataset } = document.documentElement
  dataset['mantineColorScheme'] = 'dark'
  printInLight()
  dispatchEvent(new Event('beforeprint'))
  expect(dataset['mantineColorScheme']).toBe('light')
  dispatchEvent(new Event('afterprint'))
  expect(dataset['mantineColorScheme']).toBe('dark')
})
