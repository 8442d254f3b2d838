import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { onNotify } from '../../../platform/listen.ts'
import { sqlOnPool } from '../../../platform/tx.ts'
import { inAppNotice } from '../inAppNotice.ts'
import { noticesChannel, type NoticeSignal } from '../noticesChannel.ts'
import { eventFrame, heartbeatFrame, type Frame } from './frames.ts'
import { newsOf, newsSince, type News } from './news.ts'
import type { NoticeReader } from './NoticeReader.ts'
import { later, type Position } from './position.ts'
import { stillAdmitted } from './stillAdmitted.ts'

/** So often a stream says that it is alive: proxies close what is silent for a minute. Milliseconds. */
const heartbeatEvery = 25_000
/** So often it is looked whether readers may still read; who may not is let go at most so much later. Milliseconds. */
const checkEvery = 5_000
/** The streams a process holds. */
const mostReaders = 5_000

/**
 * All streams of this process, and the one who listens for them. Signals are dealt with one after another; those that
 * come while the database is asked are asked for together.
 *
 * How far its readers have come (`position`) is found out by a fence: the oldest transaction that runs is asked for,
 * and in the same statement a signal of our own is sent. What was committed when that statement looked was told before
 * the signal, so when the signal is back all of it has been sent.
 */
export class NoticeHub {
  private readonly payload: Payload
  private readonly name = randomUUID()
  private readonly readers = new Map<number, Set<NoticeReader>>()
  private count = 0
  private waiting: (NoticeSignal | 'lineIsNew')[] = []
  private isWorking = false
  private position: Position | null = null
  private fence: { name: string; position: Promise<Position> } | null = null
  private isBehind = false
  /** Goes up when the line was (re)made: what was read before then may lack what was told meanwhile. */
  generation = 0
  private stopListening: (() => void) | null = null
  private timers: NodeJS.Timeout[] = []
  private isStopped = false

  constructor(payload: Payload) {
    this.payload = payload
  }

  /** How many streams a person has open here. */
  openOf(personId: number): number {
    return this.readers.get(personId)?.size ?? 0
  }

  get isFull(): boolean {
    return this.isStopped || this.count >= mostReaders
  }

  /** Takes a reader in until their stream is closed. */
  add(reader: NoticeReader): void {
    const { personId } = reader.facts
    const theirs = this.readers.get(personId)
    if (theirs) theirs.add(reader)
    else this.readers.set(personId, new Set([reader]))
    this.count += 1
    reader.source.once('close', () => this.remove(reader))
    if (!this.stopListening) this.start()
  }

  /** Ends all streams and takes no more: the server waits for its last answer before it stops. */
  stop(): void {
    this.isStopped = true
    for (const timer of this.timers) clearInterval(timer)
    this.stopListening?.()
    for (const reader of this.all()) reader.end()
  }

  private remove(reader: NoticeReader): void {
    const theirs = this.readers.get(reader.facts.personId)
    if (!theirs?.delete(reader)) return
    this.count -= 1
    if (theirs.size === 0) this.readers.delete(reader.facts.personId)
  }

  private start(): void {
    this.stopListening = onNotify(this.payload, noticesChannel, (text) => this.hear(text))
    this.timers = [setInterval(() => this.beat(), heartbeatEvery), setInterval(() => void this.check(), checkEvery)]
    for (const timer of this.timers) timer.unref()
  }

  private all(): NoticeReader[] {
    return [...this.readers.values()].flatMap((theirs) => [...theirs])
  }

  private hear(text: string | null): void {
    if (text === null) this.generation += 1
    // With nobody here there is nothing to be missed: who comes is sent what there is.
    if (this.count === 0) return
    this.waiting.push(text === null ? 'lineIsNew' : (JSON.parse(text) as NoticeSignal))
    if (!this.isWorking) void this.work()
  }

