import type { Config } from 'payload'

/** The admin UI as ours: name, icons, views. What the app configured stays. */
export function adminOf(admin: Config['admin']): Config['admin'] {
  return {
    ...admin,
    user: 'users',
    avatar: 'default',
    meta: { titleSuffix: ' · MDC Tracker', defaultOGImageType: 'off', ...admin?.meta },
  }
}
