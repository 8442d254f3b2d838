import { richTextLimits } from './limits.ts'

const unseen = /[\p{Cc}\p{Cs}\s\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu

/**
 * An address as it may stand in a link, written the one way (`HTTP://Example.com` is `http://example.com/`); null for
 * what is none: other schemes than http, https and mailto, names and passwords in it, more than one address to write to.
 * Nothing of a mailto but the address stays: a link writes no mail.
 */
export function safeLink(claimed: string): string | null {
  const address = claimed.replace(unseen, '')
  if (address === '' || address.length > richTextLimits.link || !URL.canParse(address)) return null
  const url = new URL(address)
  if (url.protocol === 'mailto:') return safeMailto(url)
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '') return null
  if (url.username !== '' || url.password !== '') return null
  return url.href.length <= richTextLimits.link ? url.href : null
}

function safeMailto({ pathname }: URL): string | null {
  const path = decoded(pathname)
  return path !== null && /^[\w.+-]{1,64}@(?:[a-z0-9-]{1,63}\.)+[a-z]{2,63}$/i.test(path) ? `mailto:${path}` : null
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
