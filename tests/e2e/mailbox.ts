import { expect, type APIRequestContext } from '@playwright/test'
import { ask } from './office.ts'

type Mail = { id: string; mail: string; subject: string; text: string | null }

/** The mails to an address of the house that has no mail server, the newest first. */
const mailsTo = async (request: APIRequestContext, address: string): Promise<Mail[]> =>
  (await ask(request, 'admin', 'GET', `/mail-outbox?to=${encodeURIComponent(address)}`)).docs

/** Waits for a mail, which a job writes, and gives it. */
export async function mailTo(request: APIRequestContext, address: string, mail: string): Promise<Mail> {
  let found: Mail | undefined
  await expect
    .poll(async () => {
      found = (await mailsTo(request, address)).find((each) => each.mail === mail)
      return found?.mail
    }, { message: `a mail "${mail}" to ${address}`, timeout: 40_000 })
    .toBe(mail)
  return found!
}

/** The path, with its secret, of the link in a mail to a page of ours. */
export function linkIn({ text }: Mail, page: string): string {
  const link = new RegExp(`https?://[^\\s/]+(${page}\\?\\S*token=[^\\s>)]+)`).exec(text ?? '')?.[1]
  expect(link, `a link to ${page} in: ${text}`).toBeTruthy()
  return link!
}
