import { fetchProblems } from '../platform/fetchProblem.ts'
import type { Text } from '../shared/text.ts'

const lost: Text = {
  en: 'The secret cannot be read any more: PAYLOAD_SECRET has changed. Make a new one.',
  ar: 'لم يعد بالإمكان قراءة السر لأن PAYLOAD_SECRET تغيّر. أنشئ سراً جديداً.',
}

/** Why a try got no answer, in words. */
export function problemText(problem: string): Text {
  const known: Readonly<Record<string, Text>> = { ...fetchProblems, SECRET_LOST: lost }
  return known[problem] ?? { en: problem, ar: problem }
}
