import type { InAppNotice } from '../../../notifications/inApp/inAppNotice.ts'
import { holdLine } from './holdLine.ts'
import type { FeedEvent } from './feedEvents.ts'

/** What a tab knows of somebody's notices. `version` goes up when a list of them may look different now. */
export type FeedState = { unread: number; version: number; newest: InAppNotice | null; arrived: number }

/** Asks how many are unread; null when nobody is signed in any more, 'later' when there was no answer. */
type AskUnread = () => Promise<number | 'later' | null>

const pollMs = 60_000
/** Several changes of one moment are asked about once. */
const gatherMs = 300
const mostKnown = 500

/**
 * The notices of the person who works in this tab, live. One for the tab, outside of React: it outlives the pages, whose
 * header is made anew with each.
 */
export class NoticeFeed {
  readonly personId: number
  private state: FeedState
  private readonly askUnread: AskUnread
  private readonly listeners = new Set<() => void>()
  private readonly known = new Set<number>()
  private letGo: (() => void) | null = null
  private asking: ReturnType<typeof setTimeout> | undefined
  private polling: ReturnType<typeof setInterval> | undefined

  constructor(personId: number, unread: number, askUnread: AskUnread) {
    this.personId = personId
    this.state = { unread, version: 0, newest: null, arrived: 0 }
    this.askUnread = askUnread
  }

  readonly read = (): FeedState => this.state

  /** Hears of changes; the first who does opens the line, and when nobody does any more it is closed. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    this.letGo ??= holdLine({ personId: this.personId, heard: this.hear, lost: this.poll, joined: () => void this.ask() })
    return () => {
      this.listeners.delete(listener)
      // Between two pages there is nobody for a moment.
      setTimeout(() => {
        if (this.listeners.size === 0) this.stop()
      }, gatherMs)
    }
  }

  /** The number as somebody who asked the server knows it. */
  setUnread(unread: number): void {
    if (unread !== this.state.unread) this.change({ unread })
  }

  /** Asks for the number anew and says that lists may have changed; also at once after one's own doing. */
  readonly changed = (): void => {
    this.change({ version: this.state.version + 1 })
    clearTimeout(this.asking)
    this.asking = setTimeout(() => void this.ask(), gatherMs)
  }

  private readonly hear = (event: FeedEvent): void => {
    if (event.kind === 'state') {
      this.stopPolling()
      if (event.unread !== this.state.unread) this.change({ unread: event.unread, version: this.state.version + 1 })
      return
    }
    if (event.kind !== 'notification') return this.changed()
    const { notice } = event
    // After a reconnection some come twice.
    if (this.known.has(notice.id)) return
    this.known.add(notice.id)
    const [oldest] = this.known
    if (this.known.size > mostKnown && oldest !== undefined) this.known.delete(oldest)
    const { unread, version, arrived } = this.state
    this.change({ unread: unread + (notice.readAt === null ? 1 : 0), version: version + 1, newest: notice, arrived: arrived + 1 })
  }

  private readonly poll = (): void => {
    this.polling ??= setInterval(() => void this.ask(), pollMs)
    void this.ask()
  }

  private async ask(): Promise<void> {
    const unread = await this.askUnread()
    if (unread === null) return this.stop()
    if (unread !== 'later' && unread !== this.state.unread) this.change({ unread, version: this.state.version + 1 })
  }

  private stop(): void {
    this.stopPolling()
    clearTimeout(this.asking)
    this.letGo?.()
    this.letGo = null
  }

  private stopPolling(): void {
    clearInterval(this.polling)
    this.polling = undefined
  }

  private change(part: Partial<FeedState>): void {
    this.state = { ...this.state, ...part }
    for (const listener of this.listeners) listener()
  }
}
