import { describe, expect, it } from 'vitest'
import { mailDocument } from './mailDocument.ts'

const mail = '<!doctype html><html lang="en"><head><meta charset="utf-8"><style>@media (prefers-color-scheme: dark) { p { color: red } }</style></head><body><p>x</p></body></html>'

describe('a mail in a frame', () => {
  it('shows the colours of the scheme that is asked for', () => {
    expect(mailDocument(mail, 'dark')).toContain('@media (min-width: 0px) { p')
    expect(mailDocument(mail, 'light')).toContain('@media (max-width: 0px) { p')
    expect(mailDocument(mail.replace('dark', 'light'), 'light')).toContain('@media (min-width: 0px) { p')
  })

  it('opens its links elsewhere and tells nobody where from', () => {
    expect(mailDocument(mail, 'light')).toMatch(/<head><base target="_blank"><meta name="referrer" content="no-referrer">/)
    expect(mailDocument('<p>no head</p>', 'light')).toMatch(/^<base target="_blank">.*<p>no head<\/p>$/)
  })

  it('keeps everything else, dollar signs too', () => {
    expect(mailDocument('<head></head><p>$& costs $1</p>', 'dark')).toContain('<p>$& costs $1</p>')
  })
})
