import type { PersonKey } from '../../helpers/office.ts'

/** Who asks. `editor` created and handles the transaction and has the client `client`; the others are strangers to it. */
export const askers = ['nobody', 'client', 'client2', 'editor', 'editor2', 'admin'] as const satisfies readonly (PersonKey | 'nobody')[]
export type Asker = (typeof askers)[number]

/** What the fixture makes; places in paths. */
export type Fixture = Record<'own' | 'queue' | 'deleted' | 'internal' | 'external' | 'visible' | 'hidden' | 'import' | 'client' | 'spare' | 'admin', number>

export type Row = {
  what: string
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  path: (at: Fixture) => string
  body?: unknown
  /** Asked of a transaction like `own`, made anew for each asker: the request changes it. */
  fresh?: true
  /** In a list: the record whose presence the cell tells, `200 +` with it, `200 −` without. */
  lists?: (at: Fixture) => number
  /** The expected answer for each of `askers`, in their order. */
  expect: string
}

const transaction = (method: Row['method'], rest = '') => ({ method, path: (at: Fixture) => `/transactions/${at.own}${rest}` })

/**
 * The access matrix: who gets which answer. docs/access.md is made from it, and the test asks every cell.
 * Hidden is 404, not 403: a stranger does not learn that it exists.
 */
