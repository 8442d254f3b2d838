/** `held`: nobody could be told, because the webhook was switched off or is not known; it waits to be sent by hand. */
export type DeliveryState = 'waiting' | 'delivered' | 'failed' | 'held'

/** What has been told, or is to be. `key` names the webhook; it may be one that is not there any more. */
export type Delivery = {
  id: string
  key: string
  event: string
  transactionId: number | null
  /** The very bytes that are sent, each time the same. */
  body: string
  state: DeliveryState
  round: number
  /** Tries within this round. */
  tries: number
}

/** What a receiver hears of beside the events it asks for: what a workflow tells it, and a try. */
export type DeliveryEvent = 'workflow' | 'ping'

/**
 * Seconds to wait before each further try: quick at first, for a restart; a day in all, for a night without anybody
 * there.
 */
const waits = [10, 30, 60, 300, 900, 1_800, 3_600, 7_200, 10_800, 14_400, 21_600, 25_200]

/** How long to wait after so many failed tries, in seconds; nothing when it was the last. A ping is answered now or never. */
export function waitAfter(event: string, tries: number): number | undefined {
  return event === 'ping' ? undefined : waits[tries - 1]
}
