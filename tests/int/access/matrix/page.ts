import { columns, type Cells } from './cells.ts'
import { policies, type Policy } from './collections.ts'
import { areas, graphql, type Row } from './endpoints.ts'
import { writeCells } from './askPolicy.ts'

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const inCells = (cells: Cells) => cells.split(' ')
const head = (first: string[]) => [line([...first, ...columns]), `|${[...first, ...columns].map(() => '---|').join('')}`]
const code = (text: string) => `\`${text.replaceAll('|', '\\|')}\``

function ofCollection(policy: Policy): string {
  const { slug, see, permissions = {}, note } = policy
  const rows = [
    ...Object.entries(see).map(([place, cells]) => line([`see ${code(place)}`, ...inCells(cells)])),
    ...Object.entries(permissions).map(([place, cells]) => line([`be told what one may do with ${code(place)}`, ...inCells(cells)])),
    line(['create', ...inCells(writeCells(policy, 'create'))]),
    line([`change ${code(placeOf(policy, 'update'))}`, ...inCells(writeCells(policy, 'update'))]),
    line([`delete ${code(placeOf(policy, 'remove'))}`, ...inCells(writeCells(policy, 'remove'))]),
  ]
  return [`### ${slug}`, '', ...head(['']), ...rows, ...(note ? ['', note] : [])].join('\n')
}

const placeOf = (policy: Policy, kind: 'update' | 'remove') => policy[kind].of ?? (policy[kind].fresh ? 'one of them' : Object.keys(policy.see)[0]!)

const ofRow = ({ ask, expect, holds, what }: Row) => line([what, code(decodeURIComponent(ask)), ...inCells(expect).map((cell) => (holds && cell === 'none' ? 'without it' : cell))])

/** docs/access.md. */
export const accessPage = (): string => `# Who may what

Made from the tables in \`tests/int/access/matrix/\` (\`collections.ts\`, \`endpoints.ts\`), whose test asks every cell by
every door, and fails when there is a door that no table names. Write the page anew with
\`WRITE_ACCESS_PAGE=1 npx vitest run --project int tests/int/access/matrix.int.spec.ts\`.

The transaction \`own\` was created by \`editor\` for \`client\`; \`client2\` and \`editor2\` (another department) are strangers
to it. *Not signed in* is nobody, an account that waits for approval, and one that was deactivated - the last two also
with a session that still runs. Settings have their defaults.

- \`yes\`: done, or shown.
- \`401\`: sign in first. \`403\`: you may not, by any door. \`404\`: for you there is no such record - hidden, deleted and
  unknown are the same answer. \`400\` and \`409\`: you might, but not like this (no reason given, another door for it).

What holds beside the cells:

- Filters, sorting, counts, exports and population see what their reader sees. A condition on a related record
  (\`where[assignedTo.phone]\`) counts only records that may be read, and sorting by a field of a related record is refused
  where not every such record may be read (\`src/access/askableQuery.ts\`).
- Password hashes, salts, tokens, locks and sessions are nobody's: not read, not selected, not filtered or sorted by, and
  not in the audit log.
- Nobody changes their own role, state, departments or email past an administrator, and the last active administrator
  stays: not deactivated, not demoted, not by two who remove each other at the same moment.
- Ids are the database's and moments of creation and change the clock's: what is sent for them is dropped or refused.

## Records

Each line holds for every door: REST by id, by condition, as a count and as a file (\`GET /<list>/export\`), GraphQL
likewise, and what the API says one may do with a record. Changing or deleting several by a condition changes only what one could change one by one.

${policies.map(ofCollection).join('\n\n')}

## Endpoints

${areas.map(({ rows, title }) => [`### ${title}`, '', ...head(['what', 'request']), ...rows.map(ofRow)].join('\n')).join('\n\n')}

## GraphQL beside the records

${[...head(['what', 'document']), ...graphql.map(({ expect, holds, query, what }) => ofRow({ what, ask: query, expect, ...(holds ? { holds } : {}) }))].join('\n')}
`
