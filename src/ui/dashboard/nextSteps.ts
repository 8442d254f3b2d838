import type { BoardStats, Figure } from './boardData.ts'
import type { BoardWord } from './boardWords.ts'

/** Something to be done: how many, what, why it matters, and where. `link` is below the admin UI, else the figure's rows. */
export type Step = { key: BoardWord; hint: BoardWord; tone: 'alarm' | 'warn' | 'calm'; figure: Pick<Figure, 'value' | 'filter'>; link?: string | undefined }

/**
 * What to do next, the most urgent first: what is asked of the person alone, what is late, what is for today, what nobody
 * does. The alerts of the office are steps, too: too many overdue or unassigned are an alarm, few are not.
 */
export function nextSteps({ role, totals, workload, office }: BoardStats, me: number): Step[] {
  // What is late or due is the office's to do: a client is shown what is asked of them.
  if (role === 'client') return [step(totals.waitingForMe, 'waitingForClient', 'hintWaiting', 'alarm')].filter((each) => each !== null)
  const mine = workload?.find(({ id }) => id === me)
  const alarmed = new Set(office?.alerts.map(({ key }) => key))
  const steps: (Step | null)[] = [
    step(totals.waitingForMe, 'waitingForMe', 'hintWaiting', 'alarm'),
    mine ? step(mine.overdue, 'myOverdue', 'hintMyOverdue', 'alarm') : null,
    // An editor's overdue work is mostly their own: told once.
    mine && totals.overdue?.value === mine.overdue.value ? null : step(totals.overdue, 'overdue', 'hintOverdue', role === 'admin' && !alarmed.has('overdue') ? 'warn' : 'alarm'),
    step(totals.dueToday, 'dueToday', 'hintDueToday', 'warn'),
    office && office.pendingUsers > 0
      ? { key: 'pendingUsers', hint: 'hintPending', tone: 'warn', figure: { value: office.pendingUsers, filter: null }, link: '/collections/users?where[or][0][and][0][status][equals]=pending' }
      : null,
    step(totals.unassigned, 'unassigned', 'hintUnassigned', alarmed.has('unassigned') ? 'alarm' : 'warn'),
    office && office.deliveriesFailed > 0
      ? { key: 'deliveriesFailed', hint: 'hintFailed', tone: 'warn', figure: { value: office.deliveriesFailed, filter: null }, link: '/mails?state=failed' }
      : null,
    office && office.queues.failed > 0 ? { key: 'queueFailed', hint: 'hintQueueFailed', tone: 'warn', figure: { value: office.queues.failed, filter: null }, link: '/queues' } : null,
    role === 'admin' ? null : step(totals.dueSoon, 'dueSoon', 'hintDueSoon', 'calm'),
    role === 'editor' ? step(totals.drafts, 'drafts', 'hintDrafts', 'calm') : null,
  ]
  const order = ['alarm', 'warn', 'calm'] as const
  return steps.filter((each) => each !== null).toSorted((one, other) => order.indexOf(one.tone) - order.indexOf(other.tone))
}

function step(figure: Figure | null, key: BoardWord, hint: BoardWord, tone: Step['tone']): Step | null {
  return figure && figure.value > 0 ? { key, hint, tone, figure } : null
}
