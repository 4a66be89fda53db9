type Messages = Readonly<Record<string, unknown>>

/**
 * Why a set of messages would leave a page half translated or a key homeless: a key in one language only, a placeholder
 * in one language only, a key without its slice's prefix.
 */
export function messageFaults(slices: Readonly<Record<string, { id: Messages; en: Messages }>>): string[] {
  const faults: string[] = []

  for (const [slice, { id, en }] of Object.entries(slices)) {
    const keys = new Set([...Object.keys(id), ...Object.keys(en)])
    keys.delete('$schema')

    for (const key of keys) {
      if (!key.startsWith(`${slice}_`)) faults.push(`${slice}: ${key} must begin with ${slice}_`)
      if (!(key in id)) faults.push(`${slice}: ${key} has no Indonesian`)
      else if (!(key in en)) faults.push(`${slice}: ${key} has no English`)
      else if (placeholders(id[key]) !== placeholders(en[key])) faults.push(`${slice}: ${key} has other placeholders in English`)
    }
  }
  return faults
}

/** `{name}` in a message; one with variants (English: one account, two accounts) holds its texts under `match`. */
function placeholders(message: unknown): string {
  const texts = typeof message === 'string' ? message : JSON.stringify(matches(message))
  return [...new Set(texts.match(/\{\w+\}/g))].sort().join()
}

function matches(message: unknown): unknown[] {
  return Array.isArray(message) ? message.map((variant: { match?: unknown }) => variant.match) : []
}
