import axe from 'axe-core'

/**
 * What axe finds wrong, as lines to read in a failed test. Colour contrast needs a real browser and is computed from the
 * tokens instead (`tokens.test.ts`).
 */
export async function accessibilityFaults(root: Element = document.body): Promise<string[]> {
  const { violations } = await axe.run(root, { rules: { 'color-contrast': { enabled: false } } })
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 160)}`))
}
