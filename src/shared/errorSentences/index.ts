import { accounts } from './accounts.ts'
import { approvals } from './approvals.ts'
import { files } from './files.ts'
import { imports } from './imports.ts'
import { office } from './office.ts'
import { records } from './records.ts'
import { reports } from './reports.ts'
import { requests } from './requests.ts'
import { transactions } from './transactions.ts'
import { workflows } from './workflows.ts'

/** The sentences by their rooms; a code stands in one of them. */
export const sentenceRooms = {
  requests,
  accounts,
  records,
  transactions,
  approvals,
  workflows,
  office,
  files,
  imports,
  reports,
}

/**
 * Every "no" the product can say: the closed list of codes, each with its sentence.
 * `{name}` is filled from the params; where a param is itself words, the Arabic sentence prefers `<name>Ar`.
 * HTTP numbers live in endpoints/httpStatus.ts, which must name every code of this table.
 */
export const errorSentences = {
  ...requests,
  ...accounts,
  ...records,
  ...transactions,
  ...approvals,
  ...workflows,
  ...office,
  ...files,
  ...imports,
  ...reports,
}
