import { createServer, type AddressInfo, type Socket } from 'node:net'

/** How a counterpart misbehaves: it gets the connection, what came so far, and `name`, the command once it is known. */
export type Misbehaviour = (socket: Socket, heard: Buffer, command: string) => void

/**
 * A TCP server that speaks clamd's language wrongly, for faults that no real clamd makes on demand. VERSION and PING are
 * answered well unless `all` says otherwise, so that it passes for a scanner that is there.
 */
export const startFaultyScanner = async (misbehave: Misbehaviour, { all = false }: { all?: boolean } = {}) => {
  const sockets = new Set<Socket>()
  let connections = 0
  const server = createServer((socket) => {
    connections += 1
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
    let heard = Buffer.alloc(0)
    socket.on('data', (bytes) => {
      heard = Buffer.concat([heard, bytes])
      const end = heard.indexOf(0)
      if (end < 0) return
      const command = heard.subarray(0, end).toString()
      if (!all && command === 'zVERSION') socket.end('ClamAV 9.9.9/100/Sun Nov 22 09:11:22 2026\0')
      else if (!all && command === 'zPING') socket.end('PONG\0')
      else misbehave(socket, heard.subarray(end + 1), command)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    connections: () => connections,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Whether everything of an INSTREAM was sent: its pieces, and the piece of no length. */
export const isWhole = (heard: Buffer): boolean => {
  for (let at = 0; at + 4 <= heard.length; ) {
    const length = heard.readUInt32BE(at)
    if (length === 0) return true
    at += 4 + length
  }
  return false
}
