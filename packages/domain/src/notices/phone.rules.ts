/**
 * NOTE-7  A number to which texts go is an Indonesian mobile number: 08 or +62 8 and seven to eleven digits more, however it is
 *         spaced. Kept and sent as +62….
 */
export function mobileNumber(typed: string): string | undefined {
  const digits = typed.replace(/[\s().-]/g, '')
  const rest = /^(?:\+?62|0)(8\d{7,11})$/.exec(digits)?.[1]
  return rest === undefined ? undefined : `+62${rest}`
}

/** The same for `https://wa.me/`, which takes digits only; without a number the officer picks whom to send it to. */
export function shareLink(words: string, number?: string): string {
  return `https://wa.me/${number?.slice(1) ?? ''}?text=${encodeURIComponent(words)}`
}
