import { env } from '../platform/env.ts'
import type { Text } from '../shared/text.ts'

/**
 * Why an address can never be called, as far as it says so itself; where its name leads is checked with each call. What
 * is told goes over https, except into networks the operator has named.
 */
export function addressProblem(address: string): Text | undefined {
  const url = URL.parse(address)
  if (!url || !['https:', 'http:'].includes(url.protocol) || url.hostname === '') {
    return { en: 'This is not an address such as https://example.com/path.', ar: 'هذا ليس عنواناً مثل https://example.com/path.' }
  }
  if (url.username !== '' || url.password !== '') {
    return {
      en: 'An address holds no name and password: the signature proves who calls.',
      ar: 'لا يحمل العنوان اسماً ولا كلمة مرور، فالتوقيع يثبت هوية المتصل.',
    }
  }
  if (url.protocol === 'http:' && env().WEBHOOK_NETWORKS.length === 0) {
    return { en: 'The address does not begin with https.', ar: 'العنوان لا يبدأ بـ https.' }
  }
  return undefined
}
