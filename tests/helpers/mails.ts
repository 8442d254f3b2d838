import type { Office } from './office.ts'

export type KeptMail = { mail: string; locale: string; to: string; subject: string; text: string; html: string; secret: boolean }

/** The mails that went to an address, oldest first, after every waiting job is done. */
export async function mailsTo(office: Office, to: string): Promise<KeptMail[]> {
  await office.workOff()
  return office.sql<KeptMail>('select mail, locale, "to", subject, text, html, secret from local_mails where "to" = $1 order by created_at, id', [to])
}

/** The token of the link in the last mail of that kind. */
export async function tokenMailedTo(office: Office, to: string, mail: string): Promise<string> {
  const found = (await mailsTo(office, to)).filter((each) => each.mail === mail).at(-1)
  const token = /[?&]token=([\w-]+)/.exec(found?.text ?? '')?.[1]
  if (!token) throw new Error(`No link in a mail "${mail}" to ${to}.`)
  return token
}
