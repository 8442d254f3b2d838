import type { PayloadRequest } from 'payload'
import { env } from '../../platform/env.ts'
import { sendToServer } from '../../platform/mail.ts'
import { askServer } from '../../platform/serverTransport.ts'
import { concludeTry } from './concludeTry.ts'
import type { Compose, ComposedMail, LeasedDelivery } from './delivery.ts'
import { headOf } from './headOf.ts'
import { judgeAnswer, type Outcome, type Verdict } from './judgeAnswer.ts'
import { prepareMail } from './prepareMail.ts'

/**
 * One try at a mail: composed, put on record, sent, and its answer put on record. Gives the verdict; null where nothing
 * was said to a mail server. `req` is one of the job, and nobody else's meanwhile.
 */
export async function deliverMail(req: PayloadRequest, delivery: LeasedDelivery, compose: Compose): Promise<Verdict | null> {
  const { payload } = req
  const began = performance.now()
  const lasted = () => Math.round(performance.now() - began)
  let prepared
  try {
    prepared = await prepareMail(req, delivery, compose)
  } catch (error) {
    // A template that breaks, or a database that was away: later, like any trouble that may pass.
    payload.logger.error({ err: error, delivery: delivery.id, template: delivery.template, msg: 'A mail could not be composed' })
    const problem = `NOT_COMPOSED: ${error instanceof Error ? error.message : String(error)}`.replace(/\p{Cc}+/gu, ' ').slice(0, 500)
    await concludeTry(payload, { ...delivery, attempt: null, durationMs: lasted() }, { kind: 'again', code: null, answer: null, problem })
    return null
  }
  if (prepared === null) return null
  const { mail, attempt, lease } = prepared
  const verdict = judgeAnswer(await send(req, delivery, mail))
  const isOurs = await concludeTry(payload, { ...delivery, lease, attempt, durationMs: lasted() }, verdict)
  if (!isOurs) payload.logger.warn({ delivery: delivery.id, msg: 'A mail took longer than its lease; another worker has it' })
  return verdict
}

async function send(req: PayloadRequest, delivery: LeasedDelivery, mail: ComposedMail): Promise<Outcome> {
  const head = await headOf(req, delivery, mail)
  try {
    return { accepted: true, response: await sendToServer(req, { ...head, html: mail.html, text: mail.text }) }
  } catch (error) {
    const { response, command, code, message } = error as { response?: string; command?: string; code?: string; message?: string }
    const answered = response !== undefined && /^\s*[2-5]\d\d/.test(response)
    return {
      accepted: false,
      response: response ?? null,
      command: command ?? null,
      code: code ?? null,
      message: message ?? 'Unknown',
      serverIsThere: answered || (await askServer(env())) === null,
    }
  }
}
