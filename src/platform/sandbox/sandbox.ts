import { setTimeout as pause } from 'node:timers/promises'
import { BadFrame, frameHead, frameReader, type Frame } from './frames.ts'
import { SandboxFailure, type SandboxCause, type SandboxLimits } from './limits.ts'
import { giveWay, killChild, startChild, type SandboxProcess } from './startChild.ts'
import { usageOf } from './usageOf.ts'

export type SandboxOptions = {
  /** Absolute path of the module that does the work, loaded inside only: it exports `work` (child.ts, SandboxWork). */
  module: string
  /** Absolute paths of files and folders it may read, besides the folder it lies in. */
  mayRead: readonly string[]
  limits: SandboxLimits
}

/** A file to work on: its size in bytes, and its bytes. */
export type SandboxFile = { size: number; bytes: AsyncIterable<Uint8Array> }

export type Sandbox = {
  /**
   * Works on one file; several at once wait for each other. Raises `SandboxFailure`. The answer comes from a process
   * that a hostile file may have taken over: judge it as one judges the file.
   */
  run(request: unknown, file: SandboxFile, signal?: AbortSignal): Promise<{ answer: unknown; parts: Uint8Array[] }>
  /** Kills the process, if there is one. The next `run` starts another. */
  close(): Promise<void>
}

/** How often the watch looks, in ms; and how long a start may take. */
const lookEvery = 50
const startWithin = 60_000

type Running = {
  process: SandboxProcess
  /** The next frame, or the failure instead of it. */
  next: () => Promise<Frame>
  fail: (cause: SandboxCause, message: string) => void
  failed: () => boolean
  files: number
  cpuMs: number
}

/**
 * A process of its own for the parsing of what strangers send. One process works on many files, one after the other;
 * it is killed at any limit, and started again for the next file.
 */
export function openSandbox({ module, mayRead, limits }: SandboxOptions): Sandbox {
  let running: Running | null = null
  let turn: Promise<unknown> = Promise.resolve()
  let idle: NodeJS.Timeout | undefined

  const end = (): void => {
    clearTimeout(idle)
    if (running) killChild(running.process)
    running = null
  }
  const ready = async (): Promise<Running> => {
    if (running && !running.failed()) return running
    const started = follow(startChild(module, mayRead, limits), limits)
    const watch = new AbortController()
    void pause(startWithin, undefined, { signal: watch.signal, ref: false }).then(
      () => started.fail('notStarted', `no sign of life within ${startWithin} ms`),
      () => {},
    )
    try {
      await started.next()
    } catch (error) {
      killChild(started.process)
      throw new SandboxFailure('notStarted', error instanceof Error ? error.message : String(error))
    } finally {
      watch.abort()
    }
    // Not sooner: on a busy machine a start of low priority would take minutes.
    giveWay(started.process)
    running = started
    return started
  }
  const once = async (request: unknown, file: SandboxFile, signal?: AbortSignal) => {
    if (file.size > limits.inputBytes) throw new SandboxFailure('refused', `${file.size} bytes, more than ${limits.inputBytes}`)
    if (signal?.aborted) throw new SandboxFailure('stopped', 'told to stop')
    clearTimeout(idle)
    const child = await ready()
    const stop = () => child.fail('stopped', 'told to stop')
    signal?.addEventListener('abort', stop)
    const watch = new AbortController()
    try {
      const answer = child.next()
      const watching = watchOver(child, limits, watch.signal)
      // The answer is what counts: when the pipe breaks, it says why.
      void send(child.process, request, file).catch((error: unknown) => child.fail('crashed', String(error)))
      const { head, parts } = await answer
      watch.abort()
      await watching
      child.files += 1
      // A process that took much is replaced before the hard limit of its CPU time meets a file that took little.
      if (child.files >= limits.filesPerProcess || child.cpuMs > limits.cpuSeconds * 3000) end()
      return readAnswer(head, parts)
    } catch (error) {
      if (!(error instanceof SandboxFailure && error.why === 'refused')) end()
      throw error
    } finally {
      watch.abort()
      signal?.removeEventListener('abort', stop)
      if (running) idle = setTimeout(end, limits.idleSeconds * 1000).unref()
    }
  }
  return {
    run(request, file, signal) {
      const mine = turn.then(() => once(request, file, signal))
      turn = mine.catch(() => {})
      return mine
    },
    async close() {
      running?.fail('stopped', 'closed')
      await turn
      end()
    },
  }
}

