import type { Config } from 'payload'

/** The admin UI as ours: name, icons, views. What the app configured stays. */
export function adminOf(admin: Config['admin']): Config['admin'] {
  const components = admin?.components
  return {
    ...admin,
    user: 'users',
    avatar: 'default',
    // While somebody works the session is renewed without asking; IdleGuard ends it when nobody does.
    autoRefresh: true,
    dateFormat: 'dd/MM/yyyy HH:mm',
    meta: {
      titleSuffix: ' · MDC Tracker',
      defaultOGImageType: 'off',
      icons: [{ rel: 'icon', type: 'image/svg+xml', url: favicon }],
      ...admin?.meta,
    },
    components: {
      ...components,
      graphics: { Logo: 'mdc-tracker/rsc#AdminLogo', Icon: 'mdc-tracker/rsc#AdminIcon', ...components?.graphics },
      actions: ['mdc-tracker/rsc#NotificationBell', ...(components?.actions ?? [])],
      beforeLogin: ['mdc-tracker/rsc#SignInWelcome', ...(components?.beforeLogin ?? [])],
      afterLogin: [...(components?.afterLogin ?? []), 'mdc-tracker/rsc#DemoAccounts'],
      beforeNavLinks: ['mdc-tracker/rsc#NavLinks', ...(components?.beforeNavLinks ?? [])],
      providers: ['mdc-tracker/rsc#IdleGuard', 'mdc-tracker/client#LanguageKeeper', ...(components?.providers ?? [])],
      views: {
        unauthorized: { Component: 'mdc-tracker/rsc#UnauthorizedView' },
        inactivity: { Component: 'mdc-tracker/rsc#InactivityView' },
        login: { Component: 'mdc-tracker/rsc#SignInView' },
        dashboard: { Component: 'mdc-tracker/rsc#DashboardView' },
        analytics: { path: '/analytics', exact: true, Component: 'mdc-tracker/rsc#AnalyticsView', meta: { title: 'Analytics' } },
        import: { path: '/import', exact: true, Component: 'mdc-tracker/rsc#ImportView', meta: { title: 'Import' } },
        notifications: { path: '/notifications', exact: true, Component: 'mdc-tracker/rsc#NotificationsView', meta: { title: 'Notifications' } },
        officeCalendar: { path: '/office-calendar', exact: true, Component: 'mdc-tracker/rsc#OfficeCalendarView', meta: { title: 'Working calendar' } },
        mails: { path: '/mails', exact: true, Component: 'mdc-tracker/rsc#MailsView', meta: { title: 'Mails' } },
        queues: { path: '/queues', exact: true, Component: 'mdc-tracker/rsc#QueuesView', meta: { title: 'Queues' } },
        messages: { path: '/messages', exact: true, Component: 'mdc-tracker/rsc#MessagesView', meta: { title: 'Messages' } },
        quarantine: { path: '/quarantine', exact: true, Component: 'mdc-tracker/rsc#QuarantineView', meta: { title: 'Quarantine' } },
        ...components?.views,
      },
    },
  }
}

/** The mark of src/ui/brand/Icon.tsx as a data address, so that no file has to be served for it. */
const favicon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#1a5f3f"/>' +
    '<path d="M7.5 17.2 13.4 23 22.6 11.9" fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round" ' +
    'stroke-linejoin="round"/><circle cx="7.5" cy="17.2" r="2.6" fill="#fff"/><circle cx="13.4" cy="23" r="2.6" fill="#fff"/>' +
    '<circle cx="24.2" cy="9.9" r="3.4" fill="#1a5f3f" stroke="#8fdcb2" stroke-width="2.4"/></svg>',
)}`
