/** Hands a text to the browser to save. */
export function saveText(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

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
