import fc from 'fast-check'
import { simpleParser } from 'mailparser'
import nodemailer from 'nodemailer'
import { describe, expect, it } from 'vitest'
import { headersOf, type MailHead } from './headersOf.ts'
import { isMailable, oneLine } from './mailAddress.ts'

const head: MailHead = {
  id: '6f1f2ac4-5f0e-4b35-9d0a-6c9f1b1d2e11',
  round: 1,
  sender: { name: '', address: 'tracker@office.example', domain: 'office.example' },
  officeName: 'مكتب المعاملات',
  supportEmail: 'help@office.example',
  to: { address: 'sara@client.example', name: 'سارة' },
  locale: 'ar',
  subject: 'تم تغيير حالة المعاملة TRX-2026-00042',
  transactionId: 42,
  unsubscribe: 'https://tracker.example/unsubscribe?token=eyJ1IjoxMjM0NTY3ODkwfQ.c2lnbmF0dXJlLXRoYXQtaXMtcmVhbGx5LWxvbmctYW5kLWRvZXMtbm90LWZpdC1pbnRvLW9uZS1saW5l',
}
const composer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
const compose = async (changes: Partial<MailHead> = {}) => {
  const { message } = await composer.sendMail({ ...headersOf({ ...head, ...changes }), text: 'text', html: '<p>text</p>' })
  const raw = (message as Buffer).toString('utf8')
  const names = raw.slice(0, raw.indexOf('\r\n\r\n')).split('\r\n').filter((line) => !/^[ \t]/.test(line)).map((line) => line.split(':')[0]!.toLowerCase())
  return { raw, names, mail: await simpleParser(message as Buffer) }
}
const expected = (await compose()).names.toSorted()

describe('the head of a mail', () => {
  it('arrives as it was meant', async () => {
    const { mail } = await compose()
    expect(mail.subject).toBe(head.subject)
    expect(mail.from?.value).toEqual([{ name: 'مكتب المعاملات', address: 'tracker@office.example' }])
    expect(mail.to).toMatchObject({ value: [{ name: 'سارة', address: 'sara@client.example' }] })
    expect(mail.replyTo?.value).toEqual([{ name: '', address: 'help@office.example' }])
    expect(mail.messageId).toBe('<6f1f2ac4-5f0e-4b35-9d0a-6c9f1b1d2e11@office.example>')
    expect([mail.inReplyTo, mail.references]).toEqual(['<transaction-42@office.example>', '<transaction-42@office.example>'])
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated')
    expect(mail.headers.get('content-language')).toBe('ar')
    expect(mail.headerLines.find(({ key }) => key === 'list-unsubscribe')?.line.replace(/\r\n\s/g, '')).toContain(`<${head.unsubscribe}>`)
    expect(mail.headerLines.find(({ key }) => key === 'list-unsubscribe-post')?.line).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  })

  it('names the sender as MAIL_FROM does, where it does, also with a comma or a quotation mark', async () => {
    for (const name of ['MDC Tracker', 'Smith, Jones & Co. <office>', 'The "Office"', 'back\\slash']) {
      expect((await compose({ sender: { ...head.sender, name } })).mail.from?.value).toEqual([{ name, address: 'tracker@office.example' }])
    }
  })

  it('has no conversation without a transaction, no way out of what is critical, no one-click without https', async () => {
    const { names } = await compose({ transactionId: null, unsubscribe: null })
    for (const name of ['references', 'in-reply-to', 'list-unsubscribe', 'list-unsubscribe-post']) expect(names).not.toContain(name)
    expect((await compose({ unsubscribe: 'http://localhost:3000/unsubscribe?token=x' })).names).not.toContain('list-unsubscribe-post')
  })

  it('is another message in another round', () => {
    expect(headersOf({ ...head, round: 2 }).messageId).toBe('<6f1f2ac4-5f0e-4b35-9d0a-6c9f1b1d2e11.2@office.example>')
  })

  it('gets no header, no address and no line more, whatever a name, a subject or a link holds', async () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: fc.constantFrom('\r', '\n', '\r\n', '\0', '\u0085', '\u2028', '\u202e', '"', '\\', '<', '>', ',', ';', ':', '@', '=?', '?=', ' ', '\t', 'ض', 'a', 'Bcc: x@y.example'), maxLength: 40 }),
    )
    await fc.assert(
      fc.asyncProperty(hostile, hostile, hostile, hostile, async (subject, toName, officeName, token) => {
        const named = `x${officeName}`
        const unsubscribe = `https://tracker.example/unsubscribe?token=${token}`
        const { raw, names, mail } = await compose({ subject: `S ${subject}`, to: { ...head.to, name: toName }, officeName: named, unsubscribe })
        expect(names.toSorted()).toEqual(expected)
        expect(mail.from?.value.map(({ address }) => address)).toEqual(['tracker@office.example'])
        expect([mail.to].flat().flatMap((each) => each?.value.map(({ address }) => address))).toEqual(['sara@client.example'])
        expect(mail.cc ?? mail.bcc).toBeUndefined()
        expect(raw.split('\r\n\r\n')[0]!.replaceAll('\r\n', '').replaceAll('\t', '')).not.toMatch(/\p{Cc}/u)
        expect(`${mail.subject}`).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
      }),
      { numRuns: 120 },
    )
  })
})

describe('addresses', () => {
  it.each(['a@b.example', 'first.last+tag@mail.office.example', 'سارة@مثال.السعودية', "o'neil@x-y.example", 'a@xn--mgbh0fb.xn--kgbechtv'])('takes %s', (address) => {
    expect(isMailable(address)).toBe(true)
  })

  it.each([
    '', 'a', 'a@b', '@b.example', 'a@', 'a b@c.example', 'a@b.example,c@d.example', 'a@b.example\r\nBcc: c@d.example', '<a@b.example>', '"a b"@c.example',
    'a@b@c.example', 'a@[127.0.0.1]', 'a\u202e@b.example', 'a@b..example', 'a@-b.example', 'a:b@c.example', 'a@b.example>', 'a\0@b.example', `${'a'.repeat(65)}@b.example`,
    `a@${'b.'.repeat(130)}example`,
  ])('does not take %j', (address) => {
    expect(isMailable(address)).toBe(false)
  })

  it('one line is one line, however it is cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.integer({ min: 1, max: 300 }), (text, max) => {
        const line = oneLine(text, max)
        expect(line.isWellFormed()).toBe(true)
        expect([...line].length).toBeLessThanOrEqual(max)
        expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
      }),
    )
  })
})
