import { z } from '../../shared/z.ts'
import type { WorkflowAction } from './action.ts'
import { recipients } from '../effect.ts'
import type { Notify } from '../effect.ts'
import { UserId, Words } from '../shapes.ts'

/** Tells people something, each in their own language. */
export const notify: WorkflowAction<Notify> = {
  kind: 'notify',
  label: { en: 'Notify', ar: 'إشعار' },
  shape: z.strictObject({
    kind: z.literal('notify'),
    to: z.array(z.enum(recipients)),
    users: z.array(UserId).optional(),
    message: Words,
    reminder: z.boolean().optional(),
  }),
  check: ({ to, users = [] }) =>
    to.length + users.length > 0
      ? []
      : [
          {
            code: 'NOBODY_TO_NOTIFY',
            message: {
              en: 'The effect "notify" names nobody; expected at least one in "to" or "users".',
              ar: 'الأثر «notify» لا يحدد أحداً، والمتوقع شخص واحد على الأقل في «to» أو «users».',
            },
          },
        ],
  apply: ({ to, users = [], message, reminder = false }) => ({
    orders: [{ kind: 'notify', to, users, message, reminder }],
  }),
}
