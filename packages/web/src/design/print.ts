/** Paper is white: what is printed out of the dark scheme is printed in the light one. */
export function printInLight(): void {
  const { dataset } = document.documentElement
  let shown: string | undefined
  addEventListener('beforeprint', () => {
    shown = dataset['mantineColorScheme']
    dataset['mantineColorScheme'] = 'light'
  })
  addEventListener('afterprint', () => {
    if (shown !== undefined) dataset['mantineColorScheme'] = shown
  })
}