export const matrix: { title: string; rows: Row[] }[] = [
  {
    title: 'Transactions',
    rows: [
      { what: 'list: the own one', method: 'GET', path: () => '/transactions?limit=100', lists: (at) => at.own, expect: '401 200+ 200− 200+ 200− 200+' },
      { what: 'list: one in the queue of editor2’s department', method: 'GET', path: () => '/transactions?limit=100', lists: (at) => at.queue, expect: '401 200− 200− 200− 200+ 200+' },
      { what: 'list: a deleted one', method: 'GET', path: () => '/transactions?limit=100&trash=true', lists: (at) => at.deleted, expect: '401 200− 200− 200− 200− 200−' },
      { what: 'search by Payload’s where', method: 'GET', path: (at) => `/transactions?where[id][equals]=${at.own}`, lists: (at) => at.own, expect: '401 200+ 200− 200+ 200− 200+' },
      { what: 'read', ...transaction('GET'), expect: '401 200 404 200 404 200' },
      { what: 'read a deleted one', method: 'GET', path: (at) => `/transactions/${at.deleted}`, expect: '401 404 404 404 404 404' },
      { what: 'read a deleted one, asking for the trash', method: 'GET', path: (at) => `/transactions/${at.deleted}?trash=true`, expect: '401 404 404 404 404 200' },
      { what: 'create', method: 'POST', path: () => '/transactions', body: { externalReference: 'M-1', clientName: 'Matrix', type: 1 }, expect: '401 403 403 201 201 201' },
      { what: 'edit', ...transaction('PATCH'), body: { title: 'Edited' }, expect: '401 403 404 200 404 200' },
      { what: 'edit a system field', ...transaction('PATCH'), body: { reference: 'TRX-1' }, expect: '401 403 404 403 404 403' },
      { what: 'set the status directly', ...transaction('PATCH'), body: { status: 'approved' }, expect: '401 403 404 409 404 409' },
      { what: 'change the status', ...transaction('POST', '/status'), body: { status: 'submitted' }, fresh: true, expect: '401 403 404 200 404 200' },
      { what: 'see the ways out', ...transaction('GET', '/transitions'), expect: '401 200 404 200 404 200' },
      { what: 'assign to oneself', ...transaction('POST', '/assign'), body: { assignedTo: 'me' }, fresh: true, expect: '401 403 403 200 404 200' },
      { what: 'duplicate', ...transaction('POST', '/duplicate'), body: {}, expect: '401 403 403 201 404 201' },
      { what: 'delete without a reason', ...transaction('DELETE'), fresh: true, expect: '401 403 403 403 403 400' },
      { what: 'delete with a reason', ...transaction('DELETE', '?reason=Entered%20twice'), fresh: true, expect: '401 403 403 403 403 200' },
      { what: 'delete many by Payload’s where', method: 'DELETE', path: (at) => `/transactions?where[id][equals]=${at.own}`, expect: '409 409 409 409 409 409' },
    ],
  },
  {
    title: 'Comments',
    rows: [
      { what: 'list: an internal one', ...transaction('GET', '/comments'), lists: (at) => at.internal, expect: '401 200− 404 200+ 404 200+' },
      { what: 'list: an external one', ...transaction('GET', '/comments'), lists: (at) => at.external, expect: '401 200+ 404 200+ 404 200+' },
      { what: 'read an internal one directly', method: 'GET', path: (at) => `/comments/${at.internal}`, expect: '403 404 404 200 404 200' },
      { what: 'read an external one directly', method: 'GET', path: (at) => `/comments/${at.external}`, expect: '403 200 404 200 404 200' },
      { what: 'count', method: 'GET', path: () => '/comments/count', expect: '403 200 200 200 200 200' },
      { what: 'comment', ...transaction('POST', '/comments'), body: { text: 'Hello' }, expect: '401 403 404 201 404 201' },
      { what: 'edit one', method: 'PATCH', path: (at) => `/comments/${at.external}`, body: { text: 'x' }, expect: '403 403 403 403 403 403' },
      { what: 'delete one', method: 'DELETE', path: (at) => `/comments/${at.external}`, expect: '403 403 403 403 403 403' },
    ],
  },
  {
    title: 'History',
    rows: [
      { what: 'the timeline', ...transaction('GET', '/history'), expect: '401 200 404 200 404 200' },
      { what: 'write an entry', method: 'POST', path: () => '/transaction-history', body: { event: 'x' }, expect: '403 403 403 403 403 403' },
      { what: 'list directly', method: 'GET', path: () => '/transaction-history', expect: '403 200 200 200 200 200' },
    ],
  },
  {
    title: 'Files',
    rows: [
      { what: 'read one the client may see', method: 'GET', path: (at) => `/attachments/${at.visible}`, expect: '403 200 404 200 404 200' },
      { what: 'read one the client may not see', method: 'GET', path: (at) => `/attachments/${at.hidden}`, expect: '403 404 404 200 404 200' },
      { what: 'move one to another transaction', method: 'PATCH', path: (at) => `/attachments/${at.visible}`, body: { transaction: 1 }, expect: '403 403 403 403 403 403' },
      { what: 'make a record without a file', method: 'POST', path: () => '/attachments', body: { fileName: 'x' }, expect: '403 403 403 403 403 403' },
    ],
  },
  {
    title: 'Users',
    rows: [
      { what: 'list: the client', method: 'GET', path: () => '/users?limit=100', lists: (at) => at.client, expect: '403 200+ 200− 200+ 200+ 200+' },
      { what: 'read the client', method: 'GET', path: (at) => `/users/${at.client}`, expect: '403 200 404 200 200 200' },
      { what: 'read an admin', method: 'GET', path: (at) => `/users/${at.admin}`, expect: '403 404 404 200 200 200' },
      { what: 'edit the client’s name', method: 'PATCH', path: (at) => `/users/${at.client}`, body: { phone: '+966 1' }, expect: '403 200 403 403 403 200' },
      { what: 'make somebody an admin', method: 'PATCH', path: (at) => `/users/${at.spare}`, body: { role: 'admin' }, expect: '403 403 403 403 403 200' },
      { what: 'create an admin', method: 'POST', path: () => '/users', body: { email: 'x@matrix.example', password: 'Tracker!2026', name: 'x', role: 'admin' }, expect: '403 403 403 403 403 201' },
      { what: 'delete one', method: 'DELETE', path: (at) => `/users/${at.spare}`, expect: '403 403 403 403 403 403' },
      { what: 'erase one that is not there', method: 'POST', path: () => '/users/999999/erase', body: { reason: 'Asked for' }, expect: '401 403 403 403 403 404' },
      { what: 'unlock one', method: 'POST', path: () => '/users/unlock', body: { email: 'client@test.example' }, expect: '401 403 403 403 403 200' },
    ],
  },
  {
    title: 'Imports',
    rows: [
      { what: 'read one of editor’s', method: 'GET', path: (at) => `/imports/${at.import}`, expect: '401 403 403 200 404 200' },
      { what: 'make one without a file', method: 'POST', path: () => '/imports', body: { fileName: 'x', storedAs: 'x' }, expect: '403 403 403 403 403 403' },
    ],
  },
  {
    title: 'Notifications',
    rows: [
      { what: 'write one to an admin', method: 'POST', path: () => '/notifications', body: { recipient: 1, event: 'x', deliveryKey: 'x' }, expect: '403 403 403 403 403 403' },
    ],
  },
  {
    title: 'Audit log',
    rows: [
      { what: 'list', method: 'GET', path: () => '/audit-logs', expect: '401 403 403 403 403 200' },
      { what: 'timeline of a person', method: 'GET', path: (at) => `/audit-logs/user/${at.client}`, expect: '401 403 403 403 403 200' },
      { what: 'timeline of a transaction', method: 'GET', path: (at) => `/audit-logs/transaction/${at.own}`, expect: '401 403 403 403 403 200' },
      { what: 'export', method: 'GET', path: () => '/audit-logs/export?format=csv', expect: '401 403 403 403 403 200' },
      { what: 'write', method: 'POST', path: () => '/audit-logs', body: { action: 'x' }, expect: '403 403 403 403 403 403' },
      { what: 'delete', method: 'DELETE', path: () => '/audit-logs/1', expect: '403 403 403 403 403 403' },
    ],
  },
  {
    title: 'Settings, words, workflows',
    rows: [
      { what: 'read the settings', method: 'GET', path: () => '/globals/settings', expect: '403 403 403 403 403 200' },
      { what: 'read the types', method: 'GET', path: () => '/transaction-types', expect: '403 200 200 200 200 200' },
      { what: 'add a type', method: 'POST', path: () => '/transaction-types', body: { nameEn: 'New', nameAr: 'جديد', key: 'matrix_new' }, expect: '403 403 403 403 403 201' },
      { what: 'edit a workflow', method: 'PATCH', path: () => '/workflows/1', body: { description: 'x' }, expect: '403 403 403 403 403 200' },
      { what: 'delete a workflow', method: 'DELETE', path: () => '/workflows/1', expect: '403 403 403 403 403 403' },
      { what: 'read QR codes', method: 'GET', path: () => '/qr-codes', expect: '403 403 403 403 403 200' },
    ],
  },
]

/** docs/access.md, from the matrix. */
export function matrixAsPage(): string {
  const tables = matrix.map(({ rows, title }) =>
    [
      `## ${title}`,
      '',
      `| what | request | ${askers.join(' | ')} |`,
      `|---|---|${askers.map(() => '---|').join('')}`,
      ...rows.map((row) => `| ${row.what} | \`${row.method} ${shown(row)}\` | ${row.expect.split(' ').join(' | ')} |`),
    ].join('\n'),
  )
  return `# Who may what

Made from \`tests/int/access/matrix.ts\`, whose test asks every cell; write it anew with
\`WRITE_ACCESS_PAGE=1 npx vitest run --project int tests/int/access/matrix.int.spec.ts\`.

The transaction asked for was created by \`editor\` for \`client\`; \`client2\` and \`editor2\` (another department) are
strangers to it. Hidden is 404: what you may not see does not exist for you. In a list \`200+\` is with the record and
\`200−\` without it. Settings have their defaults: a client may comment only where the office allows it.

${tables.join('\n\n')}
`
}

function shown(row: Row): string {
  const names = new Proxy({}, { get: (_target, name) => `:${String(name)}` }) as never
  return decodeURIComponent(row.path(names)).replaceAll('|', '\\|')
}
