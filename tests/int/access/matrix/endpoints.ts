import type { Cells } from './cells.ts'

export type Row = {
  what: string
  /** `GET /transactions/:own`; places are filled in. */
  ask: string
  expect: Cells
  body?: unknown
  /** Asked of a new transaction like `own`, with a file that its editor uploaded, for each asker: the request changes it. */
  fresh?: true
  /** Of a new account in that state, `:waiting`, for each asker. */
  person?: 'pending' | 'active' | 'deactivated'
  /** With a session of its own: the request ends it. */
  session?: true
  /** A text that the answer holds for who may see it; `yes` is then with it, `none` without it. */
  holds?: string
}

const row = (what: string, ask: string, expect: Cells, more: Omit<Row, 'what' | 'ask' | 'expect'> = {}): Row => ({ what, ask, expect, ...more })
const all = (cell: string): Cells => [cell, cell, cell, cell, cell, cell].join(' ')

const seesOwn = '401 yes none yes none yes'
const seesQueue = '401 none none none yes yes'
const seesDeleted = '401 none none none none none'
const onOwn = '401 yes 404 yes 404 yes'
const staffOnOwn = '401 403 403 yes 404 yes'
const staffAlone = '401 403 403 yes yes yes'
const adminsAlone = '401 403 403 403 403 yes'
const ownImport = '401 403 403 yes 404 yes'
const noDelivery = '00000000-0000-4000-8000-000000000000'
const noContent = '0'.repeat(64)
const credentials = { email: 'matrix-#@nowhere.example', password: 'Wrong!2026' }

