import { createLocalReq, type Payload } from 'payload'
import { env } from '../platform/env.ts'
import { inTx } from '../platform/tx.ts'
import { seedDemo } from './seedDemo.ts'
import { seedFirstAdmin } from './seedFirstAdmin.ts'
import { seedTemplates } from './seedTemplates.ts'
import { seedWords } from './seedWords.ts'
import { seedWorkflow } from './seedWorkflow.ts'

/**
 * What a new office starts with: word lists, the default workflow, the mails, and its first people - demo
 * accounts and demo work, with half a year behind them where a `past` is asked for, or the admin of ADMIN_EMAIL. What is there already stays as it is.
 */
export async function seedOffice(payload: Payload, options: { demo: boolean; past?: boolean }): Promise<void> {
  const req = await createLocalReq({}, payload)
  await inTx(req, async () => {
    await seedWords(req)
    await seedWorkflow(req)
    await seedTemplates(req)
  })
  if (options.demo) await seedDemo(payload, { past: options.past ?? false })
  else await seedFirstAdmin(payload, env())
}
