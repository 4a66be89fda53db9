import { createServer, connect } from 'node:net'

export const host = '127.0.0.1'

/** The wanted port when nobody listens there, else any free one. */
export async function freePort(wanted?: number): Promise<number> {
  return (wanted !== undefined && (await tryPort(wanted))) || (await tryPort(0)) || 0
}

/** Whether a PostgreSQL serves there: it answers one letter to the question whether it speaks TLS. */
export function answersAsPostgres(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 5000 })
    socket.on('connect', () => socket.write(Buffer.from([0, 0, 0, 8, 4, 210, 22, 47])))
    socket.on('data', (answer) => end(answer[0] === 'N'.charCodeAt(0) || answer[0] === 'S'.charCodeAt(0)))
    socket.on('close', () => end(false))
    socket.on('timeout', () => end(false))
    socket.on('error', () => end(false))

    function end(answers: boolean): void {
      resolve(answers)
      socket.destroy()
    }
  })
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.on('error', () => resolve(undefined))
    probe.listen(port, host, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' ? address?.port : undefined))
    })
  })
}
