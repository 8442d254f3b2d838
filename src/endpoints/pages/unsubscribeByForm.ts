import { createLocalReq, type Payload } from 'payload'
import { changeSubscription, subscriptionChoices, type SubscriptionChoice } from '../../notifications/unsubscribe/changeSubscription.ts'
import { bodyTooLarge, readForm } from './readForm.ts'

/** Where mail programs and the form of the page post to. */
export const unsubscribePath = '/unsubscribe'

/**
 * A POST to the link of a mail. By a mail program (RFC 8058: `List-Unsubscribe=One-Click`, nothing else, no page) it
 * stops mails of that kind and is answered 200, whatever the token: who tries others learns nothing. By the form of the
 * page it does what the button says, and leads back to the page, which says how things stand. Cookies count for
 * nothing, and no other token is asked for: the link itself is what allows it.
 */
export async function unsubscribeByForm(payload: Payload, request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const token = searchParams.get('token')?.slice(0, 200) ?? ''
  const form = await readForm(request)
  if (form === null) return plain(400, 'The form could not be read.')
  if (form === bodyTooLarge) return plain(413, 'The form is too large.')
  const req = await createLocalReq({}, payload)
  req.headers = request.headers
  if (form.get('List-Unsubscribe') === 'One-Click') {
    await changeSubscription(req, token, 'stopKind')
    return plain(200, 'Done.')
  }
  const choice = form.get('choice')
  if (isChoice(choice)) await changeSubscription(req, token, choice)
  // A fresh GET: reloading the page, or going back to it, changes nothing again.
  return new Response(null, { status: 303, headers: { location: `${unsubscribePath}?${searchParams}`, 'cache-control': 'no-store' } })
}

function isChoice(text: string | null): text is SubscriptionChoice {
  return (subscriptionChoices as readonly (string | null)[]).includes(text)
}

function plain(status: number, text: string): Response {
  return new Response(`${text}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } })
}
