/** What one file may cost in a sandbox. */
export type SandboxLimits = {
  /** Resident memory of the whole process, native libraries included. Megabytes. */
  memoryMb: number
  /** CPU time of all threads, where the system tells it. Seconds. */
  cpuSeconds: number
  /** Time on the clock: longer than the CPU time, because the process gives way to everybody else. Seconds. */
  wallSeconds: number
  /** The most a file may hold, and the most that may be made of it. Bytes. */
  inputBytes: number
  outputBytes: number
  /** After so many files the process is replaced: what one file left in it does not reach many others. */
  filesPerProcess: number
  /** After so long without a file the process ends. Seconds. */
  idleSeconds: number
}

/** Why a file came out of the sandbox without an answer. */
export type SandboxCause =
  /** The work raised an error about this file, or it is larger than was agreed. */
  | 'refused'
  /** A limit was reached, and the process killed. */
  | 'time' | 'memory' | 'output'
  /** The process ended by itself. */
  | 'crashed'
  /** No process could be started: no fault of the file. */
  | 'notStarted'
  /** The office wanted to stop. */
  | 'stopped'

/** Raised by `run`; only the file in hand is lost. */
export class SandboxFailure extends Error {
  why: SandboxCause
  constructor(why: SandboxCause, message: string) {
    super(message)
    this.name = 'SandboxFailure'
    this.why = why
  }
}

/** What a module does inside a sandbox: its export `work`. Parts are bytes, in an order that the answer explains. */
export type SandboxWork = (request: unknown, file: Uint8Array) => Promise<{ answer: unknown; parts?: readonly Uint8Array[] }>
