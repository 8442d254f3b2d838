import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeAnswer, type Outcome } from './judgeAnswer.ts'

type Failure = Extract<Outcome, { accepted: false }>
const failed = (changes: Partial<Failure>) =>
  judgeAnswer({ accepted: false, response: null, command: null, code: null, message: 'x', serverIsThere: true, ...changes })

describe('judgeAnswer', () => {
  it('accepted is accepted', () => {
    expect(judgeAnswer({ accepted: true, response: '250 2.0.0 Ok: queued as 4F' })).toEqual({ kind: 'accepted', code: 250, answer: '250 2.0.0 Ok: queued as 4F' })
  })

  it.each([
    ['greylisting', 'RCPT TO', 'EENVELOPE', '450 4.2.0 Greylisted, come back later', 'again'],
    ['a full mailbox for now', 'RCPT TO', 'EENVELOPE', '452 4.2.2 Mailbox full', 'again'],
    ['a busy server', 'MAIL FROM', 'EENVELOPE', '451 4.7.0 Too many messages', 'again'],
    ['trouble after the text', 'DATA', 'EMESSAGE', '451 4.3.0 Local error', 'again'],
    ['a server going down', 'DATA', 'EMESSAGE', '421 4.3.2 Shutting down', 'again'],
    ['nobody of that name', 'RCPT TO', 'EENVELOPE', '550 5.1.1 No such user', 'refused'],
    ['no such domain', 'RCPT TO', 'EENVELOPE', '550-5.1.2 Bad\n550 5.1.2 domain', 'refused'],
    ['a mailbox that is closed', 'RCPT TO', 'EENVELOPE', '550 5.2.1 Mailbox disabled', 'refused'],
    ['a plain no', 'RCPT TO', 'EENVELOPE', '550 No', 'refused'],
    ['spam, they say', 'DATA', 'EMESSAGE', '554 5.7.1 Message rejected as spam', 'refused'],
    ['the sender at the recipient', 'RCPT TO', 'EENVELOPE', '550 5.1.8 Sender domain unknown', 'refused'],
    ['a wrong password', 'AUTH PLAIN', 'EAUTH', '535 5.7.8 Authentication credentials invalid', 'house'],
    ['no sign-in given', 'MAIL FROM', 'EENVELOPE', '530 5.7.0 Authentication required', 'house'],
    ['no sign-in given, said late', 'RCPT TO', 'EENVELOPE', '530 5.7.0 Authentication required', 'house'],
    ['a sender that is not ours', 'MAIL FROM', 'EENVELOPE', '553 5.7.1 Sender address rejected', 'house'],
    ['a server that does not relay for us', 'RCPT TO', 'EENVELOPE', '554 5.7.1 <a@b.example>: Relay access denied', 'house'],
    ['a greeting that says go away', 'CONN', 'EPROTOCOL', '554 No SMTP service here', 'house'],
    ['too many connections', 'CONN', 'EPROTOCOL', '421 4.7.0 Too many connections', 'house'],
    ['TLS that is refused', 'STARTTLS', 'ETLS', '454 4.7.0 TLS not available', 'house'],
  ])('%s', (_what, command, code, response, kind) => {
    expect(failed({ command, code, response })).toMatchObject({ kind, code: Number(response.slice(0, 3)) })
  })

  it('only an unknown recipient marks an address', () => {
    const refused = (response: string, command = 'RCPT TO') => failed({ command, code: 'EENVELOPE', response })
    expect(refused('550 5.1.1 No such user')).toMatchObject({ noSuchAddress: true })
    expect(refused('553-5.1.3 Bad address\n553 5.1.3 syntax')).toMatchObject({ noSuchAddress: true })
    for (const response of ['550 5.2.1 Disabled', '550 5.1.8 Your domain', '550 5.1.7 Your address', '550 No such user', '554 5.7.1 Policy', '550 5.1.11 What']) {
      expect(refused(response)).toMatchObject({ kind: 'refused', noSuchAddress: false })
    }
    expect(refused('550 5.1.1 No such user', 'DATA')).toMatchObject({ kind: 'refused', noSuchAddress: false })
  })

  it('no answer means: again where our server is there, wait for it where it is not', () => {
    expect(failed({ code: 'ECONNECTION', command: 'CONN', message: 'Connection closed unexpectedly' })).toEqual({
      kind: 'again', code: null, answer: null, problem: 'ECONNECTION: Connection closed unexpectedly',
    })
    expect(failed({ code: 'ECONNREFUSED', command: 'CONN', serverIsThere: false })).toMatchObject({ kind: 'house', code: null })
    expect(failed({ response: 'nonsense', code: 'EPROTOCOL', command: 'DATA' })).toMatchObject({ kind: 'again', code: null })
  })

  it('nothing but 2xx counts as accepted, only 5xx refuses, and what is kept is one line of 500 characters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 600 }),
        fc.constantFrom('MAIL FROM', 'RCPT TO', 'DATA', 'CONN', null),
        fc.integer({ min: 200, max: 599 }),
        (text, command, digits) => {
          const verdict = failed({ response: `${digits} ${text}`, command, code: 'EENVELOPE' })
          expect(verdict.kind).not.toBe('accepted')
          if (verdict.kind === 'refused') expect(digits).toBeGreaterThanOrEqual(500)
          expect(verdict.answer).not.toMatch(/[\r\n\0\u2028]/)
          expect(verdict.answer!.length).toBeLessThanOrEqual(500)
        },
      ),
    )
  })
})
