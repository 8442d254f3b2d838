import { Readable } from 'node:stream'
import type { Locale } from '../../../shared/text.ts'
import type { Role } from '../../../shared/roles.ts'
import type { Frame } from './frames.ts'
import { later, type Position } from './position.ts'

/** What may wait for a reader who does not take it, in bytes: some hundred notices. Then they are let go, and come back. */
const mostWaiting = 65_536
/** What may wait while is still read what they missed, in frames. */
const mostHeld = 500

/** Who reads, by what they were let in, and from where. */
export type ReaderFacts = {
  personId: number
  role: Role
  email: string
  locale: Locale
  address: string
  /** They ask by a key of a lesser role than their own, which may read less than they are told. */
  isLesser: boolean
  /** The id of their session or of their API key. */
  by: { session: string } | { key: number }
  /** When they are let go, to be let in anew. Milliseconds since 1970. */
  until: number
}

/** One open stream. What is said before `begin` waits until then. */
export class NoticeReader {
  readonly facts: ReaderFacts
  /** What is sent: the bytes of an event stream. */
  readonly source: Readable
  /** What was committed below it they were sent, or had before; null until they begin. */
  position: Position | null = null
  private held: Frame[] = []
  private isOver = false

  constructor(facts: ReaderFacts) {
    this.facts = facts
    this.source = new Readable({ read: () => undefined, highWaterMark: 16_384 })
  }

  /** Begins to send: first these frames, then what came meanwhile. `position`: what was committed below it they have now. */
  begin(position: Position, frames: readonly Frame[]): void {
    this.position = position
    const held = this.held
    this.held = []
    for (const frame of [...frames, ...held]) this.write(frame(position))
  }

  /** Sends a frame. `position`: how far every reader has come who was there when it was found out. */
  send(frame: Frame, position: Position | null): void {
    if (this.position === null) {
      this.held.push(frame)
      if (this.held.length > mostHeld) this.cut()
      return
    }
    if (position !== null) this.position = later(this.position, position)
    this.write(frame(this.position))
  }

  /** Ends the stream where it stands; its browser comes back by itself. Who does not read any more is cut off. */
  end(): void {
    if (this.isOver) return
    if (this.source.readableLength > 0) this.cut()
    else this.source.push(null)
    this.isOver = true
  }

  private write(text: string): void {
    if (this.isOver || this.source.destroyed) return
    if (this.source.readableLength + text.length > mostWaiting) this.cut()
    else this.source.push(text)
  }

  private cut(): void {
    this.isOver = true
    this.held = []
    this.source.destroy()
  }
}