/** Our own endpoints, and Payload's that are not about records of one collection. */
export const areas: { title: string; rows: Row[] }[] = [
  {
    title: 'Lists and figures over transactions',
    rows: [
      row('list', 'GET /transactions?limit=100', seesOwn, { holds: 'EXT-OWN' }),
      row('list: another department’s queue', 'GET /transactions?limit=100', seesQueue, { holds: 'EXT-QUEUE' }),
      row('list: a deleted one', 'GET /transactions?limit=100&trash=true', seesDeleted, { holds: 'EXT-DELETED' }),
      row('search', 'GET /transactions/search?q=EXT-OWN', seesOwn, { holds: 'EXT-OWN' }),
      row('search: the queue', 'GET /transactions/search?q=EXT-QUEUE', seesQueue, { holds: 'EXT-QUEUE' }),
      row('search: a deleted one', 'GET /transactions/search?q=EXT-DELETED', seesDeleted, { holds: 'EXT-DELETED' }),
      row('suggestions', 'GET /transactions/suggest?q=EXT-OWN', seesOwn, { holds: 'EXT-OWN' }),
      row('suggestions: a deleted one', 'GET /transactions/suggest?q=EXT-DELETED', seesDeleted, { holds: 'EXT-DELETED' }),
      row('export', 'GET /transactions/export?format=csv', seesOwn, { holds: 'EXT-OWN' }),
      row('export: the queue', 'GET /transactions/export?format=csv', seesQueue, { holds: 'EXT-QUEUE' }),
      row('export: a deleted one', 'GET /transactions/export?format=csv', seesDeleted, { holds: 'EXT-DELETED' }),
      row('figures', 'GET /transactions/counts', '401 yes yes yes yes yes'),
      row('dashboard', 'GET /dashboard/stats', '401 yes yes yes yes yes'),
      row('analytics of transactions', 'GET /analytics/transactions', '401 yes yes yes yes yes'),
      row('analytics of transactions, by client', 'GET /analytics/transactions?group_by=client', '401 403 403 yes yes yes'),
      row('analytics of transactions, by assignee', 'GET /analytics/transactions?group_by=assignee', '401 403 403 yes yes yes'),
      row('analytics of performance', 'GET /analytics/performance', '401 yes yes yes yes yes'),
      row('analytics of people', 'GET /analytics/users', '401 403 403 yes yes yes'),
      row('figures as a file', 'GET /analytics/export?format=csv', '401 yes yes yes yes yes'),
      row('figures of people as a file', 'GET /analytics/export?what=users', '401 403 403 yes yes yes'),
      row('the start page: whose work is told', 'GET /dashboard/stats', '401 none none yes yes yes', { holds: '"capacity"' }),
      row('what happened last', 'GET /dashboard/activity?limit=100', seesOwn, { holds: 'EXT-OWN' }),
      row('what happened last: another department’s queue', 'GET /dashboard/activity?limit=100', seesQueue, { holds: 'EXT-QUEUE' }),
    ],
  },
  {
    title: 'One transaction',
    rows: [
      row('read a deleted one, asking for the trash', 'GET /transactions/:deleted?trash=true', '401 404 404 404 404 yes'),
      row('edit (PUT)', 'PUT /transactions/:own', '401 403 404 yes 404 yes', { body: { title: 'Edited' } }),
      row('edit: a system field', 'PATCH /transactions/:own', '401 403 404 403 404 403', { body: { reference: 'TRX-1' } }),
      row('edit: the status', 'PATCH /transactions/:own', '401 403 404 409 404 409', { body: { status: 'approved' } }),
      row('edit: a deleted one', 'PATCH /transactions/:deleted', '401 404 404 404 404 404', { body: { title: 'x' } }),
      row('the ways out of its status', 'GET /transactions/:own/transitions', onOwn),
      row('change the status', 'POST /transactions/:own/status', '401 403 404 yes 404 yes', { body: { status: 'submitted' }, fresh: true }),
      row('change the status of a deleted one', 'POST /transactions/:deleted/status', '401 404 404 404 404 404', { body: { status: 'submitted' } }),
      row('assign to oneself', 'POST /transactions/:own/assign', staffOnOwn, { body: { assignedTo: 'me' }, fresh: true }),
      row('duplicate', 'POST /transactions/:own/duplicate', staffOnOwn, { body: {} }),
      row('delete, with a reason', 'DELETE /transactions/:own?reason=Entered%20twice', adminsAlone, { fresh: true }),
      row('restore one that is not deleted', 'POST /transactions/:own/restore', '401 403 403 403 403 409', { body: {} }),
      row('the timeline', 'GET /transactions/:own/history', onOwn),
      row('the timeline of a deleted one', 'GET /transactions/:deleted/history', '401 404 404 404 404 404'),
      row('the QR code', 'GET /transactions/:own/qr-code?format=json', onOwn),
      row('issue a new QR code', 'POST /transactions/:own/qr-code/reissue', staffOnOwn, { fresh: true }),
      row('comments: an internal one', 'GET /transactions/:own/comments', '401 none 404 yes 404 yes', { holds: 'Internal words' }),
      row('comments: an external one', 'GET /transactions/:own/comments', onOwn, { holds: 'External words' }),
      row('comment', 'POST /transactions/:own/comments', '401 403 404 yes 404 yes', { body: { text: 'Hello' } }),
      row('who may be mentioned', 'GET /transactions/:own/mentionable', '401 403 403 yes 404 yes'),
      row('what a comment said before', 'GET /comments/:external/edits', '401 403 403 yes 404 yes'),
      row('files: one for the client', 'GET /transactions/:own/attachments', onOwn, { holds: 'visible.pdf' }),
      row('files: an internal one', 'GET /transactions/:own/attachments', '401 none 404 yes 404 yes', { holds: 'hidden.pdf' }),
      row('files as one archive', 'GET /transactions/:own/attachments/zip', onOwn),
      row('add a file, as JSON', 'POST /transactions/:own/attachments', '401 403 404 415 404 415', { body: {} }),
      row('change many', 'POST /transactions/bulk', '401 403 403 yes none yes', { body: { action: 'priority', priority: 'high', ids: [':own'] }, holds: '"succeeded":1' }),
      row('delete many', 'POST /transactions/bulk', '401 403 403 none none yes', { body: { action: 'delete', reason: 'Entered twice', ids: [':own'] }, holds: '"succeeded":1', fresh: true }),
    ],
  },
  {
    title: 'Approvals',
    rows: [
      row('where it stands in its workflow', 'GET /transactions/:own/workflow', onOwn),
      row('where it stands: the arrows', 'GET /transactions/:own/workflow', '401 none 404 yes 404 yes', { holds: '"label":"Submit"' }),
      row('where a deleted one stands', 'GET /transactions/:deleted/workflow', '401 404 404 404 404 404'),
      row('the approvals', 'GET /transactions/:own/approvals', onOwn),
      row('approve what nobody asks', 'POST /transactions/:own/approvals', '401 409 404 409 404 409', { body: { decision: 'approved' } }),
      row('approve a deleted one', 'POST /transactions/:deleted/approvals', '401 404 404 404 404 404', { body: { decision: 'approved' } }),
      row('what waits for my approval', 'GET /approvals/waiting', '401 yes yes yes yes yes'),
      row('end a delegation that is over', 'POST /delegations/:delegation/end', '401 403 403 409 404 409'),
    ],
  },
  {
    title: 'Files',
    rows: [
      row('download one the client may see', 'GET /attachments/:visible/download', onOwn),
      row('download one the client may not see', 'GET /attachments/:hidden/download', '401 404 404 yes 404 yes'),
      row('download a removed one', 'GET /attachments/:removed/download', '401 404 404 404 404 404'),
      row('download one of a deleted transaction', 'GET /attachments/:fileOfDeleted/download', '401 404 404 404 404 yes'),
      row('look at one the client may see (its preview is not made yet)', 'GET /attachments/:visible/preview', '401 409 404 409 404 409'),
      row('look at one the client may not see', 'GET /attachments/:hidden/preview', '401 404 404 409 404 409'),
      row('look at a removed one', 'GET /attachments/:removed/preview', '401 404 404 404 404 404'),
      row('delete one that editor uploaded', 'DELETE /attachments/:uploaded', staffOnOwn, { fresh: true }),
      row('delete a document of which editor uploaded all', 'DELETE /attachments/:uploaded?versions=all', staffOnOwn, { fresh: true }),
      row('versions of one the client may see', 'GET /attachments/:visible/versions', onOwn),
      row('versions of one the client may not see', 'GET /attachments/:hidden/versions', '401 404 404 yes 404 yes'),
      row('versions of a removed one', 'GET /attachments/:removed/versions', '401 404 404 404 404 404'),
      row('versions, deleted ones too', 'GET /attachments/:visible/versions?deleted=true', adminsAlone),
      row('add a version, as JSON', 'POST /attachments/:visible/versions', '401 403 404 415 404 415', { body: {} }),
      row('add a version of one the client may not see, as JSON', 'POST /attachments/:hidden/versions', '401 404 404 415 404 415', { body: {} }),
      row('add files to several transactions, as JSON', 'POST /attachments/bulk-upload', '401 403 403 415 415 415', { body: {} }),
      row('show to the client, or hide', 'PATCH /attachments/:uploaded', staffOnOwn, { fresh: true, body: { clientVisible: true } }),
      row('bring back one that is not deleted', 'POST /attachments/:uploaded/restore', '401 403 403 403 403 409', { fresh: true }),
      row('deleted files of a transaction', 'GET /transactions/:own/attachments?deleted=true', '401 403 404 403 404 yes', { holds: 'removed.pdf' }),
    ],
  },
  {
    title: 'Mails',
    rows: [
      row('the log', 'GET /deliveries', adminsAlone),
      row('how the mail server stands', 'GET /deliveries/status', adminsAlone),
      row('a mail that is not there', `GET /deliveries/${noDelivery}`, '401 403 403 403 403 404'),
      row('send it again', `POST /deliveries/${noDelivery}/resend`, '401 403 403 403 403 404'),
      row('take it back', `POST /deliveries/${noDelivery}/cancel`, '401 403 403 403 403 404'),
      row('send many again', 'POST /deliveries/resend', adminsAlone, { body: { ids: [noDelivery] } }),
      row('addresses that bounced', 'GET /bounced-addresses', adminsAlone),
      row('try one again that did not', 'DELETE /bounced-addresses/nobody@example.com', '401 403 403 403 403 404'),
    ],
  },
  {
    title: 'Quarantine',
    rows: [
      row('what lies in it', 'GET /quarantine', adminsAlone),
      row('how the scanner stands', 'GET /quarantine/status', adminsAlone),
      row('release a content nobody has', `POST /quarantine/${noContent}/release`, '401 403 403 403 403 404', { body: { reason: 'Harmless' } }),
      row('delete a content nobody has', `DELETE /quarantine/${noContent}`, '401 403 403 403 403 404'),
      row('scan a content nobody has again', `POST /quarantine/${noContent}/scan`, '401 403 403 403 403 404'),
    ],
  },
  {
    title: 'Queues',
    rows: [
      row('how they stand', 'GET /queues', adminsAlone),
      row('jobs that were given up', 'GET /queues/transactions.learn-words/failed', adminsAlone),
      row('try them again, of a queue there is not', 'POST /queues/nothing/retry', '401 403 403 403 403 404', { body: {} }),
    ],
  },
  {
    title: 'Versions of email templates',
    rows: [row('of one there is not', 'GET /email-templates/2000000000/versions', '401 403 403 403 403 404')],
  },
  {
    title: 'Imports',
    rows: [
      row('start one, as JSON', 'POST /transactions/bulk-import', '401 403 403 415 415 415', { body: {} }),
      row('start one of any kind, as JSON', 'POST /imports', '401 403 403 415 415 415', { body: {} }),
      row('the template', 'GET /imports/template?format=csv', staffAlone),
      row('its rows', 'GET /imports/:import/rows', ownImport),
      row('its result file', 'GET /imports/:import/result-file', '401 403 403 422 404 422'),
      row('undo', 'POST /imports/:import/undo', '401 403 403 409 404 409'),
    ],
  },
  {
    title: 'Reports',
    rows: [
      row('order one', 'POST /reports/generate', '401 yes yes yes yes yes', { body: { report: 'detail', format: 'csv' } }),
      row('order one for staff', 'POST /reports/generate', staffAlone, { body: { report: 'workload', format: 'csv' } }),
      row('order one for admins', 'POST /reports/generate', adminsAlone, { body: { report: 'auditTrail', format: 'csv' } }),
      row('order one that somebody built', 'POST /reports/generate', '401 403 403 yes 404 yes', { body: { report: 'custom', definition: ':definition', format: 'csv' } }),
      row('which there are', 'GET /reports/types', '401 yes yes yes yes yes'),
      row('at once', 'GET /reports/transactions', seesOwn, { holds: 'EXT-OWN' }),
      row('at once: the queue', 'GET /reports/transactions', seesQueue, { holds: 'EXT-QUEUE' }),
      row('at once: a deleted one', 'GET /reports/transactions', seesDeleted, { holds: 'EXT-DELETED' }),
      row('fetch one', 'GET /reports/:report/download', '401 404 404 yes 404 yes'),
      row('fetch a client’s', 'GET /reports/:reportOfClient/download', '401 yes 404 404 404 yes'),
      row('what one holds', 'GET /reports/:report/manifest', '401 404 404 yes 404 yes'),
      row('make one again', 'POST /reports/:report/again', '401 404 404 yes 404 yes'),
      row('take back one that is over', 'POST /reports/:report/cancel', '401 404 404 409 404 409'),
    ],
  },
  {
    title: 'Sign-in',
    rows: [
      row('sign in with a wrong password', 'POST /auth/login', all('401'), { body: credentials }),
      row('the same for a browser', 'POST /users/login', all('401'), { body: credentials }),
      row('renew with a strange token', 'POST /auth/refresh', all('401'), { body: { refresh_token: 'strange' } }),
      row('who am I', 'GET /auth/me', '401 yes yes yes yes yes'),
      row('who am I, for the admin UI', 'GET /users/me', 'none yes yes yes yes yes', { holds: '"id"' }),
      row('sign out', 'POST /auth/logout', '401 yes yes yes yes yes', { body: {}, session: true }),
      row('sign out of the admin UI', 'POST /users/logout', '400 yes yes yes yes yes', { body: {}, session: true }),
      row('stay signed in in the admin UI', 'POST /users/refresh-token', '401 yes yes yes yes yes', { body: {}, session: true }),
      row('become the first administrator', 'POST /users/first-register', all('403'), { body: { email: 'first-#@test.example', password: 'Tracker!2026' } }),
      row('is there an administrator', 'GET /users/init', all('yes')),
      row('ask for a new password', 'POST /users/forgot-password', all('yes'), { body: { email: 'matrix-#@nowhere.example' } }),
      row('set one with a strange token', 'POST /users/reset-password', all('400'), { body: { token: 'strange', password: 'Tracker!2027' } }),
      row('ask for a new password, as an app', 'POST /auth/password-reset-request', all('yes'), { body: { email: 'matrix-#@nowhere.example' } }),
      row('set one, as an app', 'POST /auth/password-reset-confirm', all('400'), { body: { token: 'strange', password: 'Tracker!2027' } }),
      row('register, with nothing filled in', 'POST /auth/register', all('400'), { body: {} }),
      row('confirm an address by a strange link', 'POST /auth/verify-email', all('400'), { body: { token: 'strange' } }),
      row('the same, as the framework has it', 'POST /users/verify/strange', all('404'), { body: {} }),
      row('the rules of passwords', 'GET /auth/password-rules', all('yes')),
      row('change one’s password, not knowing it', 'POST /auth/change-password', '401 403 403 403 403 403', { body: { currentPassword: 'Wrong!2026', newPassword: 'Tracker!2027' } }),
      row('change one’s email, not knowing the password', 'POST /auth/change-email', '401 403 403 403 403 403', { body: { currentPassword: 'Wrong!2026', email: 'matrix-#@nowhere.example' } }),
      row('answer a strange challenge', 'POST /auth/second-factor', all('401'), { body: { challenge: 'strange', otp: '123456' } }),
      row('one’s second factor', 'GET /auth/second-factor', '401 yes yes yes yes yes'),
      row('set one up, where the office has none', 'POST /auth/second-factor/setup', '401 403 403 403 403 403', { body: { currentPassword: 'Wrong!2026' } }),
      row('confirm it, not set up', 'POST /auth/second-factor/confirm', '401 409 409 409 409 409', { body: { otp: '123456' } }),
      row('renew its recovery codes', 'POST /auth/second-factor/recovery-codes', '401 409 409 409 409 409', { body: { currentPassword: 'Wrong!2026', otp: '123456' } }),
      row('turn it off', 'DELETE /auth/second-factor', '401 409 409 409 409 409', { body: { currentPassword: 'Wrong!2026', otp: '123456' } }),
      row('is Google offered', 'GET /auth/google/offered', all('yes')),
      row('go to Google, which is not set up', 'GET /auth/google', all('403')),
      row('come back from Google, having never gone', 'GET /auth/google/callback', all('303')),
      row('sign in by a strange token of Google', 'POST /auth/google-oauth', all('403'), { body: { idToken: 'strange' } }),
      row('one’s sessions', 'GET /auth/sessions', '401 yes yes yes yes yes'),
      row('end a session that is not one’s own', 'DELETE /auth/sessions/strange', '401 404 404 404 404 404'),
      row('end all others', 'DELETE /auth/sessions', '401 yes yes yes yes yes', { session: true }),
      row('unlock an account', 'POST /users/unlock', adminsAlone, { body: { email: 'client@test.example' } }),
    ],
  },
  {
    title: 'Notifications',
    rows: [
      row('one’s list', 'GET /notifications', '401 yes none none none none', { holds: '"event":"x"' }),
      row('how many are unread', 'GET /notifications/unread', '401 yes yes yes yes yes'),
      row('hear of them as they come', 'GET /notifications/stream', '401 yes yes yes yes yes'),
      row('mark one as read', 'POST /notifications/read', '401 yes 404 404 404 404', { body: { ids: [':notice'] } }),
      row('mark it as unread', 'POST /notifications/unread', '401 yes 404 404 404 404', { body: { ids: [':notice'] } }),
      row('mark all as read', 'POST /notifications/read', '401 yes yes yes yes yes', { body: { all: true } }),
      row('clear one that is not there', 'POST /notifications/clear', '401 404 404 404 404 404', { body: { ids: [2_000_000_000] } }),
      row('clear some that are not there', 'DELETE /notifications', '401 404 404 404 404 404', { body: { ids: [2_000_000_000] } }),
    ],
  },
  {
    title: 'Accounts',
    rows: [
      row('edit a profile (PUT)', 'PUT /users/:client', '401 yes 404 403 403 yes', { body: { phone: '+966 1' } }),
      row('what somebody hears of', 'GET /users/:client/notification-preferences', '401 yes 404 403 403 yes'),
      row('choose it', 'PUT /users/:client/notification-preferences', '401 yes 404 403 403 yes', { body: { events: {} } }),
      row('approve', 'PUT /users/:waiting/approve', adminsAlone, { body: {}, person: 'pending' }),
      row('reject', 'PUT /users/:waiting/reject', adminsAlone, { body: { reason: 'Unknown company' }, person: 'pending' }),
      row('activate', 'PUT /users/:waiting/activate', adminsAlone, { body: {}, person: 'deactivated' }),
      row('deactivate', 'PUT /users/:waiting/deactivate', adminsAlone, { body: {}, person: 'active' }),
      row('change somebody’s email, not knowing one’s password', 'POST /users/:client/change-email', '401 403 403 403 403 403', { body: { currentPassword: 'Wrong!2026', email: 'matrix-#@nowhere.example' } }),
      row('somebody’s sessions', 'GET /users/:former/sessions', adminsAlone),
      row('end them', 'POST /users/:waiting/end-sessions', adminsAlone, { body: {}, person: 'active' }),
      row('change many', 'POST /users/bulk', adminsAlone, { body: { action: 'approve', ids: [':waiting'] }, person: 'pending' }),
      row('somebody’s second factor', 'GET /users/:client/second-factor', adminsAlone),
      row('reset it, not set up', 'DELETE /users/:client/second-factor', '401 403 403 403 403 409', { body: { reason: 'Lost phone' } }),
      row('mails that were not sent', 'GET /mail-outbox', adminsAlone),
      row('erase one that is not there', 'POST /users/999999/erase', '401 403 403 403 403 404', { body: { reason: 'Asked for' } }),
    ],
  },
  {
    title: 'Calendars',
    rows: [
      row('templates', 'GET /calendars/templates', adminsAlone),
      row('the days of one', 'GET /calendars/harbour/preview?from=2026-11-01&to=2026-11-30', staffAlone),
      row('the days of the office', 'GET /calendars/office/preview?from=2026-11-01&to=2026-11-30', staffAlone),
      row('when is it due', 'GET /calendars/working-time?minutes=60', staffAlone),
      row('what one was', 'GET /calendars/harbour/versions', adminsAlone),
      row('list: what stands in them', 'GET /calendars?limit=100', '401 403 403 none none yes', { holds: '"content":{' }),
      row('import holidays, as JSON', 'POST /calendars/import-feed', '401 403 403 403 403 415', { body: {} }),
      row('read a feed that it has not', 'POST /calendars/harbour/read-feed', '401 403 403 403 403 400', { body: {} }),
    ],
  },
  {
    title: 'Workflows',
    rows: [
      row('list', 'GET /workflows', staffAlone),
      row('list: versions and how many run on them', 'GET /workflows', '401 403 403 none none yes', { holds: '"versions":[' }),
      row('templates', 'GET /workflows/templates', adminsAlone),
      row('the fields of the usual workflow', 'GET /workflows/custom-fields', staffAlone),
      row('the schema of a definition', 'GET /workflows/schema', adminsAlone),
      row('make one from a template', 'POST /workflows', adminsAlone, { body: { key: 'made_#', nameEn: 'Made', nameAr: 'مصنوع', template: 'default' } }),
      row('write the draft, of another key', 'PUT /workflows/:workflow/configure', '401 403 403 403 403 400', { body: { definition: { key: 'another' } } }),
      row('publish a draft with nothing in it', 'POST /workflows/:workflow/publish', '401 403 403 403 403 409', { body: {} }),
      row('its versions', 'GET /workflows/:workflow/history', adminsAlone),
      row('take a transition, on a transaction that is not there', 'POST /workflows/:workflow/execute', '401 404 404 404 404 404', { body: { transaction: 2_000_000_000, transition: 'submit' } }),
      row('plan a move', 'GET /workflows/:workflow/plan', adminsAlone),
      row('move, to itself', 'POST /workflows/:workflow/migrate', '401 403 403 403 403 404', { body: { from: 1, to: 1 } }),
      row('its analytics', 'GET /workflows/:workflow/analytics', staffAlone),
      row('the transactions behind a figure', 'GET /workflows/:workflow/analytics/transactions?limit=100', '401 403 403 yes none yes', { holds: 'EXT-OWN' }),
      row('the transactions behind a figure: a deleted one', 'GET /workflows/:workflow/analytics/transactions?limit=100', '401 403 403 none none none', { holds: 'EXT-DELETED' }),
      row('its analytics as a file', 'GET /workflows/:workflow/analytics/export?format=csv', staffAlone),
      row('try a definition', 'POST /workflows/:workflow/simulate', '401 403 403 403 403 409', { body: { definition: {} } }),
    ],
  },
  {
    title: 'Notification rules',
    rows: [
      row('try one', 'POST /notification-rules/try', adminsAlone, { body: { events: ['statusChanged'], roles: ['admin'], channels: ['inApp'] } }),
      row('what one did', 'GET /notification-rules/:rule/standing', adminsAlone),
    ],
  },
  {
    title: 'Messages to many people',
    rows: [
      row('count whom it would go to', 'POST /notifications/send', adminsAlone, { body: { to: { roles: ['admin'] }, dryRun: true } }),
      row('write one', 'POST /notifications/send', adminsAlone, {
        body: { to: { roles: ['admin'] }, channels: ['inApp'], subject: { en: 'Matrix' }, message: { en: 'Matrix' } },
      }),
      row('list', 'GET /notifications/sends', adminsAlone),
      row('how far one is', 'GET /notifications/sends/:send', adminsAlone),
      row('stop one that is over', 'POST /notifications/sends/:send/cancel', '401 403 403 403 403 409'),
    ],
  },
  {
    title: 'Webhooks',
    rows: [
      row('what one was told', 'GET /webhooks/:webhook/deliveries', adminsAlone),
      row('try one', 'POST /webhooks/:webhook/ping', adminsAlone),
      row('a new secret', 'POST /webhooks/:webhook/secret', adminsAlone),
      row('send again', 'POST /webhooks/deliveries/:delivery/redeliver', adminsAlone),
    ],
  },
  {
    title: 'Custom reports and schedules',
    rows: [
      row('what reports are built from', 'GET /report-definitions/sources', staffAlone),
      row('what reports are built from: the audit log', 'GET /report-definitions/sources', '401 403 403 none none yes', { holds: '"key":"audit"' }),
      row('look at one', 'POST /report-definitions/preview', '401 403 403 yes none yes', { body: { source: 'transactions', definition: { columns: ['externalReference'] } }, holds: 'EXT-OWN' }),
      row('look at one: a deleted transaction', 'POST /report-definitions/preview', '401 403 403 none none none', { body: { source: 'transactions', definition: { columns: ['externalReference'] } }, holds: 'EXT-DELETED' }),
      row('look at one of people', 'POST /report-definitions/preview', '401 403 403 400 400 yes', { body: { source: 'users', definition: { columns: ['email'] } } }),
      row('what a schedule did', 'GET /report-schedules/:schedule/runs', '401 403 403 yes 404 yes'),
      row('run one that goes to nobody', 'POST /report-schedules/:schedule/run', '401 403 403 400 404 400'),
      row('when it would be made', 'POST /report-schedules/next', staffAlone, { body: { timing: 'workingDay', at: '07:00' } }),
      row('have one made for a role', 'POST /reports/schedule', '401 403 403 400 400 yes', { body: { name: 'Planned #', report: 'overdue', format: 'csv', roles: ['admin'] } }),
    ],
  },
  {
    title: 'Report templates',
    rows: [
      row('those there are', 'GET /reports/templates', '401 403 403 yes yes yes'),
      row('those there are', 'GET /reports/templates', staffAlone),
      row('what one may name', 'GET /report-templates/variables', adminsAlone),
      row('see a page that says nothing', 'POST /report-templates/preview', '401 403 403 403 403 400', { body: { body: '' } }),
    ],
  },
  {
    title: 'Words of mails',
    rows: [
      row('what one may name', 'GET /email-templates/:template/variables', adminsAlone),
      row('see one', 'POST /email-templates/:template/preview', adminsAlone, { body: {} }),
      row('see one, of a transaction that is deleted', 'POST /email-templates/:template/preview', '401 403 403 403 403 404', { body: { transaction: ':deleted' } }),
      row('send one to oneself', 'POST /email-templates/:template/test', adminsAlone, { body: {} }),
      row('put one of the office’s own back', 'POST /email-templates/:template/reset', '401 403 403 403 403 409', { body: {} }),
      row('a version there is not', 'GET /email-templates/versions/2000000000', '401 403 403 403 403 404'),
      row('put a version back that there is not', 'POST /email-templates/versions/2000000000', all('404')),
      row('what one said', 'GET /email-templates/versions?where[parent][equals]=:template', adminsAlone),
    ],
  },
  {
    title: 'The audit log',
    rows: [
      row('entries', 'GET /audit-logs', adminsAlone),
      row('as a file', 'GET /audit-logs/export?format=csv', adminsAlone),
      row('of a person', 'GET /audit-logs/user/:client', adminsAlone),
      row('of a transaction', 'GET /audit-logs/transaction/:own', adminsAlone),
    ],
  },
  {
    title: 'Settings and what the admin UI keeps',
    rows: [
      row('read the settings', 'GET /globals/settings', adminsAlone),
      row('change them', 'PATCH /globals/settings', adminsAlone, { body: { office: { pageSize: 20 } } }),
      row('change them in the form', 'POST /globals/settings', adminsAlone, { body: { office: { pageSize: 20 } } }),
      row('what one may do with them', 'POST /globals/settings/access', 'none none none none none yes', { body: {}, holds: '"update":true' }),
      row('what one may do at all', 'GET /access', 'none yes yes yes yes yes', { holds: '"transactions"' }),
      row('keep a preference', 'POST /payload-preferences/matrix', '401 yes yes yes yes yes', { body: { value: 'mine' } }),
      row('read an admin’s preference by its key', 'GET /payload-preferences/columns', 'none none none none none yes', { holds: 'of the admin' }),
      row('find it in the list', 'GET /payload-preferences?limit=100', '401 none none none none yes', { holds: 'of the admin' }),
      row('take over the admin’s preference', 'PATCH /payload-preferences/:preference', '401 403 403 403 403 yes', { body: { value: 'of the admin' } }),
      row('the same by a condition', 'PATCH /payload-preferences?where[key][equals]=columns', '401 none none none none yes', { body: { value: 'of the admin' }, holds: 'of the admin' }),
      row('copy it', 'POST /payload-preferences/:preference/duplicate', '401 403 403 403 403 yes', { body: { key: 'copy-#' } }),
      row('remove one’s own', 'DELETE /payload-preferences/matrix', '401 yes yes yes yes yes'),
      row('remove by a condition', 'DELETE /payload-preferences?where[key][equals]=nothing', '401 yes yes yes yes yes'),
      row('make one for somebody else', 'POST /payload-preferences', '401 yes yes yes yes yes', { body: { key: 'made-#', value: 1 } }),
      row('what one may do with it', 'POST /payload-preferences/access/:preference', 'none none none none none yes', { body: {}, holds: 'read' }),
      row('what one may do with a saved view', 'POST /payload-query-presets/access/:preset', 'none none none none none yes', { body: {}, holds: '"read":{"permission":true' }),
    ],
  },
  {
    title: 'For everybody',
    rows: [
      row('track by number', 'GET /track/:trackedReference', all('yes'), { holds: 'lastAction' }),
      row('track a draft', 'GET /track/:draftReference', all('404')),
      row('track a deleted one', 'GET /track/:deletedReference', all('404')),
      row('verify a QR code', 'GET /verify/:trackedCode', all('yes')),
      row('verify a strange one', 'GET /verify/strange', all('404')),
      row('what the link of a mail can stop', 'GET /unsubscribe?token=:unsubscribeToken', all('yes'), { holds: '"stopped":false' }),
      row('stop mails by a link that is none', 'POST /unsubscribe', all('400'), { body: { token: 'strange' } }),
      row('is it alive', 'GET /health/live', all('yes')),
      row('is it ready', 'GET /health/ready', all('yes')),
      row('the API document', 'GET /openapi.json', all('yes')),
      row('the API explorer', 'GET /docs', all('yes')),
      row('its files', 'GET /docs/start.js', all('yes')),
    ],
  },
]

