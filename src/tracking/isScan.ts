/** What tells a person with a camera from a program that only looks. */
export type Visit = { method: string; userAgent: string | null; purpose: string | null; destination: string | null; languageSwitched: boolean }

const program = /bot\b|bot\/|crawl|spider|slurp|preview|facebookexternalhit|whatsapp|monitor|pingdom|uptime/i

/**
 * Whether opening the page of a code counts as a scan. Not: asking for headers only, loading ahead, programs that say
 * what they are, what a page that is open already asks for by script, and switching its language.
 */
export function isScan({ method, userAgent, purpose, destination, languageSwitched }: Visit): boolean {
  if (method !== 'GET' || languageSwitched) return false
  if (destination !== null && destination !== 'document') return false
  if (purpose !== null && /prefetch|preview|prerender/i.test(purpose)) return false
  return userAgent === null || !program.test(userAgent)
}
