import type { Role } from './roles.ts'

/** `shown`: by name beside the work, and nothing more. `asked`: filtered, divided, counted or ordered by. */
export type UseOfPeople = 'shown' | 'asked'

/**
 * How far a reader learns who in the house takes in work, handles it and moves it on: the one rule for exports, reports
 * and what people build. Clients read the name beside a row of their own work - whom to thank, whom to ask -, as in its
 * timeline and their mails; never the account behind it. What is asked by people tells of the house and not of the work:
 * how it is shared out, who has how much. That is for staff.
 */
export function mayUsePeople(role: Role, use: UseOfPeople): boolean {
  return use === 'shown' || role !== 'client'
}
