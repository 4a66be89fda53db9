export interface TextSettings {
  /** Where texts are handed over; never with a number in it, which would stand in logs along the way. */
  readonly url: string
  readonly method: 'POST' | 'PUT'
  /** What is sent, with {to}, {text}, {key} and {secret} in it; as JSON where it begins with a brace, else as a form. */
  readonly body: string
  /** As the gateway wants it in `Authorization`, unless the body holds {secret}. */
  readonly secret: string | null
}

interface Text {
  /** `+62…`. */
  readonly to: string
  readonly text: string
  /** By which the gateway knows a text that it had already. */
  readonly key: string
}

export type TextOutcome = 'taken' | 'number-refused' | 'gateway-denied' | 'no-credit' | 'gateway-refused'
export type Texter = (text: Text) => Promise<TextOutcome>

/** Milliseconds after which a gateway that does not answer counts as away. */
const patience = 20_000

const refusals: Readonly<Record<number, TextOutcome>> = {
  400: 'number-refused',
  401: 'gateway-denied',
  402: 'no-credit',
  403: 'gateway-denied',
  422: 'number-refused',
}

/** Hands texts over one by one. What may go better later is thrown, for whoever asked to try again. */
export function openTexter({ url, method, body, secret }: TextSettings): Texter {
  const isJson = body.trimStart().startsWith('{')
  const written = (value: string) => (isJson ? JSON.stringify(value).slice(1, -1) : encodeURIComponent(value))
  return async ({ to, text, key }) => {
    const values: Readonly<Record<string, string>> = { to, text, key, secret: secret ?? '' }
    const filled = body.replace(/\{(to|text|key|secret)\}/g, (_, name: string) => written(values[name] ?? ''))
    const answer = await fetch(url, {
      method,
      body: filled,
      headers: {
        'content-type': isJson ? 'application/json' : 'application/x-www-form-urlencoded',
        'idempotency-key': key,
        ...(secret !== null && !body.includes('{secret}') && { authorization: secret }),
      },
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    })
    await answer.body?.cancel()
    if (answer.ok) return 'taken'
    const isPassing = answer.status >= 500 || answer.status === 408 || answer.status === 429
    if (isPassing) throw new Error(`the text gateway answered ${answer.status}`)
    return refusals[answer.status] ?? 'gateway-refused'
  }
}
