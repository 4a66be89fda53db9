/** Prints a text alone, without the page round it. */
export function printText(text: string): void {
  const frame = document.createElement('iframe')
  frame.hidden = true
  document.body.append(frame)
  const paper = frame.contentDocument
  if (paper === null || frame.contentWindow === null) return
  const lines = paper.createElement('pre')
  lines.textContent = text
  paper.body.append(lines)
  frame.contentWindow.print()
  setTimeout(() => frame.remove(), 60_000)
}
