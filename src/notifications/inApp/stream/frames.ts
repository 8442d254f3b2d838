import type { Position } from './position.ts'

/** A piece of a stream, made for how far its reader has come. */
export type Frame = (position: Position) => string

/** What a stream says: a new notice; how things stand; "much has happened, ask anew"; "yours were changed elsewhere". */
export type StreamEvent = 'notification' | 'state' | 'reset' | 'changed'

/** An event as server-sent events write it; made for how far its reader has come. `data` as JSON, which holds no line break. */
export function eventFrame(event: StreamEvent, data: object): Frame {
  const said = `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
  return (position) => `id: ${position}\n${said}`
}

/** Says that the line is alive and, without being an event, how far the reader has come. */
export const heartbeatFrame: Frame = (position) => `: \nid: ${position}\n\n`

/** How long to wait before coming back, in milliseconds. */
export function retryFrame(ms: number): Frame {
  return () => `retry: ${ms}\n\n`
}
