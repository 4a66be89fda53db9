/** Connection exceptions (class 08), a server that goes down, crashed or comes up, too many connections. */
const states = /^(08...|57P0[123]|53300)$/
const network = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'])
const words = /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/

/** Whether the database was away when this was thrown: nothing is wrong with what was asked, and it may be asked again later. */
export function isLostConnection(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false
  const { code, message } = thrown as Error & { code?: unknown }
  return typeof code === 'string' ? states.test(code) || network.has(code) : words.test(message)
}
