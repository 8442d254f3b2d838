import { Client } from 'pg'

type Spied = { query: (...args: unknown[]) => unknown }

/** What a process looks up again every few seconds, whoever asks: it belongs to no request. */
const remembered = /from "?(settings|workflow_versions|workflows|delegations|api_keys|notification_rules)/i

/** The statements that `work` sends to the database, in their order, without those that refresh what is remembered. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const prototype = Client.prototype as unknown as Spied
  const { query } = prototype
  const statements: string[] = []
  prototype.query = function spy(this: unknown, ...args: unknown[]) {
    const [statement] = args as [string | { text?: string }]
    const text = typeof statement === 'string' ? statement : statement?.text
    if (text && !remembered.test(text)) statements.push(text.replaceAll(/\s+/g, ' ').trim())
    return query.apply(this, args)
  }
  try {
    await work()
  } finally {
    prototype.query = query
  }
  return statements
}
