import type { ReportSource } from '../../reportTypes.ts'
import { attachments } from './attachments.ts'
import { audit } from './audit.ts'
import type { Source } from './field.ts'
import { history } from './history.ts'
import { transactions } from './transactions.ts'
import { users } from './users.ts'
import { workflows } from './workflows.ts'

/** What reports can be built from. */
export const sources: Readonly<Record<ReportSource, Source>> = { transactions, history, workflows, attachments, users, audit }
