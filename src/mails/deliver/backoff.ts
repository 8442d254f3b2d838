const MINUTE = 60
const HOUR = 60 * MINUTE

/** Seconds to wait after each failed try before the next one: a restart is over in minutes, a broken server in a day or two. */
const waits = [
  MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 20 * MINUTE, 40 * MINUTE, 1.5 * HOUR, 3 * HOUR, 6 * HOUR, 9.6 * HOUR, 9.6 * HOUR,
]

/** How often a mail is tried before it is given up: about a day and a half in all. */
export const triesMax = waits.length + 1

/**
 * Seconds to wait after so many failed tries of a delivery, from a minute to twelve hours; null when it was the last one.
 * Mails that failed together do not come back together: up to a quarter is added, by the delivery's id.
 */
export function backoff(tries: number, id: string): number | null {
  const wait = waits[tries - 1]
  return wait === undefined ? null : Math.round(wait * (1 + shareOf(`${id}:${tries}`) / 4))
}

/** A number from 0 to 1 that is always the same for the same text (FNV-1a). */
function shareOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return (hash >>> 0) / 0xffffffff
}
