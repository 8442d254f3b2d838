import type { Payload } from 'payload'
import { onPayload } from './onPayload.ts'

type Queue = { running: number; waiting: (() => void)[] }

/**
 * Lets at most `most` works of a name run at once in this process; the others wait their turn. For work that holds a
 * connection and asks for a second one: without turns, enough of them at once would wait for each other for ever.
 */
export async function takeTurns<Result>(payload: Payload, name: string, most: number, work: () => Promise<Result>): Promise<Result> {
  const queue = onPayload<Queue>(payload, `turns.${name}`, () => ({ running: 0, waiting: [] }))
  if (queue.running >= most) {
    await new Promise<void>((resolve) => {
      queue.waiting.push(resolve)
    })
  } else queue.running += 1
  try {
    return await work()
  } finally {
    // The turn is handed on, not given back: nobody who comes now gets in between.
    const next = queue.waiting.shift()
    if (next) next()
    else queue.running -= 1
  }
}