/** Reads what a process says, and notices its end. */
function follow(started: SandboxProcess, limits: SandboxLimits): Running {
  const reader = frameReader(limits.outputBytes)
  const waiting: Frame[] = []
  let failure: SandboxFailure | null = null
  let asked: PromiseWithResolvers<Frame> | null = null
  let said = ''
  const fail = (cause: SandboxCause, message: string): void => {
    failure ??= new SandboxFailure(cause, message)
    asked?.reject(failure)
    asked = null
    killChild(started)
  }
  started.stdout.on('data', (piece: Buffer) => {
    if (failure) return
    try {
      for (const frame of reader.take(piece)) {
        if (asked) asked.resolve(frame)
        else waiting.push(frame)
        asked = null
      }
    } catch (error) {
      fail(error instanceof BadFrame && error.why === 'tooLarge' ? 'output' : 'crashed', String(error))
    }
    // It speaks when it is asked: more than one answer is somebody else talking.
    if (waiting.length > 1) fail('crashed', 'it answers what nobody asked')
  })
  started.stderr.on('data', (piece: Buffer) => {
    said = (said + piece.toString('utf8')).slice(-2000)
  })
  started.stdin.on('error', () => {})
  started.on('error', (error) => fail('crashed', error.message))
  started.on('close', (code, signal) => fail('crashed', `ended with ${signal ?? code}: ${said.trim().slice(-500)}`))
  return {
    process: started,
    fail,
    failed: () => failure !== null,
    files: 0,
    cpuMs: 0,
    next: () => {
      const there = waiting.shift()
      if (there) return Promise.resolve(there)
      if (failure) return Promise.reject(failure)
      asked = Promise.withResolvers<Frame>()
      return asked.promise
    },
  }
}

async function send({ stdin }: SandboxProcess, request: unknown, { size, bytes }: SandboxFile): Promise<void> {
  const write = (piece: Uint8Array) =>
    new Promise<void>((resolve, reject) => {
      stdin.write(piece, (error) => (error ? reject(error) : resolve()))
    })
  await write(frameHead(request, [size]))
  let sent = 0
  for await (const piece of bytes) {
    sent += piece.byteLength
    if (sent > size) break
    await write(piece)
  }
  if (sent !== size) throw new Error(`The file has ${sent} bytes, not ${size}.`)
}

/** Looks at the process until told to stop, and kills it at a limit. */
async function watchOver(child: Running, limits: SandboxLimits, signal: AbortSignal): Promise<void> {
  const pid = child.process.pid ?? 0
  const began = performance.now()
  const before = (await usageOf(pid))?.cpuMs ?? null
  while (!signal.aborted) {
    await pause(lookEvery, undefined, { signal }).catch(() => {})
    const usage = await usageOf(pid)
    const wallMs = performance.now() - began
    const cpuMs = usage?.cpuMs != null && before !== null ? usage.cpuMs - before : null
    child.cpuMs = usage?.cpuMs ?? child.cpuMs
    if (signal.aborted) return
    if (usage && usage.memory > limits.memoryMb * 1_048_576) child.fail('memory', `more than ${limits.memoryMb} MB`)
    else if (cpuMs !== null && cpuMs > limits.cpuSeconds * 1000) child.fail('time', `more than ${limits.cpuSeconds} s of CPU time`)
    else if (wallMs > limits.wallSeconds * 1000) child.fail('time', `more than ${limits.wallSeconds} s`)
    else continue
    return
  }
}

function readAnswer(head: unknown, parts: Uint8Array[]): { answer: unknown; parts: Uint8Array[] } {
  if (typeof head !== 'object' || head === null) throw new SandboxFailure('crashed', 'an answer without a word')
  if ('threw' in head) throw new SandboxFailure('refused', String(head.threw).slice(0, 500))
  if (!('answer' in head)) throw new SandboxFailure('crashed', 'an answer without a word')
  return { answer: head.answer, parts }
}