/** GraphQL beside the records of collections. */
export const graphql: { what: string; query: string; expect: Cells; holds?: string; session?: true }[] = [
  { what: 'what one may do at all', query: '{ Access { canAccessAdmin } }', expect: '401 yes yes yes yes yes' },
  { what: 'who am I', query: '{ meUser { user { id } } }', expect: 'none yes yes yes yes yes', holds: '"id"' },
  { what: 'is there an administrator', query: '{ initializedUser }', expect: all('yes') },
  { what: 'read the settings', query: '{ Setting { office { nameEn } } }', expect: adminsAlone },
  { what: 'what one may do with them', query: '{ docAccessSetting { __typename } }', expect: adminsAlone },
  { what: 'versions of the words of mails', query: '{ versionsEmailTemplates { totalDocs } }', expect: adminsAlone },
  { what: 'a version of them there is not', query: '{ versionEmailTemplate(id: 2000000000) { id } }', expect: '401 403 403 403 403 404' },
  { what: 'put such a version back', query: 'mutation { restoreVersionEmailTemplate(id: 2000000000) { id } }', expect: all('404') },
  { what: 'change them', query: 'mutation { updateSetting(data: {}) { office { nameEn } } }', expect: adminsAlone },
  { what: 'sign in with a wrong password', query: 'mutation { loginUser(email: "matrix-#@nowhere.example", password: "Wrong!2026") { token } }', expect: all('401') },
  { what: 'sign out', query: 'mutation { logoutUser }', expect: '400 yes yes yes yes yes', session: true },
  { what: 'stay signed in', query: 'mutation { refreshTokenUser { exp } }', expect: '401 yes yes yes yes yes', session: true },
  { what: 'unlock an account', query: 'mutation { unlockUser(email: "client@test.example") }', expect: adminsAlone },
  { what: 'ask for a new password', query: 'mutation { forgotPasswordUser(email: "matrix-#@nowhere.example") }', expect: all('yes') },
  { what: 'set one with a strange token', query: 'mutation { resetPasswordUser(token: "strange", password: "Tracker!2027") { token } }', expect: all('400') },
  { what: 'verify an email', query: 'mutation { verifyEmailUser(token: "strange") }', expect: all('400') },
  { what: 'read an admin’s preference', query: '{ PayloadPreference(id: :preference) { value } }', expect: '401 404 404 404 404 yes' },
  { what: 'find it in the list', query: '{ PayloadPreferences { docs { value } } }', expect: '401 none none none none yes', holds: 'of the admin' },
  { what: 'count preferences', query: '{ countPayloadPreferences(where: { key: { equals: "columns" } }) { totalDocs } }', expect: '401 none none none none yes', holds: '"totalDocs":1' },
  { what: 'what one may do with it', query: '{ docAccessPayloadPreference(id: :preference) { __typename } }', expect: '401 404 404 404 404 yes' },
  { what: 'make one', query: 'mutation { createPayloadPreference(data: { key: "graphql-#", value: 1 }) { id } }', expect: '401 yes yes yes yes yes' },
  { what: 'take over the admin’s', query: 'mutation { updatePayloadPreference(id: :preference, data: { value: "of the admin" }) { id } }', expect: '401 403 403 403 403 yes' },
  { what: 'copy it', query: 'mutation { duplicatePayloadPreference(id: :preference, data: { key: "x" }) { id } }', expect: '401 403 403 403 403 yes' },
  { what: 'remove it', query: 'mutation { deletePayloadPreference(id: 2000000000) { id } }', expect: '401 403 403 403 403 403' },
  ...[
    '{ PayloadKv(id: 1) { id } }', '{ PayloadKvs { totalDocs } }', '{ countPayloadKvs { totalDocs } }', '{ docAccessPayloadKv(id: 1) { __typename } }',
    'mutation { createPayloadKv(data: { key: "x", data: 1 }) { id } }', 'mutation { updatePayloadKv(id: 1, data: { key: "x" }) { id } }',
    'mutation { deletePayloadKv(id: 1) { id } }', 'mutation { duplicatePayloadKv(id: 1, data: { key: "x", data: 1 }) { id } }',
  ].map((query) => ({ what: 'the framework’s own keys', query, expect: '401 403 403 403 403 403' })),
]