  private async work(): Promise<void> {
    this.isWorking = true
    while (this.waiting.length > 0) {
      const signals = this.waiting
      this.waiting = []
      try {
        await this.deal(signals)
      } catch (error) {
        this.payload.logger.error({ err: error, msg: 'New notices could not be read; their readers ask anew' })
        // They ask for themselves, when there is somebody to answer.
        this.toAll(eventFrame('reset', {}))
      }
    }
    this.isWorking = false
  }

  private async deal(signals: (NoticeSignal | 'lineIsNew')[]): Promise<void> {
    if (signals.includes('lineIsNew')) {
      this.fence = null
      await this.catchUp()
    }
    const notices: number[] = []
    const changed = new Set<number>()
    let passed: Position | null = null
    for (const signal of signals) {
      if (signal === 'lineIsNew') continue
      if ('n' in signal) {
        if (!signal.to || signal.to.some((id) => this.readers.has(id))) notices.push(signal.n)
      } else if ('u' in signal) changed.add(signal.u)
      else if (this.fence?.name === signal.f) passed = await this.fence.position
    }
    if (notices.length > 0) {
      this.isBehind = true
      const people = [...this.readers.keys()]
      if (people.length > 0) this.deliver(await newsOf(this.payload, notices, people))
    }
    for (const id of changed) for (const reader of this.readers.get(id) ?? []) reader.send(eventFrame('changed', {}), this.position)
    // Last: what was told before the fence is sent now.
    if (passed !== null) this.position = this.position === null ? passed : later(this.position, passed)
  }

  /** Sends what was committed since the reader who is furthest behind was sent something. */
  private async catchUp(): Promise<void> {
    const begun = this.all().flatMap((reader) => (reader.position === null ? [] : [reader.position]))
    if (begun.length === 0) return
    const behind = begun.reduce((least, position) => (position < least ? position : least))
    const since = this.position === null ? behind : later(behind, this.position)
    const { news, position } = await newsSince(this.payload, since, [...this.readers.keys()])
    if (news) this.deliver(news)
    else this.toAll(eventFrame('reset', {}))
    this.position = position
    // What was read or cleared meanwhile nobody knows.
    this.toAll(eventFrame('changed', {}))
  }

  private deliver(news: readonly News[]): void {
    const adminRoute = this.payload.config.routes.admin
    for (const { personId, row } of news) {
      for (const reader of this.readers.get(personId) ?? []) {
        const { locale, isLesser } = reader.facts
        // What a lesser key may read of it is asked where it asks for the list.
        reader.send(isLesser ? eventFrame('changed', {}) : eventFrame('notification', inAppNotice(row, { locale, adminRoute })), this.position)
      }
    }
  }

  private toAll(frame: Frame): void {
    for (const reader of this.all()) reader.send(frame, this.position)
  }

  private beat(): void {
    this.toAll(heartbeatFrame)
  }

  /** Lets go who may not read any more, and whose time is over; and finds out how far the others have come. */
  private async check(): Promise<void> {
    if (this.count === 0) return
    try {
      const readers = this.all()
      const admitted = await stillAdmitted(this.payload, readers.map(({ facts }) => facts))
      for (const reader of readers) if (!admitted.has(reader.facts)) reader.end()
      if (!this.isBehind) return
      this.isBehind = false
      await this.sendFence()
    } catch (error) {
      this.payload.logger.warn({ err: error, msg: 'It could not be looked whether streams may stay open' })
    }
  }

  private async sendFence(): Promise<void> {
    const name = `${this.name}:${randomUUID()}`
    const asked = sqlOnPool(this.payload)<{ position: string }>(
      'select pg_snapshot_xmin(pg_current_snapshot())::text as position, pg_notify($1, $2)',
      [noticesChannel, JSON.stringify({ f: name } satisfies NoticeSignal)],
    )
    // Set before it is sent: the signal may be back before the answer is.
    this.fence = { name, position: asked.then(([row]) => BigInt(row!.position)) }
    await this.fence.position
  }
}
