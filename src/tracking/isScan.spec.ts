import { expect, it } from 'vitest'
import { isScan } from './isScan.ts'

const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Mobile/15E148 Safari/604.1'
const visit = { method: 'GET', userAgent: phone, purpose: null, destination: null, languageSwitched: false }

it.each([
  ['a phone', visit, true],
  ['somebody who hides the browser', { ...visit, userAgent: null }, true],
  ['a browser that opens the page', { ...visit, destination: 'document' }, true],
  ['a script of the page', { ...visit, destination: 'empty' }, false],
  ['a request for the headers', { ...visit, method: 'HEAD' }, false],
  ['a page loaded ahead', { ...visit, purpose: 'prefetch;prerender' }, false],
  ['a search engine', { ...visit, userAgent: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }, false],
  ['a chat that shows a preview', { ...visit, userAgent: 'WhatsApp/2.23.20.0' }, false],
  ['a switch of language', { ...visit, languageSwitched: true }, false],
])('%s', (_who, seen, counts) => {
  expect(isScan(seen)).toBe(counts)
})
