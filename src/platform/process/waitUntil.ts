import { setTimeout as pause } from 'node:timers/promises'

/** Asks every `every` ms until the answer is yes or `within` ms are over. Resolves with the last answer. */
export const waitUntil = async (
  ask: () => boolean | Promise<boolean>,
  { within, every = 25 }: { within: number; every?: number },
): Promise<boolean> => {
  const end = performance.now() + within
  for (;;) {
    if (await ask()) return true
    if (performance.now() >= end) return false
    await pause(every)
  }
}
