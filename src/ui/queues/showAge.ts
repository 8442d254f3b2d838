import { showNumber } from '../dates.ts'
import type { QueueSpeak } from './queueWords.ts'

const steps = [['days', 86_400], ['hours', 3_600], ['minutes', 60], ['seconds', 1]] as const

/** How long something waits, in its largest unit: 95 s is "1 min". `from` and `to` are ISO moments. */
export function showAge(from: string, to: string, speak: QueueSpeak): string {
  const seconds = Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 1000))
  const [unit, size] = steps.find(([, each]) => seconds >= each) ?? ['seconds', 1]
  return speak(unit, { count: showNumber(Math.floor(seconds / size)) })
}
