import { connect, type Socket } from 'node:net'
import { plainLine } from './answer.ts'

/** Patience with the scanner, in milliseconds: to be connected, between two signs of life, and for the whole. */
export type Patience = { connectMs: number; idleMs: number; totalMs: number }

/** More than this, in bytes, is no answer of a clamd. */
const answerMax = 4_096

/** The connection broke, was refused, timed out, or brought no whole answer. `message` is one plain line. */
export class NoAnswer extends Error {}

/** What a command writes after its name. Ask `answered()` now and then: who has answered does not listen any more. */
export type Say = (line: Line) => Promise<void>
export type Line = {
  /** Resolves when the other side has taken so much that more may be sent. Raises NoAnswer. */
  write: (bytes: Uint8Array) => Promise<void>
  answered: () => boolean
}

/**
 * One command to a clamd over its own connection: writes `zNAME\0`, then what `say` writes, and gives the answer without
 * its end mark. `whole` says whether everything had been said when the answer came. Raises NoAnswer, or what `say` raised
 * of its own; the connection is closed whatever happens.
 */
export async function converse(
  address: string,
  command: string,
  { patience, signal, say }: { patience: Patience; signal?: AbortSignal | undefined; say?: Say },
): Promise<{ answer: string; whole: boolean }> {
  const colon = address.lastIndexOf(':')
  const socket = connect({ host: address.slice(0, colon), port: Number(address.slice(colon + 1)) })
  socket.setNoDelay(true)
  const { promise: broken, reject: breakOff } = Promise.withResolvers<never>()
  // It may break after the answer is there; then nobody waits for this any more.
  broken.catch(() => undefined)
  const end = (reason: string) => breakOff(new NoAnswer(reason))
  const stop = () => end('The scan was stopped.')
  const total = setTimeout(() => end(`It took longer than ${patience.totalMs} ms.`), patience.totalMs)
  let waiting = setTimeout(() => end(`It could not be reached within ${patience.connectMs} ms.`), patience.connectMs)
  const alive = () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => end(`It was silent for ${patience.idleMs} ms.`), patience.idleMs)
  }
  signal?.addEventListener('abort', stop, { once: true })
  if (signal?.aborted) stop()
  socket.on('error', (error: NodeJS.ErrnoException) => end(plainLine(error.code ?? error.message)))
  const connected = new Promise<void>((resolve) => socket.once('connect', resolve))
  socket.on('connect', alive)
  socket.on('drain', alive)
  const listening = listen(socket, end, alive)
  try {
    // Nothing is written before: what only lies in our own buffer has not been sent.
    await Promise.race([connected, broken])
    let whole = false
    const heard = listening.done.then(() => undefined)
    const line: Line = { write: (bytes) => Promise.race([write(socket, bytes), heard, broken]), answered: listening.isDone }
    const talking = (async () => {
      await line.write(Buffer.from(`z${command}\0`))
      await say?.(line)
      whole = true
    })()
    talking.catch(() => undefined)
    await Promise.race([talking, listening.done, broken])
    // Whoever breaks off after an answer may still be in the middle of it: the answer counts, not the break.
    const answer = await Promise.race([listening.done, broken])
    return { answer, whole }
  } finally {
    clearTimeout(total)
    clearTimeout(waiting)
    signal?.removeEventListener('abort', stop)
    socket.destroy()
  }
}

function listen(socket: Socket, end: (reason: string) => void, alive: () => void): { done: Promise<string>; isDone: () => boolean } {
  const { promise: done, resolve } = Promise.withResolvers<string>()
  let heard = Buffer.alloc(0)
  let isDone = false
  socket.on('data', (bytes) => {
    alive()
    if (isDone) return
    heard = Buffer.concat([heard, bytes])
    const mark = heard.indexOf(0)
    if (mark >= 0) {
      isDone = true
      resolve(heard.subarray(0, mark).toString('utf8'))
    } else if (heard.length > answerMax) end('It answered without end.')
  })
  socket.on('end', () => end(heard.length === 0 ? 'It hung up without an answer.' : 'It hung up in the middle of its answer.'))
  socket.on('close', () => end('The connection was closed.'))
  return { done, isDone: () => isDone }
}

async function write(socket: Socket, bytes: Uint8Array): Promise<void> {
  if (socket.write(bytes)) return
  await new Promise<void>((resolve) => socket.once('drain', resolve))
}
